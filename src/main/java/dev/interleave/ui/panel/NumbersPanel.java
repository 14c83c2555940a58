package dev.interleave.ui.panel;

import dev.interleave.ui.session.Run;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The figures of a run. */
public final class NumbersPanel extends VBox {
    private final FigureGrid grid = new FigureGrid("figure");

    /** An empty panel. */
    public NumbersPanel() {
        getStyleClass().add("numbers-panel");
        Label title = new Label("NUMBERS");
        title.getStyleClass().add("section-title");
        getChildren().addAll(title, grid);
    }

    /** Shows the figures of a run. */
    public void show(Run run) {
        grid.show(RunFigures.of(run));
    }
}
