package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.List;

/**
 * All workers compute, and the first also collects garbage now and then. With a GIL the others wait for the GIL meanwhile; in
 * a free-threaded build all threads are stopped.
 *
 * @param collections how often the first worker collects garbage
 * @param computeTime how long each worker computes before each of them, nanoseconds
 * @param objects how many objects are alive
 */
public record Garbage(
        @Quantity(
                        label = "Collections",
                        min = 1,
                        max = 1e6,
                        slider = {1, 20},
                        help = "How often the first worker collects garbage.")
                int collections,
        @Quantity(
                        label = "Computing between two",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e5, 1e8},
                        help = "How long each worker computes before each collection.")
                long computeTime,
        @Quantity(
                        label = "Live objects",
                        min = 0,
                        max = 1e7,
                        slider = {1e3, 1e7},
                        help = "How many objects the collector has to look at each time.")
                long objects)
        implements Workload {
    /** Checks the values. */
    public Garbage {
        Range.check(Garbage.class, "collections", collections);
        Range.check(Garbage.class, "computeTime", computeTime);
        Range.check(Garbage.class, "objects", objects);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        Step compute = new Step.Compute(computeTime);
        Role collector = new Role("Collector", 1, List.of(new Step.Repeat(collections, List.of(compute, new Step.Collect(objects)))));
        Role rest = new Role("Worker", 0, List.of(new Step.Repeat(collections, List.of(compute))));
        return new Program(List.of(), List.of(), workers == 1 ? List.of(collector) : List.of(collector, rest));
    }
}
