package dev.interleave.analysis;

/**
 * How long many things took. Durations are nanoseconds.
 *
 * @param count how many there were
 * @param total all of them together
 * @param percentile95 what 95 of 100 did not exceed: the nearest rank, a duration that occurred; 0 where there were none
 * @param max the longest
 */
public record Spread(long count, long total, long percentile95, long max) {
    private static final int PERCENT = 95;

    static Spread of(long[] sorted) {
        if (sorted.length == 0) {
            return new Spread(0, 0, 0, 0);
        }
        long total = 0;
        for (long each : sorted) {
            total += each;
        }
        int rank = (int) ((PERCENT * (long) sorted.length + 99) / 100);
        return new Spread(sorted.length, total, sorted[rank - 1], sorted[sorted.length - 1]);
    }

    /** The mean; 0 where there were none. */
    public long mean() {
        return count == 0 ? 0 : Math.round((double) total / count);
    }
}
