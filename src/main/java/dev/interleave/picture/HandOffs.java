package dev.interleave.picture;

import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;
import java.util.Arrays;

/** When a GIL went over from one worker to another, in order of time. */
final class HandOffs {
    private long[] forced = new long[16];
    private int forcedSize;
    private long[] passed = new long[16];
    private int passedSize;

    /** The hand-offs of each GIL of a run. */
    static HandOffs[] of(Trace trace) {
        HandOffs[] all = new HandOffs[trace.gils().size()];
        Arrays.setAll(all, _ -> new HandOffs());
        Marks marks = trace.marks();
        for (int i = 0; i < marks.size(); i++) {
            Mark kind = marks.kind(i);
            if (kind == Mark.GIL_FORCED || kind == Mark.GIL_PASSED) {
                all[marks.object(i)].add(marks.time(i), kind == Mark.GIL_FORCED);
            }
        }
        return all;
    }

    private void add(long time, boolean wasForced) {
        if (wasForced) {
            if (forcedSize == forced.length) {
                forced = Arrays.copyOf(forced, 2 * forcedSize);
            }
            forced[forcedSize++] = time;
        } else {
            if (passedSize == passed.length) {
                passed = Arrays.copyOf(passed, 2 * passedSize);
            }
            passed[passedSize++] = time;
        }
    }

    boolean anyForced() {
        return forcedSize > 0;
    }

    boolean anyPassed() {
        return passedSize > 0;
    }

    /**
     * How many happened before a moment because somebody had asked.
     *
     * @param atLeast how many at least; it costs the less the nearer that is
     */
    int forcedBefore(long time, int atLeast) {
        return before(forced, forcedSize, time, atLeast);
    }

    /** How many happened before a moment because the owner let go by itself, when it is known how many at least. */
    int passedBefore(long time, int atLeast) {
        return before(passed, passedSize, time, atLeast);
    }

    private static int before(long[] times, int size, long time, int atLeast) {
        int low = atLeast;
        int high = atLeast;
        int step = 1;
        while (high < size && times[high] < time) {
            low = high + 1;
            high += step;
            step <<= 1;
        }
        high = Math.min(high, size);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
