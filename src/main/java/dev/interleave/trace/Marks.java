package dev.interleave.trace;

/** What happened at single moments, in order of time, in primitive columns. */
public final class Marks {
    private final long[] time;
    private final byte[] kind;
    private final int[] worker;
    private final int[] other;
    private final int[] object;

    Marks(long[] time, byte[] kind, int[] worker, int[] other, int[] object) {
        this.time = time;
        this.kind = kind;
        this.worker = worker;
        this.other = other;
        this.object = object;
    }

    /** How many there are. */
    public int size() {
        return time.length;
    }

    /** When, nanoseconds. */
    public long time(int i) {
        return time[i];
    }

    /** What happened. */
    public Mark kind(int i) {
        return Mark.of(kind[i]);
    }

    /** Who did it. */
    public int worker(int i) {
        return worker[i];
    }

    /** The other worker it concerns; -1 where there is none. */
    public int other(int i) {
        return other[i];
    }

    /** Which GIL, lock, variable or signal. */
    public int object(int i) {
        return object[i];
    }

    /** The first at or after a moment; {@link #size} when there is none. */
    public int firstFrom(long moment) {
        int low = 0;
        int high = time.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time[middle] < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
