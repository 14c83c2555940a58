package dev.interleave.ui.panel;

import atlantafx.base.theme.Styles;
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
    private static final double WIDEST_BAR = 56;
    private static final double HEADER = 42;
    private static final int MOST_ROWS = 12;

    private long most;

    WaitTable() {
        setId("wait-table");
        getStyleClass().addAll("wait-table", Styles.DENSE);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
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
        range.setMinWidth(112);
        times.setMinWidth(56);
        bars.setMinWidth(WIDEST_BAR + 12);
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
        double height = ROW * Math.clamp(waits.bars().size(), 2, MOST_ROWS) + HEADER;
        setMinHeight(height);
        setPrefHeight(height);
    }

    private static String words(Histogram.Bar bar) {
        String unit = unit(bar.from());
        String from = bar.from() / size(bar.from()) + (unit.equals(unit(bar.to())) ? "" : " " + unit);
        return from + " to " + bar.to() / size(bar.to()) + " " + unit(bar.to());
    }

    /** The limits are round numbers, so that in their own unit they have no fraction. */
    private static long size(long time) {
        return time >= Nanos.SECOND ? Nanos.SECOND : time >= Nanos.MILLI ? Nanos.MILLI : time >= Nanos.MICRO ? Nanos.MICRO : 1;
    }

    private static String unit(long time) {
        return time >= Nanos.SECOND ? "s" : time >= Nanos.MILLI ? "ms" : time >= Nanos.MICRO ? "µs" : "ns";
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
