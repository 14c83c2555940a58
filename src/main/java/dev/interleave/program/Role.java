package dev.interleave.program;

import dev.interleave.quantity.OutOfRange;
import java.util.List;
import java.util.Objects;

/**
 * What some of the workers do.
 *
 * @param name what these workers are called, or empty when they are all alike
 * @param workers how many of the workers have this role; 0 for all that no other role takes
 * @param steps what each of them does
 */
public record Role(String name, int workers, List<Step> steps) {
    /** Checks the values and copies the list. */
    public Role {
        Objects.requireNonNull(name);
        if (workers < 0 || workers > 10_000) {
            throw new OutOfRange("workers", "workers is " + workers + ", but must be from 0 (the rest) to 10,000.");
        }
        steps = List.copyOf(steps);
    }
}
