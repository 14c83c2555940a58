package dev.interleave.ui.panel;

import dev.interleave.ui.session.Run;
import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The figures of a run. */
public final class NumbersPanel extends VBox {
    private final GridPane grid = new GridPane();

    /** An empty panel. */
    public NumbersPanel() {
        getStyleClass().add("numbers-panel");
        Label title = new Label("NUMBERS");
        title.getStyleClass().add("section-title");
        grid.getStyleClass().add("numbers");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(names, values);
        getChildren().addAll(title, grid);
    }

    /** Shows the figures of a run. */
    public void show(Run run) {
        List<Figure> figures = RunFigures.of(run);
        grid.getChildren().clear();
        for (int row = 0; row < figures.size(); row++) {
            Figure figure = figures.get(row);
            Label name = new Label(figure.name());
            name.setTooltip(new Tooltip(figure.help()));
            Label value = new Label(figure.value());
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.setId("figure-" + figure.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-"));
            value.getStyleClass().add("figure");
            name.setLabelFor(value);
            grid.addRow(row, name, value);
        }
    }
}
