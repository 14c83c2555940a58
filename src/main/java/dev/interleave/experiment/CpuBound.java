package dev.interleave.experiment;

import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Step;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import java.util.List;
import java.util.function.Function;

/**
 * The loop of a textbook example: {@code for _ in range(iterations): x += 1}. With a lock it is cut into a hundred turns.
 *
 * @param iterations turns of the loop for each worker
 */
public record CpuBound(
        @Quantity(
                        label = "Loop iterations per worker",
                        min = 1,
                        max = 1e12,
                        slider = {1e3, 1e8},
                        help = "How many turns of the loop each worker makes.")
                long iterations)
        implements Workload {
    private static final long TURNS = 100;

    /** Checks the value. */
    public CpuBound {
        Range.check(CpuBound.class, "iterations", iterations);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        if (lock.kind() == LockKind.NONE) {
            return Guard.program(workers, lock, List.of(), _ -> List.of(new Step.Loop(iterations)));
        }
        long turns = Math.min(TURNS, iterations);
        long each = iterations / turns;
        long rest = iterations % turns;
        return Guard.program(workers, lock, List.of(), guard -> {
            Step repeat = new Step.Repeat(turns, split(each, lock, guard));
            return rest == 0 ? List.of(repeat) : List.of(repeat, new Step.Loop(rest));
        });
    }

    private static List<Step> split(
            long iterations, LockUse lock, Function<List<Step>, List<Step>> guard) {
        long inside = Math.round(iterations * lock.share());
        return Guard.turn(guard, new Step.Loop(iterations - inside), new Step.Loop(inside));
    }
}
