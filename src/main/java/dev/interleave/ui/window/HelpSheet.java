package dev.interleave.ui.window;

import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** All commands and their keys, and what the mouse does. */
final class HelpSheet extends VBox {
    private final Button close = new Button("Close");

    HelpSheet(Runnable onClose) {
        setId("help-sheet");
        getStyleClass().add("help-sheet");
        Label title = new Label("Keyboard and mouse");
        title.getStyleClass().add("sheet-title");
        HBox columns = new HBox();
        columns.getStyleClass().add("help-columns");
        VBox left = new VBox(group(Command.Group.PLAYING), group(Command.Group.WAITS));
        VBox right = new VBox(timeline(), mouse(), group(Command.Group.EXPERIMENT), group(Command.Group.WINDOW), presenting());
        left.getStyleClass().add("help-column");
        right.getStyleClass().add("help-column");
        columns.getChildren().addAll(left, right);
        close.setId("help-close");
        close.setOnAction(_ -> onClose.run());
        close.setDefaultButton(true);
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("sheet-buttons");
        ScrollPane scroll = new ScrollPane(columns);
        scroll.getStyleClass().add("help-scroll");
        scroll.setFitToWidth(true);
        getChildren().addAll(title, scroll, buttons);
    }

    Button first() {
        return close;
    }

    private static VBox group(Command.Group group) {
        GridPane grid = grid();
        int row = 0;
        for (Command command : Command.values()) {
            if (command.group() == group) {
                addRow(grid, row++, command.label(), command.keys());
            }
        }
        return titled(group.title(), grid);
    }

    private static VBox timeline() {
        GridPane grid = grid();
        addRow(grid, 0, "Zoom", "+ and −");
        addRow(grid, 1, "The whole run again", "0");
        addRow(grid, 2, "Go to an earlier or later part", "Alt+← and Alt+→");
        addRow(grid, 3, "Scroll the lanes", "↑, ↓, Page Up, Page Down");
        return titled("Timeline, when it has the focus", grid);
    }

    private static VBox presenting() {
        GridPane grid = grid();
        addRow(grid, 0, "Next event, or bookmark where there are any", "Page Down");
        addRow(grid, 1, "Previous event or bookmark", "Page Up");
        addRow(grid, 2, "Now, Code, Numbers, Locks", "1, 2, 3, 4");
        addRow(grid, 3, "Spotlight around the pointer", "S");
        addRow(grid, 4, "Black", "B or .");
        addRow(grid, 5, "Back to the window", "Esc or F5");
        return titled("While presenting; remotes send these keys", grid);
    }

    private static VBox mouse() {
        GridPane grid = grid();
        addRow(grid, 0, "Move the playhead", "click or drag the ruler");
        addRow(grid, 1, "See who let whom go on", "click a slice");
        addRow(grid, 2, "Go to an earlier or later part", "drag the lanes");
        addRow(grid, 3, "Zoom", "wheel on the ruler, Ctrl+wheel, pinch");
        addRow(grid, 4, "Zoom to a stretch of time", "Shift+drag over the lanes");
        addRow(grid, 5, "The whole run again", "double-click");
        addRow(grid, 6, "Choose and sort lanes", "right-click, or click a group's name");
        addRow(grid, 7, "Exact value", "click a number, type");
        addRow(grid, 8, "Open a file", "drop it on the window");
        return titled("Mouse", grid);
    }

    private static VBox titled(String title, GridPane grid) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(heading, grid);
        box.getStyleClass().add("help-group");
        return box;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("help-grid");
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.LEFT);
        grid.getColumnConstraints().addAll(keys, new ColumnConstraints());
        return grid;
    }

    private static void addRow(GridPane grid, int row, String label, String keys) {
        Label key = new Label(keys);
        key.getStyleClass().add("key");
        key.setMinWidth(USE_PREF_SIZE);
        grid.addRow(row, key, new Label(label));
    }
}
