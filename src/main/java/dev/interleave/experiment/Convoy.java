package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Written;
import java.util.List;
import java.util.Objects;

/**
 * The convoy effect: one worker answers requests, the others compute. With one GIL each answer waits for a whole switch
 * interval, or several.
 *
 * @param requests how many the first worker answers
 * @param waiting how long each request takes to come
 * @param iterations turns of the loop for each of the others
 */
public record Convoy(
        @Quantity(
                        label = "Requests",
                        min = 1,
                        max = 1e6,
                        slider = {1, 100},
                        help = "How many requests the first worker answers.")
                int requests,
        @Written("wait") @Labelled(label = "I/O wait per request", help = "How long each request takes to come.")
                Wait waiting,
        @Quantity(
                        label = "Loop iterations of the others",
                        min = 1,
                        max = 1e12,
                        slider = {1e3, 1e8},
                        help = "How much Python each of the other workers runs.")
                long iterations)
        implements Workload {
    /** Checks the values. */
    public Convoy {
        Range.check(Convoy.class, "requests", requests);
        Objects.requireNonNull(waiting);
        Range.check(Convoy.class, "iterations", iterations);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        Role server = new Role("Server", 1, List.of(
                new Step.Repeat(requests, List.of(new Step.Io(waiting), new Step.Compute(IoBound.HANDLING)))));
        Role loop = new Role("Loop", 0, List.of(new Step.Loop(iterations)));
        return new Program(List.of(), List.of(), workers == 1 ? List.of(server) : List.of(server, loop));
    }
}
