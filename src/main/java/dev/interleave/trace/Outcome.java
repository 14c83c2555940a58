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
 */
public record Outcome(long end, long events, List<SharedVariable> variables, Optional<Deadlock> deadlock) {
    /** Copies the list. */
    public Outcome {
        variables = List.copyOf(variables);
    }
}
