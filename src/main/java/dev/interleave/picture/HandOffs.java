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

    /** How many happened because somebody had asked, from one moment until before another. */
    int forced(long from, long to) {
        return before(forced, forcedSize, to) - before(forced, forcedSize, from);
    }

    /** How many happened because the owner let go by itself, from one moment until before another. */
    int passed(long from, long to) {
        return before(passed, passedSize, to) - before(passed, passedSize, from);
    }

    private static int before(long[] times, int size, long time) {
        int found = Arrays.binarySearch(times, 0, size, time);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && times[found - 1] == time) {
            found--;
        }
        return found;
    }
}
