package dev.interleave.experiment;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * A table whose items are guarded by several locks, its stripes: each item has one of them, by its number. The more stripes,
 * the less often two workers need the same. Python's library has no such table; it is shown because others have.
 *
 * @param rounds how often each worker goes through its sixteen items
 * @param stripes how many locks there are
 * @param insideTime how long an item's lock is held, nanoseconds
 * @param outsideTime what a worker does between two items, nanoseconds
 */
public record StripedTable(
        @Quantity(
                        label = "Rounds of 16 items",
                        min = 1,
                        max = 1e6,
                        slider = {1, 100},
                        help = "How often each worker goes through its sixteen items.")
                int rounds,
        @Quantity(label = "Stripes", min = 1, max = 64, slider = {1, 16}, help = "How many locks the items are spread over.")
                int stripes,
        @Quantity(
                        label = "Inside the lock",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e3, 1e7},
                        help = "How long a worker holds the lock of an item.")
                long insideTime,
        @Quantity(
                        label = "Between two items",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e3, 1e7},
                        help = "What a worker computes between two items, without a lock.")
                long outsideTime)
        implements Workload {
    private static final int ITEMS = 16;
    /** Workers beyond this many go through the same items as earlier ones. */
    private static final int ORDERS = 64;

    /** Checks the values. */
    public StripedTable {
        Range.check(StripedTable.class, "rounds", rounds);
        Range.check(StripedTable.class, "stripes", stripes);
        Range.check(StripedTable.class, "insideTime", insideTime);
        Range.check(StripedTable.class, "outsideTime", outsideTime);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        List<Lock> locks = new ArrayList<>();
        for (int i = 1; i <= stripes; i++) {
            locks.add(new Lock(name(i), LockKind.LOCK, 1));
        }
        int orders = Math.min(workers, ORDERS);
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < orders; i++) {
            int members = workers / orders + (i < workers % orders ? 1 : 0);
            roles.add(new Role("", members, List.of(new Step.Repeat(rounds, round(i)))));
        }
        return new Program(locks, List.of(), roles);
    }

    private List<Step> round(int order) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < ITEMS; i++) {
            steps.add(new Step.Hold(name(1 + item(order, i) % stripes), List.of(new Step.Compute(insideTime))));
            steps.add(new Step.Compute(outsideTime));
        }
        return steps;
    }

    /** An item that looks like any other: the last steps of Steele, Lea and Flood's SplitMix64. */
    private static int item(int order, int turn) {
        long bits = (order * ITEMS + turn + 1) * 0x9E37_79B9_7F4A_7C15L;
        bits = (bits ^ bits >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        return (int) (bits >>> 40);
    }

    private static String name(int stripe) {
        return "stripe_" + stripe;
    }
}
