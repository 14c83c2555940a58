package dev.interleave.ui.panel;

import dev.interleave.analysis.Histogram;
import dev.interleave.quantity.Nanos;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/** How long the waits were: a histogram whose bars are the rows of a table, so that keyboard and screen reader read it too. */
final class WaitTable extends TableView<Histogram.Bar> {
    private static final double ROW = 22;
    private static final double WIDEST_BAR = 90;
    private static final int MOST_ROWS = 12;

    private long most;

    WaitTable() {
        setId("wait-table");
        getStyleClass().add("wait-table");
        setAccessibleText("How many waits lasted how long");
        setPlaceholder(new Label("Nobody waited."));
        TableColumn<Histogram.Bar, String> range = new TableColumn<>("Waited");
        range.setCellValueFactory(it -> new ReadOnlyStringWrapper(words(it.getValue())));
        TableColumn<Histogram.Bar, String> times = new TableColumn<>("Times");
        times.setCellValueFactory(
                it -> new ReadOnlyStringWrapper(String.format(Locale.ROOT, "%,d", it.getValue().count())));
        TableColumn<Histogram.Bar, Histogram.Bar> bars = new TableColumn<>("");
        bars.setCellValueFactory(it -> new ReadOnlyObjectWrapper<>(it.getValue()));
        bars.setCellFactory(_ -> new BarCell());
        range.setPrefWidth(110);
        times.setPrefWidth(58);
        bars.setPrefWidth(WIDEST_BAR + 8);
        getColumns().add(range);
        getColumns().add(times);
        getColumns().add(bars);
        getColumns().forEach(column -> {
            column.setSortable(false);
            column.setReorderable(false);
        });
        setFixedCellSize(ROW);
    }

    void show(Histogram waits) {
        most = waits.most();
        getItems().setAll(waits.bars());
        double height = ROW * (Math.clamp(waits.bars().size(), 1, MOST_ROWS) + 1.4);
        setMinHeight(height);
        setPrefHeight(height);
    }

    private static String words(Histogram.Bar bar) {
        return Nanos.rounded(bar.from()) + " to " + Nanos.rounded(bar.to());
    }

    /** A bar as long as its share of the fullest one. */
    private final class BarCell extends TableCell<Histogram.Bar, Histogram.Bar> {
        private final Region bar = new Region();

        BarCell() {
            bar.getStyleClass().add("wait-bar");
            bar.setMinHeight(ROW - 10);
            bar.setMaxHeight(ROW - 10);
        }

        @Override
        protected void updateItem(Histogram.Bar item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null || item.count() == 0 ? null : bar);
            if (item != null && most > 0) {
                double width = Math.max(1, WIDEST_BAR * item.count() / most);
                bar.setMinWidth(width);
                bar.setMaxWidth(width);
            }
        }
    }
}
