package dev.interleave.analysis;

import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.List;

/**
 * Who does what at one moment of a run. Workers are given by their index in {@link Trace#workers}.
 *
 * @param time the moment, nanoseconds
 * @param cores for each core the worker on it, or -1
 * @param gils for each GIL its owner and queue
 * @param locks for each shared lock its owners and queue
 * @param workers for each worker its slice at that moment
 */
public record Moment(long time, List<Integer> cores, List<Holding> gils, List<Holding> locks, List<Doing> workers) {
    /**
     * A GIL or a lock.
     *
     * @param owners who holds it
     * @param waiting who waits for it, the longest first
     */
    public record Holding(List<Integer> owners, List<Waiting> waiting) {}

    /**
     * Someone who waits.
     *
     * @param worker who
     * @param since when the wait began, nanoseconds
     */
    public record Waiting(int worker, long since) {}

    /**
     * What a worker does.
     *
     * @param phase before its first moment, in its life or after it
     * @param state its state, {@code null} unless it is alive
     * @param from when that state began
     * @param to when it will end
     * @param object see {@link dev.interleave.trace.Lane#object}
     * @param by see {@link dev.interleave.trace.Lane#by}
     */
    public record Doing(Phase phase, State state, long from, long to, int object, int by) {}

    /** Where in its life a worker is. */
    public enum Phase {
        /** Not born yet. */
        TO_COME,
        /** Between its first moment and its last. */
        ALIVE,
        /** Ended. */
        ENDED
    }

    /** Reads a moment off a trace: a binary search per lane. A run that ended in a deadlock stays as it ended. */
    public static Moment at(Trace trace, long time) {
        return new MomentReader(trace, time).moment(time);
    }
}
