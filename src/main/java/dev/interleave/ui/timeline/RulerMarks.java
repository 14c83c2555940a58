package dev.interleave.ui.timeline;

import dev.interleave.experiment.Bookmark;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Profile;
import dev.interleave.picture.TimeScale;
import dev.interleave.picture.TimelineLayout;
import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.control.Tooltip;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** What is marked in the ruler: a pennant for each bookmark, which says its note and can be clicked, and the stretch that is looped. */
final class RulerMarks extends Group {
    private final ObjectProperty<List<Bookmark>> bookmarks = new SimpleObjectProperty<>(this, "bookmarks", List.of());
    private final ObjectProperty<Optional<Stretch>> loop = new SimpleObjectProperty<>(this, "loop", Optional.empty());
    private final LongConsumer jump;

    /** @param jump goes to a moment */
    RulerMarks(LongConsumer jump) {
        this.jump = jump;
        setManaged(false);
        setId("ruler-marks");
    }

    ObjectProperty<List<Bookmark>> bookmarksProperty() {
        return bookmarks;
    }

    ObjectProperty<Optional<Stretch>> loopProperty() {
        return loop;
    }

    /** Puts everything at its place in the ruler. */
    void place(TimeScale time, TimelineLayout lanes, double scale, Profile profile) {
        getChildren().clear();
        loop.get().ifPresent(stretch -> place(stretch, time, lanes, scale, profile));
        for (Bookmark bookmark : bookmarks.get()) {
            double x = Math.round(time.x(bookmark.time()));
            if (x >= lanes.plotLeft() && x <= lanes.plotLeft() + lanes.plotWidth()) {
                getChildren().add(pennant(bookmark, x, lanes.top(), scale, Playhead.colour(Ink.FOCUS, profile)));
            }
        }
    }

    private void place(Stretch stretch, TimeScale time, TimelineLayout lanes, double scale, Profile profile) {
        double left = Math.max(lanes.plotLeft(), time.x(stretch.from()));
        double right = Math.min(lanes.plotLeft() + lanes.plotWidth(), time.x(stretch.to()));
        if (right > left) {
            Rectangle band = new Rectangle(left, lanes.top() - 4 * scale, right - left, 4 * scale);
            band.setFill(Playhead.colour(Ink.FOCUS, profile));
            band.setMouseTransparent(true);
            band.setId("loop-band");
            getChildren().add(band);
        }
    }

    private Polygon pennant(Bookmark bookmark, double x, double top, double scale, Color colour) {
        double high = 14 * scale;
        Polygon pennant = new Polygon(
                x - scale, top, x - scale, top - high, x + 9 * scale, top - high + 4 * scale, x + scale, top - high + 8 * scale, x + scale, top);
        pennant.setFill(colour);
        pennant.getStyleClass().add("bookmark");
        pennant.setPickOnBounds(true);
        String words = Nanos.rounded(bookmark.time()) + (bookmark.note().isBlank() ? "" : "\n" + bookmark.note());
        pennant.setAccessibleText("Bookmark at " + words);
        Tooltip.install(pennant, new Tooltip(words));
        pennant.setOnMousePressed(event -> {
            jump.accept(bookmark.time());
            event.consume();
        });
        return pennant;
    }
}
