package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import dev.interleave.trace.Writes;
import java.util.Arrays;
import java.util.Locale;

/**
 * The writes of one shared variable that put back an old value over what others had written, in order of time. Most erase
 * additions. With three workers or more one may also bring some back: it had read them before a third one erased them.
 */
public final class Losses {
    private static final int FIRST_SIZE = 16;

    private final Writes writes;
    private final int[] points;
    /** How many additions were erased, on balance, before each of them, and in all. */
    private final long[] before;

    private Losses(Writes writes) {
        this.writes = writes;
        int[] found = new int[FIRST_SIZE];
        int size = 0;
        for (int i = 0; i < writes.size(); i++) {
            if (writes.erased(i) != 0) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size + (size >> 1));
                }
                found[size++] = i;
            }
        }
        this.points = Arrays.copyOf(found, size);
        this.before = new long[size + 1];
        for (int i = 0; i < size; i++) {
            before[i + 1] = before[i] + writes.erased(points[i]);
        }
    }

    /** Those of a variable. */
    public static Losses of(Trace trace, int variable) {
        return new Losses(trace.writes(variable));
    }

    /** How many there are. */
    public int size() {
        return points.length;
    }

    /** When, nanoseconds. */
    public long time(int i) {
        return writes.time(points[i]);
    }

    /** Who wrote. */
    public int writer(int i) {
        return writes.worker(points[i]);
    }

    /** Whose value was written over. */
    public int overwritten(int i) {
        return points[i] == 0 ? -1 : writes.worker(points[i] - 1);
    }

    /** How many additions were erased, on balance, by those from {@code first} until before {@code last}. */
    public long erased(int first, int last) {
        return before[last] - before[first];
    }

    /** The first at or after a moment; {@link #size} where there is none. */
    public int firstFrom(long moment) {
        int low = 0;
        int high = points.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) < moment) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One of them in words: {@code T1 wrote 41 over T2's 57: 17 updates lost.} */
    public String sentence(Trace trace, int i) {
        int point = points[i];
        long erased = writes.erased(point);
        String over = point == 0 ? "" : " over " + owner(trace, i) + " " + number(writes.actual(point - 1));
        return name(trace, writer(i)) + " wrote " + number(writes.actual(point)) + over + ": " + lost(erased) + ".";
    }

    /** A number of additions that had no effect, or have one again, in words. */
    public static String lost(long number) {
        return number < 0
                ? number(-number) + (number == -1 ? " lost update is back" : " lost updates are back")
                : number(number) + (number == 1 ? " update lost" : " updates lost");
    }

    private String owner(Trace trace, int i) {
        return overwritten(i) == writer(i) ? "its own" : name(trace, overwritten(i)) + "’s";
    }

    private static String name(Trace trace, int worker) {
        Worker who = trace.workers().get(worker);
        return who.label().isEmpty() ? who.name() : who.label();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
