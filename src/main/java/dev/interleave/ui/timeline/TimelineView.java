package dev.interleave.ui.timeline;

import dev.interleave.trace.Trace;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;

/** The timeline of a run: lanes of cores, GILs, shared locks and workers under a time ruler, with a playhead. */
public final class TimelineView extends Region {
    private final ObjectProperty<Trace> trace = new SimpleObjectProperty<>(this, "trace");
    private final LongProperty playhead = new SimpleLongProperty(this, "playhead");

    /** The run that is shown; {@code null} before the first. */
    public ObjectProperty<Trace> traceProperty() {
        return trace;
    }

    /** The moment the playhead is at, nanoseconds; moved by the user and by whoever plays. */
    public LongProperty playheadProperty() {
        return playhead;
    }
}
