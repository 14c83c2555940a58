package dev.interleave.document;

import dev.interleave.analysis.Reason;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/**
 * A trace in the Chrome trace-event format, which Perfetto and chrome://tracing open. Each group of lanes is a process
 * there and each lane a thread; hand-offs of the GIL and of locks are flow arrows between workers.
 */
public final class ChromeTrace {
    private static final int DECIMALS = 3;
    /** Whoever opened the stream closes it. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final Trace trace;
    private final JsonGenerator json;

    private ChromeTrace(Trace trace, JsonGenerator json) {
        this.trace = trace;
        this.json = json;
    }

    /** Writes all slices and marks, without ever holding more than one. */
    public static void write(Trace trace, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            new ChromeTrace(trace, json).all();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void all() {
        json.writeStartObject();
        json.writeStringProperty("displayTimeUnit", "ns");
        json.writeName("traceEvents");
        json.writeStartArray();
        for (Lanes.Group group : Lanes.Group.values()) {
            name("process_name", group, 0, group.label());
            order("process_sort_index", group, 0);
        }
        for (Lanes.Named lane : Lanes.of(trace)) {
            name("thread_name", lane.group(), lane.number(), lane.name());
            order("thread_sort_index", lane.group(), lane.number());
            slices(lane);
        }
        marks();
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private void slices(Lanes.Named named) {
        Lane lane = named.lane();
        boolean worker = named.group() == Lanes.Group.WORKERS;
        for (int i = 0; i < lane.size(); i++) {
            String name = worker ? StateWords.of(lane, i) : trace.workers().get(lane.object(i)).name();
            event("X", name, named.group(), named.number(), lane.start(i));
            json.writeName("dur");
            micros(lane.duration(i));
            if (worker) {
                json.writeName("args");
                json.writeStartObject();
                json.writeStringProperty("reason", Reason.of(trace, named.number(), i));
                json.writeEndObject();
            }
            json.writeEndObject();
        }
    }

    private void marks() {
        Marks marks = trace.marks();
        for (int i = 0; i < marks.size(); i++) {
            String name = words(marks.kind(i));
            event("i", name, Lanes.Group.WORKERS, marks.worker(i), marks.time(i));
            json.writeStringProperty("s", "t");
            json.writeEndObject();
            if (handsOver(marks.kind(i))) {
                flow("s", name, marks.worker(i), marks.time(i), i);
                flow("f", name, marks.other(i), marks.time(i), i);
            }
        }
    }

    private void flow(String phase, String name, int worker, long time, int id) {
        event(phase, name, Lanes.Group.WORKERS, worker, time);
        json.writeStringProperty("cat", "hand-off");
        json.writeNumberProperty("id", id);
        if (phase.equals("f")) {
            json.writeStringProperty("bp", "e");
        }
        json.writeEndObject();
    }

    /** Begins an event; the caller adds what its phase needs and ends it. */
    private void event(String phase, String name, Lanes.Group group, int thread, long time) {
        json.writeStartObject();
        json.writeStringProperty("ph", phase);
        json.writeStringProperty("name", name);
        place(group, thread);
        json.writeName("ts");
        micros(time);
    }

    private void name(String what, Lanes.Group group, int thread, String name) {
        metadata(what, group, thread);
        json.writeStringProperty("name", name);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void order(String what, Lanes.Group group, int thread) {
        metadata(what, group, thread);
        json.writeNumberProperty("sort_index", what.startsWith("process") ? group.ordinal() : thread);
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Begins an event that says something about a process or a thread of the viewer, up to its arguments. */
    private void metadata(String what, Lanes.Group group, int thread) {
        json.writeStartObject();
        json.writeStringProperty("ph", "M");
        json.writeStringProperty("name", what);
        place(group, thread);
        json.writeName("args");
        json.writeStartObject();
    }

    private void place(Lanes.Group group, int thread) {
        json.writeNumberProperty("pid", group.ordinal() + 1);
        json.writeNumberProperty("tid", thread + 1);
    }

    /** Times there are microseconds; three decimals keep every nanosecond. */
    private void micros(long nanos) {
        json.writeNumber(BigDecimal.valueOf(nanos, DECIMALS));
    }

    private static boolean handsOver(Mark kind) {
        return kind == Mark.GIL_FORCED || kind == Mark.GIL_PASSED || kind == Mark.LOCK_PASSED;
    }

    private static String words(Mark kind) {
        return switch (kind) {
            case GIL_REQUEST -> "asks for the GIL";
            case GIL_CHECK -> "sees that it is asked";
            case GIL_FORCED -> "hands over the GIL when asked";
            case GIL_PASSED -> "lets go of the GIL";
            case LOCK_PASSED -> "passes on the lock";
            case LOST_UPDATE -> "erases an update";
            case ITEM_PUT -> "puts an item";
            case ITEM_TAKEN -> "takes an item";
            case EVENT_SET -> "sets an event";
            case EVENT_CLEARED -> "clears an event";
            case CANCELLED -> "cancels a task";
            case TIMED_OUT -> "reaches its time limit";
        };
    }
}
