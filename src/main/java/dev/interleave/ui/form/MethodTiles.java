package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.ui.session.Method;
import dev.interleave.ui.session.Session;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/** The techniques, a tile each, and what choosing one brought with it. */
final class MethodTiles implements Row {
    private static final int COLUMNS = 2;

    private final OneOf<Method> tiles;
    private final VBox box = new VBox();

    MethodTiles(Session session) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("method-tiles");
        ColumnConstraints half = new ColumnConstraints();
        half.setPercentWidth(100.0 / COLUMNS);
        grid.getColumnConstraints().addAll(half, half);
        tiles = new OneOf<>(new ToggleGroup(), session::choose);
        for (Method method : Method.values()) {
            ToggleButton tile = tile(method);
            tiles.add(method, tile);
            grid.add(tile, method.ordinal() % COLUMNS, method.ordinal() / COLUMNS);
        }
        Label notice = new Label();
        notice.setId("notice");
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.textProperty().bind(session.noticeProperty());
        notice.visibleProperty().bind(session.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        box.getStyleClass().add("section-rows");
        box.getChildren().addAll(grid, notice);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        tiles.show(Method.of(experiment));
    }

    private static ToggleButton tile(Method method) {
        Label title = new Label(method.label());
        title.getStyleClass().add("tile-title");
        Label subtitle = new Label(method.subtitle());
        subtitle.getStyleClass().add("tile-subtitle");
        ToggleButton tile = new ToggleButton();
        tile.setId("method-" + method.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tile.setGraphic(new VBox(title, subtitle));
        tile.setMaxWidth(Double.MAX_VALUE);
        tile.getStyleClass().add("method-tile");
        tile.setAccessibleText(method.label() + ", " + method.subtitle());
        return tile;
    }
}
