package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;

/**
 * Tells the two ends of a life apart: a process or an interpreter takes time before its own code begins and after it has
 * ended, and a trace shows both as {@link State#STARTING}.
 */
public final class WindingDown {
    private WindingDown() {}

    /** Whether a slice of a worker's lane is time spent on its end: its own code has run before. */
    public static boolean is(Lane worker, int slice) {
        if (worker.state(slice) != State.STARTING) {
            return false;
        }
        for (int i = slice - 1; i >= 0; i--) {
            if (worker.state(i) == State.RUNNING || worker.state(i) == State.NATIVE) {
                return true;
            }
        }
        return false;
    }

    /** Whether a worker spends a moment of its life on its end. */
    public static boolean is(Trace trace, int worker, long time) {
        Lane lane = trace.worker(worker);
        int slice = lane.at(time);
        return slice >= 0 && is(lane, slice);
    }
}
