package dev.interleave.experiment;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.List;

/**
 * Starvation by a greedy user of a lock: the first worker takes it again as soon as it has given it back, the others need it
 * only for a moment. Where a lock lets newcomers in first, they hardly ever get it.
 *
 * @param turns how often each takes the lock
 * @param greedyTime how long the greedy one holds it, nanoseconds
 * @param politeTime how long the others hold it, nanoseconds
 */
public record GreedyLock(
        @Quantity(
                        label = "Turns per worker",
                        min = 1,
                        max = 1e6,
                        slider = {1, 500},
                        help = "How often each worker takes the lock.")
                int turns,
        @Quantity(
                        label = "Held by the greedy one",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How long the greedy worker holds the lock each time.")
                long greedyTime,
        @Quantity(
                        label = "Held by the others",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How long each of the others holds the lock each time.")
                long politeTime)
        implements Workload {
    private static final String LOCK = "lock";

    /** Checks the values. */
    public GreedyLock {
        Range.check(GreedyLock.class, "turns", turns);
        Range.check(GreedyLock.class, "greedyTime", greedyTime);
        Range.check(GreedyLock.class, "politeTime", politeTime);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        Role greedy = new Role("Greedy", 1, turns(greedyTime));
        Role polite = new Role("Polite", 0, turns(politeTime));
        return new Program(
                List.of(new Lock(LOCK, LockKind.LOCK, 1)), List.of(), workers == 1 ? List.of(greedy) : List.of(greedy, polite));
    }

    private List<Step> turns(long time) {
        return List.of(new Step.Repeat(turns, List.of(new Step.Hold(LOCK, List.of(new Step.Compute(time))))));
    }
}
