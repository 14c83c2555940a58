package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.sync.LockState;
import dev.interleave.trace.Deadlock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the circle in which workers wait for each other, once nothing can happen any more. */
final class Deadlocks {
    private static final int NONE = -1;

    private Deadlocks() {}

    /**
     * The circle. From any worker that waits for a lock one comes, going on to the owner of that lock, into the circle.
     *
     * @param waitsFor by worker, the lock it waits for, or -1
     * @param since by worker, when that wait began
     */
    static Deadlock find(LockState[] locks, int[] waitsFor, long[] since) {
        int[] seen = new int[waitsFor.length];
        for (int start = 0; start < waitsFor.length; start++) {
            int worker = start;
            while (worker != NONE && waitsFor[worker] != NONE && seen[worker] == 0) {
                seen[worker] = start + 1;
                worker = locks[waitsFor[worker]].owner(0);
            }
            if (worker != NONE && waitsFor[worker] != NONE && seen[worker] == start + 1) {
                return circle(worker, locks, waitsFor, since);
            }
        }
        return new Deadlock(Arrays.stream(since).max().orElse(0), List.of());
    }

    private static Deadlock circle(int first, LockState[] locks, int[] waitsFor, long[] since) {
        List<Deadlock.Link> links = new ArrayList<>();
        long closed = 0;
        int worker = first;
        do {
            links.add(new Deadlock.Link(worker, waitsFor[worker]));
            closed = Math.max(closed, since[worker]);
            worker = locks[waitsFor[worker]].owner(0);
        } while (worker != first);
        return new Deadlock(closed, links);
    }
}
