package dev.interleave.experiment;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Dijkstra's philosophers: each takes the fork at the left, then the one at the right, and eats. When all take their first
 * fork at the same time nobody ever gets a second one, unless the last takes hers in the other order.
 *
 * @param meals how often each eats
 * @param reachTime how long it takes to reach for the second fork, nanoseconds
 * @param eatTime how long a meal takes, nanoseconds
 * @param ordered whether the last takes the right fork first, so that no circle can close
 */
public record Philosophers(
        @Quantity(
                        label = "Meals per philosopher",
                        min = 1,
                        max = 1e5,
                        slider = {1, 50},
                        help = "How often each philosopher eats.")
                int meals,
        @Quantity(
                        label = "Time to reach the second fork",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How long a philosopher holds one fork before taking the other.")
                long reachTime,
        @Quantity(
                        label = "Time of a meal",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How long a philosopher eats.")
                long eatTime,
        @Labelled(
                        label = "The last one swaps forks",
                        help = "Breaks the circle: without it all may hold one fork and wait for ever for the second.")
                boolean ordered)
        implements Workload {
    private static final int MOST = 256;

    /** Checks the values. */
    public Philosophers {
        Range.check(Philosophers.class, "meals", meals);
        Range.check(Philosophers.class, "reachTime", reachTime);
        Range.check(Philosophers.class, "eatTime", eatTime);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        if (workers > MOST) {
            throw new OutOfRange("workers", "workers is " + workers + ", but no more than " + MOST + " philosophers fit at the table.");
        }
        int forks = Math.max(2, workers);
        List<Lock> locks = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < forks; i++) {
            locks.add(new Lock("fork_" + (i + 1), LockKind.LOCK, 1));
        }
        for (int i = 0; i < workers; i++) {
            int left = i;
            int right = (i + 1) % forks;
            boolean turned = ordered && i == workers - 1;
            roles.add(new Role("Philosopher", 1, List.of(new Step.Repeat(meals, List.of(
                    meal(locks.get(turned ? right : left).name(), locks.get(turned ? left : right).name()))))));
        }
        return new Program(locks, List.of(), roles);
    }

    private Step meal(String first, String second) {
        return new Step.Hold(first, List.of(
                new Step.Io(new Wait.Fixed(reachTime)),
                new Step.Hold(second, List.of(new Step.Io(new Wait.Fixed(eatTime))))));
    }
}
