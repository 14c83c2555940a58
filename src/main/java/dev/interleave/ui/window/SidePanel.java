package dev.interleave.ui.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The panels at the right: the moment with the figures of the run, its code, or its locks and queues. */
final class SidePanel extends BorderPane {
    private final ScrollPane scroll = new ScrollPane();
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param moment the panels about the moment and the run
     * @param code the panel with the Python, which scrolls by itself
     * @param locks the panel about locks and queues
     */
    SidePanel(List<Node> moment, Node code, Node locks) {
        getStyleClass().add("side-panel");
        scroll.setId("side");
        scroll.getStyleClass().add("side");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(code, Priority.ALWAYS);
        HBox switches = new HBox(
                page("Now", "side-now", content(moment), false),
                page("Code", "side-code", content(List.of(code)), true),
                page("Locks", "side-locks", content(List.of(locks)), false));
        switches.getStyleClass().add("side-switches");
        setTop(switches);
        setCenter(scroll);
        group.selectToggle(group.getToggles().getFirst());
    }

    private static VBox content(List<Node> panels) {
        VBox content = new VBox();
        content.getChildren().addAll(panels);
        content.getStyleClass().add("side-content");
        return content;
    }

    private ToggleButton page(String name, String id, Node content, boolean fills) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.setToggleGroup(group);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.selectedProperty().subscribe(selected -> {
            if (selected) {
                scroll.setContent(content);
                scroll.setFitToHeight(fills);
            } else if (group.getSelectedToggle() == null) {
                // One of the pages is always shown.
                button.setSelected(true);
            }
        });
        return button;
    }
}
