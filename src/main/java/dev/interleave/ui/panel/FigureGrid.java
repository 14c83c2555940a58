package dev.interleave.ui.panel;

import java.util.List;
import java.util.Locale;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Figures one below the other, each with its name. */
final class FigureGrid extends GridPane {
    private final String prefix;

    /** @param prefix what the ids of the figures begin with */
    FigureGrid(String prefix) {
        this.prefix = prefix;
        getStyleClass().add("numbers");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        getColumnConstraints().addAll(names, values);
    }

    void clear() {
        getChildren().clear();
    }

    void show(List<Figure> figures) {
        clear();
        for (int row = 0; row < figures.size(); row++) {
            Figure figure = figures.get(row);
            Label name = new Label(figure.name());
            name.setTooltip(new Tooltip(figure.help()));
            Label value = new Label(figure.value());
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.setId(prefix + "-" + figure.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", ""));
            value.getStyleClass().add("figure");
            name.setLabelFor(value);
            addRow(row, name, value);
        }
    }
}
