package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;

/** Who let a worker go on at the end of a wait: written in the trace where somebody signalled, read off the lanes where nobody had to. */
final class Causes {
    static final int NOBODY = -1;

    private final Trace trace;
    private final List<Integer> hosts;

    Causes(Trace trace) {
        this.trace = trace;
        this.hosts = trace.workers().stream()
                .filter(worker -> worker.kind() == Worker.Kind.MAIN || worker.kind() == Worker.Kind.LOOP)
                .map(Worker::index)
                .toList();
    }

    /** Who let a worker go on at the end of a slice of its lane; {@link #NOBODY} where time passed or nobody is known. */
    int of(int worker, int slice) {
        Lane lane = trace.worker(worker);
        if (!lane.state(slice).waiting()) {
            return NOBODY;
        }
        int by = lane.by(slice);
        if (by >= 0) {
            return by == worker ? NOBODY : by;
        }
        int found = switch (lane.state(slice)) {
            case WAITING_CORE, WAITING_LOOP -> hadTheCore(lane, slice);
            case WAITING_GIL -> held(trace.gil(lane.object(slice)), lane.end(slice));
            case WAITING_WORKER -> lane.object(slice);
            default -> NOBODY;
        };
        return found == worker ? NOBODY : found;
    }

    /** Who started a worker: the main thread or the event loop, whichever was on a core just before its first moment. */
    int starter(int worker, long birth) {
        for (int host : hosts) {
            Lane lane = trace.worker(host);
            int slice = lane.at(birth - 1);
            if (host != worker && slice >= 0 && (lane.state(slice).onCore() || lane.end(slice) == birth)) {
                return host;
            }
        }
        return NOBODY;
    }

    /** Who was until then on the core that the worker gets next. */
    private int hadTheCore(Lane lane, int slice) {
        boolean goesOn = slice + 1 < lane.size() && lane.state(slice + 1).onCore() && lane.object(slice + 1) >= 0;
        return goesOn && lane.object(slice + 1) < trace.cores()
                ? held(trace.core(lane.object(slice + 1)), lane.end(slice))
                : NOBODY;
    }

    /** Whose slice of a lane of owners ended at a moment. */
    private static int held(Lane owners, long until) {
        int before = owners.at(until - 1);
        return before >= 0 && owners.end(before) == until ? owners.object(before) : NOBODY;
    }

    /** Whether what a worker did just before a moment can have caused what happened then: it was not itself held up beyond it. */
    boolean acts(int worker, long time) {
        if (worker == NOBODY) {
            return false;
        }
        Lane lane = trace.worker(worker);
        int slice = lane.at(time - 1);
        if (slice < 0) {
            return false;
        }
        State state = lane.state(slice);
        return state.onCore() || lane.end(slice) == time;
    }
}
