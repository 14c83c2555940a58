package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;

/** All waits for each of several locks, or of several GILs, added up in one pass over a trace. */
final class Waits {
    private final long[] total;
    private final long[] longest;

    /**
     * Adds up the waits of a trace.
     *
     * @param state what kind of wait
     * @param objects how many things there are to wait for
     */
    Waits(Trace trace, State state, int objects) {
        total = new long[objects];
        longest = new long[objects];
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            Lane lane = trace.worker(worker);
            for (int i = 0; i < lane.size(); i++) {
                if (lane.state(i) == state) {
                    int object = lane.object(i);
                    total[object] += lane.duration(i);
                    longest[object] = Math.max(longest[object], lane.duration(i));
                }
            }
        }
    }

    /** All waits together, nanoseconds. */
    long total(int object) {
        return total[object];
    }

    /** The longest single one, nanoseconds. */
    long longest(int object) {
        return longest[object];
    }
}
