package dev.interleave.ui.window;

import dev.interleave.ui.look.Appearance;
import dev.interleave.ui.look.Icons;
import dev.interleave.ui.session.Documents;
import dev.interleave.ui.session.Session;
import dev.interleave.ui.settings.SettingsStore;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;

/** The bar at the top: the product, the experiment's name, its file, the window. */
final class Header extends HBox {
    /** Three lanes that take turns: the product's sign. */
    private static final String SIGN =
            "M1 2h7v4h-7z M9.5 7h8v4h-8z M1 12h6v4h-6z M18.5 2h4v4h-4z M18.5 12h4v4h-4z";

    private final NameField name;
    private final List<ButtonBase> wordy;
    private final ToggleButton panels;

    Header(
            Session session,
            Documents documents,
            SettingsStore settings,
            Appearance appearance,
            Map<Command, Runnable> actions) {
        getStyleClass().add("header");
        SVGPath sign = new SVGPath();
        sign.setContent(SIGN);
        sign.getStyleClass().add("sign");
        Label product = new Label("Interleave", sign);
        product.getStyleClass().add("product");
        product.setMinWidth(USE_PREF_SIZE);
        name = new NameField(session);
        HBox.setHgrow(name, Priority.ALWAYS);

        Button start = worded(new Button("_New"), "new", Feather.FILE_PLUS, Command.NEW, actions);
        SplitMenuButton open = worded(new SplitMenuButton(), "open", Feather.FOLDER, Command.OPEN, actions);
        open.setText("_Open");
        open.setMnemonicParsing(true);
        open.getItems().add(new MenuItem());
        open.setOnShowing(_ -> open.getItems().setAll(new OpenMenu(documents, settings).items()));
        SplitMenuButton save = worded(new SplitMenuButton(), "save", Feather.SAVE, Command.SAVE, actions);
        save.setText("_Save");
        save.setMnemonicParsing(true);
        MenuItem saveAs = new MenuItem("Save as…  " + Command.SAVE_AS.keys());
        saveAs.setId("save-as");
        saveAs.setOnAction(_ -> actions.get(Command.SAVE_AS).run());
        save.getItems().add(saveAs);
        wordy = List.of(start, open, save);

        Button undo = icon("undo", Feather.CORNER_UP_LEFT, Command.UNDO, actions);
        undo.disableProperty().bind(session.canUndoProperty().not());
        Button redo = icon("redo", Feather.CORNER_UP_RIGHT, Command.REDO, actions);
        redo.disableProperty().bind(session.canRedoProperty().not());
        Button theme = icon("theme", Feather.MOON, Command.LIGHT_DARK, actions);
        appearance.darkProperty().subscribe(dark -> theme.setGraphic(Icons.of(dark ? Feather.SUN : Feather.MOON)));
        panels = Icons.only(new ToggleButton(), Feather.SIDEBAR, Command.PANELS.label(), Command.PANELS.keys());
        panels.setId("panels");
        panels.getGraphic().setRotate(180);
        getChildren().addAll(
                product,
                name,
                group(undo, redo),
                group(start, open, save),
                group(icon("present", Feather.MONITOR, Command.PRESENT, actions), theme, icon("help", Feather.HELP_CIRCLE, Command.HELP, actions), panels));
    }

    NameField name() {
        return name;
    }

    /** Whether the panels at the right are to be seen. */
    ToggleButton panels() {
        return panels;
    }

    /** Shows buttons with their words, or where there is no room with their icons alone. */
    void setCompact(boolean compact) {
        wordy.forEach(it -> it.setContentDisplay(compact ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    }

    private static HBox group(Node... buttons) {
        HBox group = new HBox(buttons);
        group.getStyleClass().add("button-group");
        group.setMinWidth(Region.USE_PREF_SIZE);
        return group;
    }

    private static Button icon(String id, Feather icon, Command command, Map<Command, Runnable> actions) {
        Button button = Icons.only(new Button(), icon, command.label(), command.keys());
        button.setId(id);
        button.setOnAction(_ -> actions.get(command).run());
        return button;
    }

    private static <B extends ButtonBase> B worded(
            B button, String id, Feather icon, Command command, Map<Command, Runnable> actions) {
        button.setId(id);
        button.setGraphic(Icons.of(icon));
        button.setAccessibleText(command.label());
        button.setTooltip(new Tooltip(command.label() + "  (" + command.keys() + ")"));
        button.setOnAction(_ -> actions.get(command).run());
        return button;
    }
}
