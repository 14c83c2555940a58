package dev.interleave.ui.panel;

import dev.interleave.analysis.CountOverTime;
import dev.interleave.analysis.Resource;
import dev.interleave.picture.ContentionPicture;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Painter;
import dev.interleave.picture.Style;
import dev.interleave.picture.Subject;
import dev.interleave.ui.timeline.CanvasPainter;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** One thing over the whole run: who had it, how many waited, and where the playhead is. */
final class ContentionChart extends Pane {
    private static final double HEIGHT = 64;

    private final Canvas canvas = new Canvas();
    private final Rectangle playhead = new Rectangle();
    private Optional<ContentionPicture> picture = Optional.empty();

    ContentionChart() {
        setId("contention-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(canvas, playhead);
    }

    void show(Subject subject, Resource resource, CountOverTime queue, Style style, int width, long at) {
        int height = style.px(HEIGHT);
        canvas.setWidth(width);
        canvas.setHeight(height);
        setMinHeight(height);
        setPrefHeight(height);
        ContentionPicture drawn = new ContentionPicture(subject, resource, queue, style, width, height);
        picture = Optional.of(drawn);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, height);
        Painter painter = new CanvasPainter(canvas.getGraphicsContext2D(), style);
        drawn.draw(painter);
        int rgb = Ink.PLAYHEAD.rgb(style.profile());
        playhead.setFill(Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF));
        playhead.setWidth(Math.max(1, style.px(1.5)));
        playhead.setHeight(height);
        setAccessibleText("Who had " + resource.name(subject.trace()) + " over the whole run, and how many waited: at most " + queue.max());
        moment(at);
    }

    void moment(long at) {
        picture.ifPresent(it -> playhead.setX(Math.round(it.x(at))));
    }
}
