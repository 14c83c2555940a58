package dev.interleave.simulation.machine;

import java.util.Arrays;

/**
 * For each processor a search tree of waiting threads by deadline that knows the least virtual runtime below every node, as
 * the red-black tree of kernel/sched/fair.c is augmented since 6.6 ({@code min_vruntime_cb}). It is a treap: its shape comes
 * from numbers that look random, which keeps it flat without rotations to get right. A thread is in one tree at most, so
 * all trees share their arrays; nothing is allocated later.
 */
final class DeadlineTree {
    private static final int NONE = RunQueues.NOBODY;

    private final int[] root;
    private final int[] left;
    private final int[] right;
    private final long[] deadline;
    private final long[] order;
    private final long[] runtime;
    private final long[] leastBelow;
    private long nextOrder;
    private int lower;
    private int upper;

    DeadlineTree(int processors, int threads) {
        root = new int[processors];
        Arrays.fill(root, NONE);
        left = new int[threads];
        right = new int[threads];
        deadline = new long[threads];
        order = new long[threads];
        runtime = new long[threads];
        leastBelow = new long[threads];
    }

    /** Adds a thread; among equal deadlines it is the last. */
    void add(int processor, int thread, long itsDeadline, long itsRuntime) {
        deadline[thread] = itsDeadline;
        runtime[thread] = itsRuntime;
        order[thread] = nextOrder++;
        left[thread] = NONE;
        right[thread] = NONE;
        root[processor] = insert(root[processor], thread);
    }

    /** Takes out a thread. */
    void remove(int processor, int thread) {
        root[processor] = without(root[processor], thread);
    }

    /**
     * The thread with the earliest deadline among those whose virtual runtime is at most the average (pick_eevdf); one with
     * the earliest deadline of all when there is none.
     *
     * @param average nanoseconds
     */
    int earliestEligible(int processor, long average) {
        int at = root[processor];
        if (leastBelow[at] > average) {
            while (left[at] != NONE) {
                at = left[at];
            }
            return at;
        }
        while (true) {
            if (left[at] != NONE && leastBelow[left[at]] <= average) {
                at = left[at];
            } else if (runtime[at] <= average) {
                return at;
            } else {
                at = right[at];
            }
        }
    }

    private int insert(int at, int thread) {
        if (at == NONE) {
            update(thread);
            return thread;
        }
        if (weight(thread) > weight(at)) {
            split(at, thread);
            left[thread] = lower;
            right[thread] = upper;
            update(thread);
            return thread;
        }
        if (before(thread, at)) {
            left[at] = insert(left[at], thread);
        } else {
            right[at] = insert(right[at], thread);
        }
        update(at);
        return at;
    }

    /** Into {@link #lower}, those before a thread, and {@link #upper}, those after it. */
    private void split(int at, int thread) {
        if (at == NONE) {
            lower = NONE;
            upper = NONE;
        } else if (before(at, thread)) {
            split(right[at], thread);
            right[at] = lower;
            update(at);
            lower = at;
        } else {
            split(left[at], thread);
            left[at] = upper;
            update(at);
            upper = at;
        }
    }

    private int without(int at, int thread) {
        if (at == thread) {
            return merge(left[at], right[at]);
        }
        if (before(thread, at)) {
            left[at] = without(left[at], thread);
        } else {
            right[at] = without(right[at], thread);
        }
        update(at);
        return at;
    }

    private int merge(int first, int second) {
        if (first == NONE || second == NONE) {
            return first == NONE ? second : first;
        }
        if (weight(first) > weight(second)) {
            right[first] = merge(right[first], second);
            update(first);
            return first;
        }
        left[second] = merge(first, left[second]);
        update(second);
        return second;
    }

    private void update(int at) {
        long least = runtime[at];
        if (left[at] != NONE) {
            least = Math.min(least, leastBelow[left[at]]);
        }
        if (right[at] != NONE) {
            least = Math.min(least, leastBelow[right[at]]);
        }
        leastBelow[at] = least;
    }

    private boolean before(int one, int other) {
        return deadline[one] != deadline[other] ? deadline[one] < deadline[other] : order[one] < order[other];
    }

    /** Different for every thread, and without any order to it: multiplication by an odd number is one to one. */
    private static int weight(int thread) {
        int mixed = thread * 0x9E3779B1;
        return (mixed ^ (mixed >>> 15)) * 0x85EBCA6B;
    }
}
