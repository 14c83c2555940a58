package dev.interleave.trace;

/** One row of the timeline: slices in order of time that do not overlap, though there may be gaps between them. */
public final class Lane {
    private final Columns columns;
    private final int from;
    private final int to;

    /** A lane on which nothing happens. */
    public static final Lane EMPTY =
            new Lane(new Columns(new long[0], new long[0], new byte[0], new int[0], new int[0]), 0, 0);

    Lane(Columns columns, int from, int to) {
        this.columns = columns;
        this.from = from;
        this.to = to;
    }

    /** How many slices there are. */
    public int size() {
        return to - from;
    }

    /** When slice {@code i} begins, nanoseconds. */
    public long start(int i) {
        return columns.start()[from + i];
    }

    /** When slice {@code i} ends, nanoseconds; the next may begin at the same moment. */
    public long end(int i) {
        return columns.end()[from + i];
    }

    /** How long slice {@code i} lasts, nanoseconds. */
    public long duration(int i) {
        return end(i) - start(i);
    }

    /** What slice {@code i} shows. */
    public State state(int i) {
        return State.of(columns.state()[from + i]);
    }

    /**
     * What slice {@code i} is about. On the lane of a core, a GIL or a lock: the worker. On the lane of a worker: the core
     * it runs on or waits to run on, the GIL, the lock or the signal it waits for, the worker it waits for; -1 where there
     * is none.
     */
    public int object(int i) {
        return columns.object()[from + i];
    }

    /**
     * Who caused the end of slice {@code i}: on the lane of a worker, the worker that let go of what it waited for; on the
     * lane of a GIL or a lock, the worker that gets it next; -1 where nobody did or time passed.
     */
    public int by(int i) {
        return columns.by()[from + i];
    }

    /** The slice at a moment: the one with {@code start <= time < end}; -1 where there is none. */
    public int at(long time) {
        int i = firstEndingAfter(time);
        return i < size() && start(i) <= time ? i : -1;
    }

    /** The first slice that ends after the moment; {@link #size} when there is none. */
    public int firstEndingAfter(long time) {
        return firstEndingAfter(time, 0);
    }

    /**
     * The same, when it is known not to be before a given slice: steps of growing size first, so that walking along the
     * lane pixel by pixel costs little where the next one is near.
     */
    public int firstEndingAfter(long time, int hint) {
        long[] ends = columns.end();
        int low = from + hint;
        int step = 1;
        int high = low;
        while (high < to && ends[high] <= time) {
            low = high + 1;
            high += step;
            step <<= 1;
        }
        return between(ends, low, Math.min(high, to), time);
    }

    /**
     * The same, when it is known not to be before a given slice and supposed to be near another: it costs the less the better
     * that was supposed.
     */
    public int firstEndingAfter(long time, int hint, int supposed) {
        long[] ends = columns.end();
        int least = from + hint;
        int high = Math.clamp((long) from + supposed, least, to);
        if (high < to && ends[high] <= time) {
            return firstEndingAfter(time, high + 1 - from);
        }
        int low = least;
        int step = 1;
        while (high > low) {
            int probe = Math.max(least, high - step);
            if (ends[probe] <= time) {
                low = probe + 1;
                break;
            }
            high = probe;
            step <<= 1;
        }
        return between(ends, low, high, time);
    }

    private int between(long[] ends, int least, int most, long time) {
        int low = least;
        int high = most;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - from;
    }
}
