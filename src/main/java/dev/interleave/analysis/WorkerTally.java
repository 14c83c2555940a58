package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Worker;

/** Adds up where a worker's time went. */
final class WorkerTally {
    private WorkerTally() {}

    static Figures.OfWorker of(Worker worker, Lane lane) {
        long[] sums = new long[State.values().length];
        for (int i = 0; i < lane.size(); i++) {
            sums[lane.state(i).ordinal()] += lane.duration(i);
        }
        return new Figures.OfWorker(
                worker,
                sum(sums, State.RUNNING, State.NATIVE),
                sum(sums, State.WAITING_GIL),
                sum(sums, State.WAITING_LOCK),
                sum(sums, State.WAITING_IO, State.SLEEPING),
                sum(sums, State.WAITING_CORE),
                sum(sums, State.WAITING_LOOP),
                sum(sums, State.WAITING_SIGNAL),
                sum(sums, State.WAITING_WORKER),
                sum(sums, State.WAITING_WORLD),
                sum(sums, State.STARTING),
                sum(sums, State.SWITCHING, State.WAKING),
                lane.size() == 0 ? 0 : lane.end(lane.size() - 1));
    }

    private static long sum(long[] sums, State... states) {
        long sum = 0;
        for (State state : states) {
            sum += sums[state.ordinal()];
        }
        return sum;
    }
}
