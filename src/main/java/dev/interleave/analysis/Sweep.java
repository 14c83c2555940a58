package dev.interleave.analysis;

import java.util.Arrays;

/**
 * How many intervals cover each moment: a step function in primitive columns.
 *
 * @param times when the number changes, in order
 * @param counts how many there are from then on
 */
record Sweep(long[] times, int[] counts) {
    /** Sweeps over the beginnings and the ends of intervals, which may overlap. */
    static Sweep of(Moments begins, Moments ends) {
        long[] begin = begins.sorted();
        long[] end = ends.sorted();
        long[] times = new long[begin.length + end.length];
        int[] counts = new int[times.length];
        int size = 0;
        int begun = 0;
        int ended = 0;
        while (ended < end.length) {
            int before = begun - ended;
            long time = begun < begin.length ? Math.min(begin[begun], end[ended]) : end[ended];
            while (begun < begin.length && begin[begun] == time) {
                begun++;
            }
            while (ended < end.length && end[ended] == time) {
                ended++;
            }
            if (begun - ended != before) {
                times[size] = time;
                counts[size] = begun - ended;
                size++;
            }
        }
        return new Sweep(Arrays.copyOf(times, size), Arrays.copyOf(counts, size));
    }

    /** The most there are at one moment. */
    int max() {
        return Arrays.stream(counts).max().orElse(0);
    }

    /** For how long there is at least one. */
    long covered() {
        long sum = 0;
        for (int i = 0; i < times.length; i++) {
            sum += counts[i] > 0 ? times[i + 1] - times[i] : 0;
        }
        return sum;
    }
}
