package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.SharedUse;
import dev.interleave.program.Step;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import java.util.List;
import java.util.Objects;

/**
 * All workers use one object, over and over. With a GIL that is as fast as anything else; without one the object goes from
 * core to core, and two threads may take longer than one after the other.
 *
 * @param uses how often each worker uses it
 * @param operation what is done with it
 */
public record SharedObject(
        @Quantity(
                        label = "Uses per worker",
                        min = 1,
                        max = 1e9,
                        slider = {1e3, 1e5},
                        help = "How often each worker uses the object.")
                long uses,
        @Labelled(label = "What each use does", help = "What is read or written.") SharedUse operation)
        implements Workload {
    /** Checks the values. */
    public SharedObject {
        Range.check(SharedObject.class, "uses", uses);
        Objects.requireNonNull(operation);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        return new Program(
                List.of(), List.of(), List.of(new Role("", 0, List.of(new Step.Repeat(uses, List.of(new Step.Use(operation)))))));
    }
}
