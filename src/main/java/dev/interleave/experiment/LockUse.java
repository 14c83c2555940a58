package dev.interleave.experiment;

import dev.interleave.program.LockKind;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.Objects;

/**
 * The shared lock that a workload's template puts around part of each turn.
 *
 * @param kind which lock
 * @param share the part of each turn spent inside, 0 to 1
 * @param count over how many locks the workers are spread
 * @param permits how many may be inside a semaphore at once; of other kinds it has no effect, and is only what a
 *     semaphore starts from when one is chosen later
 */
public record LockUse(
        LockKind kind,
        @Quantity(
                        label = "Time inside the lock",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1,
                        help = "The part of each turn that a worker spends holding the lock.")
                double share,
        @Quantity(
                        label = "Number of locks",
                        min = 1,
                        max = 64,
                        slider = {1, 16},
                        help = "The workers are spread over this many locks.")
                int count,
        @Quantity(
                        label = "Permits",
                        min = 1,
                        max = 10_000,
                        slider = {1, 16},
                        help = "How many workers may be inside the semaphore at once.")
                int permits) {

    /** No lock; the other values are what a lock starts from when one is chosen. */
    public static final LockUse NONE = new LockUse(LockKind.NONE, 0.2, 1, 2);

    /** Checks every value. */
    public LockUse {
        Objects.requireNonNull(kind);
        Range.check(LockUse.class, "share", share);
        Range.check(LockUse.class, "count", count);
        Range.check(LockUse.class, "permits", permits);
    }

    /** The same with another kind. */
    public LockUse withKind(LockKind other) {
        return new LockUse(other, share, count, permits);
    }
}
