package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;

/** The longest queue of each shared lock, found in one pass over a trace: a program may have many locks. */
final class LockQueues {
    private final Moments[] begins;
    private final Moments[] ends;

    LockQueues(Trace trace) {
        int locks = trace.locks().size();
        begins = new Moments[locks];
        ends = new Moments[locks];
        for (int lock = 0; lock < locks; lock++) {
            begins[lock] = new Moments();
            ends[lock] = new Moments();
        }
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            Lane lane = trace.worker(worker);
            for (int i = 0; i < lane.size(); i++) {
                if (lane.state(i) == State.WAITING_LOCK) {
                    begins[lane.object(i)].add(lane.start(i));
                    ends[lane.object(i)].add(lane.end(i));
                }
            }
        }
    }

    /** The most who waited for a lock at one moment. */
    int longest(int lock) {
        return Sweep.of(begins[lock], ends[lock]).max();
    }
}
