package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.Arrays;

/** How many workers wait for a lock or a GIL: a step function of time. */
public final class WaitingCount {
    private final Sweep sweep;
    private final int max;

    private WaitingCount(Sweep sweep) {
        this.sweep = sweep;
        this.max = sweep.max();
    }

    /** How many wait for a shared lock, of whatever permits. */
    public static WaitingCount ofLock(Trace trace, int lock) {
        return of(trace, State.WAITING_LOCK, lock);
    }

    /** How many wait for a GIL. */
    public static WaitingCount ofGil(Trace trace, int gil) {
        return of(trace, State.WAITING_GIL, gil);
    }

    /** How often the number changes. */
    public int size() {
        return sweep.times().length;
    }

    /** The moment of change {@code i}, nanoseconds; each is later than the one before. */
    public long time(int i) {
        return sweep.times()[i];
    }

    /** How many wait from change {@code i} to the next; 0 after the last. */
    public int count(int i) {
        return sweep.counts()[i];
    }

    /** How many wait at a moment; before the first change nobody does. */
    public int at(long time) {
        int found = Arrays.binarySearch(sweep.times(), time);
        int last = found >= 0 ? found : -found - 2;
        return last < 0 ? 0 : count(last);
    }

    /** The most who wait at one moment. */
    public int max() {
        return max;
    }

    private static WaitingCount of(Trace trace, State state, int object) {
        Moments begins = new Moments();
        Moments ends = new Moments();
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            Lane lane = trace.worker(worker);
            for (int i = 0; i < lane.size(); i++) {
                if (lane.state(i) == state && lane.object(i) == object) {
                    begins.add(lane.start(i));
                    ends.add(lane.end(i));
                }
            }
        }
        return new WaitingCount(Sweep.of(begins, ends));
    }
}
