package dev.interleave.ui.form;

import javafx.scene.Node;
import javafx.scene.control.TitledPane;

/** A part of the form that is folded away at first. */
final class Folded {
    private Folded() {}

    static TitledPane pane(String id, String title, Node content) {
        TitledPane pane = new TitledPane(title, content);
        pane.setId("pane-" + id);
        pane.getStyleClass().add("folded");
        pane.setAnimated(false);
        pane.setExpanded(false);
        return pane;
    }
}
