package dev.interleave.trace;

import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param end when, nanoseconds
 * @param events how many events it took
 * @param variables the shared variables at the end
 * @param deadlock the circle it ended in, if it did
 * @param failures the workers that ended with an error, in order of time
 */
public record Outcome(
        long end, long events, List<SharedVariable> variables, Optional<Deadlock> deadlock, List<Failure> failures) {
    /** Copies the lists. */
    public Outcome {
        variables = List.copyOf(variables);
        failures = List.copyOf(failures);
    }

    /** A run in which nobody failed. */
    public Outcome(long end, long events, List<SharedVariable> variables, Optional<Deadlock> deadlock) {
        this(end, events, variables, deadlock, List.of());
    }
}
