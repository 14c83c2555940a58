package dev.interleave.ui.timeline;

import dev.interleave.analysis.CriticalPath;
import dev.interleave.trace.Trace;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The critical path of the run that is shown, found when somebody wants to see it. */
public final class LitPath {
    /** With more slices than this it is looked for in the background. */
    private static final int MANY = 400_000;

    private final BooleanProperty lit = new SimpleBooleanProperty(this, "lit");
    private final ReadOnlyObjectWrapper<Optional<CriticalPath>> path =
            new ReadOnlyObjectWrapper<>(this, "path", Optional.empty());
    private Optional<Trace> trace = Optional.empty();

    LitPath() {
        lit.subscribe(_ -> find());
    }

    /** Whether it is to be seen. */
    public BooleanProperty litProperty() {
        return lit;
    }

    /** The path, while it is to be seen. */
    public ReadOnlyObjectProperty<Optional<CriticalPath>> pathProperty() {
        return path.getReadOnlyProperty();
    }

    void show(Optional<Trace> run) {
        trace = run;
        find();
    }

    private void find() {
        path.set(Optional.empty());
        Trace wanted = lit.get() ? trace.orElse(null) : null;
        if (wanted == null) {
            return;
        }
        if (wanted.slices() <= MANY) {
            path.set(Optional.of(CriticalPath.of(wanted)));
            return;
        }
        CompletableFuture.supplyAsync(() -> CriticalPath.of(wanted)).thenAccept(found -> Platform.runLater(() -> {
            if (lit.get() && trace.filter(wanted::equals).isPresent()) {
                path.set(Optional.of(found));
            }
        }));
    }
}
