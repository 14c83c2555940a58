package dev.interleave.ui.timeline;

import dev.interleave.analysis.Chain;
import dev.interleave.analysis.CriticalPath;
import dev.interleave.picture.Emphasis;
import dev.interleave.picture.EmphasisPicture;
import dev.interleave.picture.Selection;
import dev.interleave.picture.Style;
import dev.interleave.picture.Subject;
import dev.interleave.picture.TimeScale;
import dev.interleave.picture.TimelineLayout;
import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.Canvas;

/** What is brought out over the lanes, on a canvas of its own: selecting something draws no lane again. */
final class EmphasisLayer extends Canvas {
    private Emphasis emphasis = Emphasis.NONE;
    private EmphasisPicture picture;
    private TimelineLayout plan;
    private CanvasPainter painter;
    private boolean blank = true;

    EmphasisLayer() {
        setMouseTransparent(true);
        setId("emphasis");
    }

    /** Takes what is to be brought out; it is drawn with the next {@link #draw}. */
    void show(Subject subject, Optional<Selection> selection, Optional<CriticalPath> path) {
        Chain chain = selection
                .filter(it -> it.slice(subject.trace()) >= 0)
                .map(it -> Chain.of(subject.trace(), it.worker(subject.trace()), it.slice(subject.trace())))
                .orElse(new Chain(List.of(), List.of()));
        emphasis = new Emphasis(selection, chain, path);
    }

    /** Brings nothing out any more. */
    void clear() {
        emphasis = Emphasis.NONE;
        plan = null;
    }

    void draw(Subject subject, TimelineLayout lanes, TimeScale scale, int scrolled) {
        boolean nothing = emphasis.equals(Emphasis.NONE);
        if (nothing && blank) {
            return;
        }
        if (getWidth() != lanes.width() || getHeight() != lanes.height()) {
            setWidth(lanes.width());
            setHeight(lanes.height());
        }
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        blank = nothing;
        if (nothing) {
            return;
        }
        Style style = lanes.style();
        if (painter == null || !painter.paintsIn(style)) {
            painter = new CanvasPainter(getGraphicsContext2D(), style);
        }
        if (lanes != plan) {
            plan = lanes;
            picture = new EmphasisPicture(subject, lanes);
        }
        picture.draw(painter, scale, scrolled, emphasis);
    }
}
