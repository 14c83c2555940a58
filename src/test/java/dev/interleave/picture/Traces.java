package dev.interleave.picture;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Optional;

/** Small traces with one thing in them. */
final class Traces {
    private Traces() {}

    /** One worker that runs on the only core, without a GIL. */
    static Trace running(Worker worker, long time) {
        Cast cast = new Cast(1, List.of(), List.of(), List.of(worker));
        TraceBuilder builder = new TraceBuilder(cast);
        builder.slice(0, 0, time, State.RUNNING, 0, -1);
        builder.slice(1, 0, time, State.RUNNING, 0, -1);
        return builder.build(new Outcome(time, 1, List.of(), Optional.empty()));
    }
}
