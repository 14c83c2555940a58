package dev.interleave.ui.timeline;

import dev.interleave.analysis.Resource;
import dev.interleave.picture.Highlight;
import dev.interleave.picture.HighlightPicture;
import dev.interleave.picture.Subject;
import dev.interleave.picture.TimeScale;
import dev.interleave.picture.TimelineLayout;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.canvas.Canvas;

/** All waits for one thing, lit above lanes that are dimmed, on a canvas of its own: lighting them draws no lane again. */
final class HighlightLayer extends Canvas {
    /** With more slices than this the waits are looked for in the background. */
    private static final int MANY = 400_000;

    private final ObjectProperty<Optional<Resource>> resource =
            new SimpleObjectProperty<>(this, "resource", Optional.empty());
    private final Runnable changed;
    private Optional<Subject> subject = Optional.empty();
    private Optional<Highlight> highlight = Optional.empty();
    private CanvasPainter painter;
    private boolean blank = true;

    /** @param changed is called when it has to be drawn again */
    HighlightLayer(Runnable changed) {
        this.changed = changed;
        setMouseTransparent(true);
        setId("highlight");
        resource.subscribe((_, _) -> find());
    }

    /** What is lit. */
    ObjectProperty<Optional<Resource>> resourceProperty() {
        return resource;
    }

    void show(Optional<Subject> shown) {
        subject = shown;
        find();
    }

    private void find() {
        highlight = Optional.empty();
        Optional<Resource> wanted = resource.get().filter(it -> subject.isPresent()
                && Resource.all(subject.get().trace()).contains(it));
        if (wanted.isPresent()) {
            Subject in = subject.orElseThrow();
            if (in.trace().slices() <= MANY) {
                highlight = Optional.of(Highlight.of(in.trace(), wanted.get()));
            } else {
                CompletableFuture.supplyAsync(() -> Highlight.of(in.trace(), wanted.get()))
                        .thenAccept(found -> Platform.runLater(() -> found(in, found)));
            }
        }
        changed.run();
    }

    private void found(Subject in, Highlight found) {
        if (subject.filter(in::equals).isPresent() && resource.get().filter(found.resource()::equals).isPresent()) {
            highlight = Optional.of(found);
            changed.run();
        }
    }

    /** Whether something is lit. */
    boolean isLit() {
        return highlight.isPresent();
    }

    void draw(TimelineLayout lanes, TimeScale scale, int scrolled) {
        if (highlight.isEmpty() && blank) {
            return;
        }
        if (getWidth() != lanes.width() || getHeight() != lanes.height()) {
            setWidth(lanes.width());
            setHeight(lanes.height());
        }
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        blank = highlight.isEmpty();
        if (painter == null || !painter.paintsIn(lanes.style())) {
            painter = new CanvasPainter(getGraphicsContext2D(), lanes.style());
        }
        highlight.ifPresent(it -> new HighlightPicture(subject.orElseThrow(), lanes, it).draw(painter, scale, scrolled));
    }
}
