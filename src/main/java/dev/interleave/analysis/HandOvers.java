package dev.interleave.analysis;

import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;

/** How often each GIL and each lock went from one worker straight to another who had waited for it. */
final class HandOvers {
    private final long[] ofGil;
    private final long[] ofLock;

    HandOvers(Trace trace) {
        ofGil = new long[trace.gils().size()];
        ofLock = new long[trace.locks().size()];
        Marks marks = trace.marks();
        for (int i = 0; i < marks.size(); i++) {
            switch (marks.kind(i)) {
                case GIL_FORCED, GIL_PASSED -> ofGil[marks.object(i)]++;
                case LOCK_PASSED -> ofLock[marks.object(i)]++;
                default -> {}
            }
        }
    }

    long ofGil(int gil) {
        return ofGil[gil];
    }

    long ofLock(int lock) {
        return ofLock[lock];
    }
}
