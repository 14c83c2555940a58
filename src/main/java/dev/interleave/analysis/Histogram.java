package dev.interleave.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * How many durations lie between round limits that grow as 1, 2, 5, 10: a logarithmic scale, nanoseconds.
 *
 * @param bars from the shortest duration to the longest without a gap, empty ones between them included
 */
public record Histogram(List<Bar> bars) {
    /**
     * A stretch of the scale.
     *
     * @param from the least duration in it
     * @param to the first beyond it
     * @param count how many there are
     */
    public record Bar(long from, long to, long count) {}

    /** Copies the list. */
    public Histogram {
        bars = List.copyOf(bars);
    }

    static Histogram of(long[] sorted) {
        List<Bar> bars = new ArrayList<>();
        int next = 0;
        if (sorted.length > 0) {
            long from = 1;
            while (next(from) <= sorted[0]) {
                from = next(from);
            }
            while (next < sorted.length) {
                int first = next;
                while (next < sorted.length && sorted[next] < next(from)) {
                    next++;
                }
                bars.add(new Bar(from, next(from), next - first));
                from = next(from);
            }
        }
        return new Histogram(bars);
    }

    /** 1, 2, 5, 10, 20 … */
    private static long next(long limit) {
        long power = 1;
        while (power * 10 <= limit) {
            power *= 10;
        }
        return limit == 2 * power ? 5 * power : 2 * limit;
    }

    /** The count of the fullest bar. */
    public long most() {
        return bars.stream().mapToLong(Bar::count).max().orElse(0);
    }
}
