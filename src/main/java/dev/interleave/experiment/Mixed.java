package dev.interleave.experiment;

import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rounds of computing and waiting, as a program that parses what it fetches. A lock is held for a part of the computing.
 *
 * @param rounds how many each worker makes
 * @param iterations turns of the loop in each round
 * @param waiting how long the I/O of a round takes
 */
public record Mixed(
        @Quantity(
                        label = "Rounds per worker",
                        min = 1,
                        max = 1e6,
                        slider = {1, 100},
                        help = "How often each worker computes and then waits.")
                int rounds,
        @Quantity(
                        label = "Loop iterations per round",
                        min = 1,
                        max = 1e12,
                        slider = {1e3, 1e7},
                        help = "How much Python runs in each round.")
                long iterations,
        @Written("wait") @Labelled(label = "I/O wait per round", help = "How long the I/O of a round takes.") Wait waiting)
        implements Workload {
    /** Checks the values. */
    public Mixed {
        Range.check(Mixed.class, "rounds", rounds);
        Range.check(Mixed.class, "iterations", iterations);
        Objects.requireNonNull(waiting);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        long inside = lock.kind() == LockKind.NONE ? 0 : Math.round(iterations * lock.share());
        return Guard.program(workers, lock, List.of(), guard -> {
            List<Step> round = new ArrayList<>(
                    lock.kind() == LockKind.NONE
                            ? List.of(new Step.Loop(iterations))
                            : Guard.turn(guard, new Step.Loop(iterations - inside), new Step.Loop(inside)));
            round.add(new Step.Io(waiting));
            return List.of(new Step.Repeat(rounds, round));
        });
    }
}
