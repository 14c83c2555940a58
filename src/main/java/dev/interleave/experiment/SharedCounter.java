package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Step;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import java.util.List;

/**
 * A counter that all workers add to: {@code counter = counter + step()}, or {@code counter += 1}. A lock, when there is
 * one, guards each addition whole, whatever its share.
 *
 * @param increments how often each worker adds one
 * @param inPlace whether it is {@code += 1}, with no call between the read and the write
 */
public record SharedCounter(
        @Quantity(
                        label = "Increments per worker",
                        min = 1,
                        max = 1e9,
                        slider = {1e3, 1e6},
                        help = "How often each worker adds one to the counter.")
                long increments,
        @Labelled(
                        label = "In place: counter += 1",
                        help = "Adds with += 1, with no call between the read and the write.")
                boolean inPlace)
        implements Workload {
    /** The name of the variable. */
    public static final String VARIABLE = "counter";

    /** Checks the value. */
    public SharedCounter {
        Range.check(SharedCounter.class, "increments", increments);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        return Guard.program(
                workers,
                lock,
                List.of(VARIABLE),
                guard -> List.of(new Step.Repeat(increments, guard.apply(List.of(new Step.Increment(VARIABLE, inPlace))))));
    }
}
