package dev.interleave.document;

import dev.interleave.analysis.WindingDown;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;

/** What the states are called in files and reports. */
public final class StateWords {
    private StateWords() {}

    /** A few plain words for a slice of a worker's lane: {@code waits for the GIL}. */
    static String of(Lane worker, int slice) {
        return WindingDown.is(worker, slice) ? "shuts down" : of(worker.state(slice));
    }

    /** A few plain words: {@code waits for the GIL}. */
    public static String of(State state) {
        return switch (state) {
            case STARTING -> "starts";
            case RUNNING -> "runs Python";
            case NATIVE -> "runs native code";
            case SWITCHING -> "its core changes over";
            case WAKING -> "wakes up";
            case WAITING_CORE -> "waits for a core";
            case WAITING_GIL -> "waits for the GIL";
            case WAITING_LOCK -> "waits for a lock";
            case WAITING_IO -> "waits for I/O";
            case SLEEPING -> "sleeps";
            case WAITING_LOOP -> "waits for the event loop";
            case WAITING_SIGNAL -> "waits for a queue, event, condition or barrier";
            case WAITING_WORKER -> "waits for another worker";
            case WAITING_WORLD -> "stopped for a garbage collection";
            case OWNED -> "held";
        };
    }
}
