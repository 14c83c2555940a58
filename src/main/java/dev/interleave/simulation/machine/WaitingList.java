package dev.interleave.simulation.machine;

import java.util.Arrays;

/** For each processor the threads that wait for it in the order in which they came (cfs_tasks of struct rq). */
final class WaitingList {
    private static final int NONE = RunQueues.NOBODY;

    private final int[] first;
    private final int[] last;
    private final int[] size;
    private final int[] next;
    private final int[] previous;

    WaitingList(int processors, int threads) {
        first = new int[processors];
        last = new int[processors];
        size = new int[processors];
        next = new int[threads];
        previous = new int[threads];
        Arrays.fill(first, NONE);
        Arrays.fill(last, NONE);
    }

    int size(int processor) {
        return size[processor];
    }

    /** The one that has waited longest; only when somebody waits. */
    int first(int processor) {
        return first[processor];
    }

    void add(int processor, int thread) {
        next[thread] = NONE;
        previous[thread] = last[processor];
        if (last[processor] == NONE) {
            first[processor] = thread;
        } else {
            next[last[processor]] = thread;
        }
        last[processor] = thread;
        size[processor]++;
    }

    void remove(int processor, int thread) {
        if (previous[thread] == NONE) {
            first[processor] = next[thread];
        } else {
            next[previous[thread]] = next[thread];
        }
        if (next[thread] == NONE) {
            last[processor] = previous[thread];
        } else {
            previous[next[thread]] = previous[thread];
        }
        size[processor]--;
    }
}
