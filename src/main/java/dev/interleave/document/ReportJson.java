package dev.interleave.document;

import dev.interleave.analysis.Figures;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.SharedVariable;
import dev.interleave.trace.Trace;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a run as JSON, all times in nanoseconds. */
public final class ReportJson {
    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * What a report tells beside the figures.
     *
     * @param sequential how long the same work takes one after another, where that can be done
     * @param seed where the random choices came from
     * @param wallTime how long the simulation itself took, nanoseconds
     */
    public record Context(OptionalLong sequential, long seed, long wallTime) {}

    /** The text of the report. */
    public static String text(Trace trace, Figures figures, Context context) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = new JsonMapper().writerWithDefaultPrettyPrinter().createGenerator(out)) {
            new ReportJson(json).report(trace, figures, context);
        }
        return out.append('\n').toString();
    }

    private void report(Trace trace, Figures figures, Context context) {
        json.writeStartObject();
        json.writeNumberProperty("makespan", figures.makespan());
        sequential(trace, context.sequential());
        json.writeNumberProperty("seed", context.seed());
        json.writeNumberProperty("events", trace.events());
        json.writeNumberProperty("simulationWallTime", context.wallTime());
        list("workers", figures.workers().stream().filter(of -> of.worker().asked()).toList(), this::worker);
        main(figures.workers().stream().filter(of -> !of.worker().asked()).findFirst());
        list("cores", figures.cores(), core -> json.writeNumberProperty("busy", core.busy()));
        list("gils", figures.gils(), this::gil);
        list("locks", figures.locks(), this::lock);
        list("sharedVariables", figures.variables(), this::variable);
        deadlock(trace, trace.deadlock());
        json.writeEndObject();
    }

    private void sequential(Trace trace, OptionalLong sequential) {
        json.writeName("sequentialMakespan");
        if (sequential.isPresent()) {
            json.writeNumber(sequential.getAsLong());
        } else {
            json.writeNull();
        }
        json.writeName("speedup");
        if (sequential.isPresent() && trace.deadlock().isEmpty()) {
            json.writeNumber((double) sequential.getAsLong() / trace.end());
        } else {
            json.writeNull();
        }
    }

    /** The thread that starts the others, or runs the event loop; it is nobody the experiment asked for. */
    private void main(Optional<Figures.OfWorker> main) {
        json.writeName("main");
        if (main.isEmpty()) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        worker(main.get());
        json.writeEndObject();
    }

    private void worker(Figures.OfWorker of) {
        json.writeStringProperty("name", of.worker().name());
        json.writeNumberProperty("running", of.running());
        json.writeNumberProperty("waitingGil", of.waitingGil());
        json.writeNumberProperty("waitingLock", of.waitingLock());
        json.writeNumberProperty("waitingIo", of.waitingIo());
        json.writeNumberProperty("waitingCore", of.waitingCore());
        json.writeNumberProperty("waitingLoop", of.waitingLoop());
        json.writeNumberProperty("waitingSignal", of.waitingSignal());
        json.writeNumberProperty("waitingWorker", of.waitingWorker());
        json.writeNumberProperty("waitingWorld", of.waitingWorld());
        json.writeNumberProperty("starting", of.starting());
        json.writeNumberProperty("switching", of.switching());
        json.writeNumberProperty("finishedAt", of.finishedAt());
    }

    private void gil(Figures.OfGil gil) {
        json.writeStringProperty("name", gil.name());
        json.writeNumberProperty("held", gil.held());
        json.writeNumberProperty("handOffs", gil.handOffs());
        json.writeNumberProperty("waitTotal", gil.waitTotal());
        json.writeNumberProperty("waitMax", gil.waitMax());
    }

    private void lock(Figures.OfLock lock) {
        json.writeStringProperty("name", lock.name());
        json.writeStringProperty("kind", lock.kind());
        json.writeNumberProperty("acquisitions", lock.acquisitions());
        json.writeNumberProperty("contended", lock.contended());
        json.writeNumberProperty("held", lock.held());
        json.writeNumberProperty("waitTotal", lock.waitTotal());
        json.writeNumberProperty("waitMax", lock.waitMax());
        json.writeNumberProperty("longestQueue", lock.longestQueue());
    }

    private void variable(SharedVariable variable) {
        json.writeStringProperty("name", variable.name());
        json.writeNumberProperty("expected", variable.expected());
        json.writeNumberProperty("actual", variable.actual());
        json.writeNumberProperty("lostUpdates", variable.lostUpdates());
    }

    private void deadlock(Trace trace, Optional<Deadlock> deadlock) {
        if (deadlock.isEmpty()) {
            json.writeNullProperty("deadlock");
            return;
        }
        json.writeName("deadlock");
        json.writeStartArray();
        deadlock.get().links().forEach(link -> json.writeString(trace.workers().get(link.worker()).name()));
        json.writeEndArray();
    }

    private <T> void list(String name, List<T> all, Consumer<T> fields) {
        json.writeName(name);
        json.writeStartArray();
        for (T one : all) {
            json.writeStartObject();
            fields.accept(one);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
