package dev.interleave.simulation.interpreter;

import dev.interleave.trace.Cast;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.State;
import dev.interleave.trace.TraceBuilder;
import java.util.Arrays;

/**
 * Writes down who holds which GIL and which permit of which lock. A holding is written only when the next one begins,
 * because only then is it known to whom it went. Permits that a semaphore got in the course of the run have no lane the
 * first time round, see {@link Launch}.
 */
final class Holdings {
    private static final int NOBODY = -1;

    private final TraceBuilder trace;
    private final int firstLane;
    private final int firstLockLane;
    private final int[] lockLane;
    private final int[] lanes;
    private final int[] owner;
    private final long[] from;
    private final long[] to;

    Holdings(Cast cast, TraceBuilder trace) {
        this.trace = trace;
        this.firstLane = cast.gilLane(0);
        this.firstLockLane = cast.lockLane(0) - firstLane;
        this.lockLane = new int[cast.locks().size()];
        for (int lock = 0; lock < lockLane.length; lock++) {
            lockLane[lock] = cast.lockLane(lock) - firstLane;
        }
        this.lanes = cast.locks().stream().mapToInt(SharedLock::permits).toArray();
        int all = cast.workerLane(0) - firstLane;
        this.owner = new int[all];
        this.from = new long[all];
        this.to = new long[all];
        Arrays.fill(owner, NOBODY);
    }

    void gilTaken(int gil, int worker, long now) {
        taken(gil, worker, now);
    }

    void gilFreed(int gil, long now) {
        to[gil] = now;
    }

    void lockTaken(int lock, int permit, int worker, long now) {
        if (permit < lanes[lock]) {
            taken(lockLane[lock] + permit, worker, now);
        }
    }

    void lockFreed(int lock, int permit, long now) {
        if (permit < lanes[lock]) {
            to[lockLane[lock] + permit] = now;
        }
    }

    private void taken(int lane, int worker, long now) {
        if (owner[lane] == worker && to[lane] == now && lane < firstLockLane) {
            // A GIL let go and taken again at the same moment was held all along.
            to[lane] = -1;
            return;
        }
        write(lane, worker);
        owner[lane] = worker;
        from[lane] = now;
        to[lane] = -1;
    }

    private void write(int lane, int next) {
        if (owner[lane] != NOBODY) {
            trace.slice(firstLane + lane, from[lane], to[lane], State.OWNED, owner[lane], next);
        }
    }

    void finish(long end) {
        for (int lane = 0; lane < owner.length; lane++) {
            if (to[lane] < 0) {
                to[lane] = end;
            }
            write(lane, NOBODY);
        }
    }
}
