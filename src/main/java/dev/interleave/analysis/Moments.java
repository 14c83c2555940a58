package dev.interleave.analysis;

import java.util.Arrays;

/** Points in time, as many as there come. */
final class Moments {
    private static final int FIRST_SIZE = 64;

    private long[] times = new long[FIRST_SIZE];
    private int size;

    void add(long time) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size + (size >> 1));
        }
        times[size++] = time;
    }

    /** All of them in order; none can be added afterwards. */
    long[] sorted() {
        long[] all = Arrays.copyOf(times, size);
        times = all;
        Arrays.sort(all);
        return all;
    }
}
