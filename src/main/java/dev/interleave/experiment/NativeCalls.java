package dev.interleave.experiment;

import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Step;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.List;

/**
 * Calls of C code that lets go of the GIL while it computes, as hashing large data or NumPy do.
 *
 * @param calls how many each worker makes
 * @param callTime processor time of one call, nanoseconds
 */
public record NativeCalls(
        @Quantity(
                        label = "Calls per worker",
                        min = 1,
                        max = 1e6,
                        slider = {1, 100},
                        help = "How many native calls each worker makes.")
                int calls,
        @Quantity(
                        label = "Time of one call",
                        unit = Unit.DURATION,
                        min = 1e2,
                        max = 3.6e12,
                        slider = {1e4, 1e9},
                        help = "How long one native call computes without the GIL.")
                long callTime)
        implements Workload {
    /** Checks the values. */
    public NativeCalls {
        Range.check(NativeCalls.class, "calls", calls);
        Range.check(NativeCalls.class, "callTime", callTime);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        long inside = lock.kind() == LockKind.NONE ? 0 : Math.round(callTime * lock.share());
        return Guard.program(workers, lock, List.of(), guard -> List.of(new Step.Repeat(
                calls,
                lock.kind() == LockKind.NONE
                        ? List.of(new Step.Native(callTime))
                        : Guard.turn(guard, new Step.Native(callTime - inside), new Step.Native(inside)))));
    }
}
