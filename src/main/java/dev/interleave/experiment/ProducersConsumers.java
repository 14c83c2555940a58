package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Half of the workers make items and put them into a bounded queue, the others get them from there and use them up. A
 * single worker does both in turn.
 *
 * @param items how many each producer makes
 * @param produceTime the Python it takes to make one, nanoseconds
 * @param consumeTime the Python it takes to use one, nanoseconds
 * @param capacity how many the queue holds; 0 for no limit
 */
public record ProducersConsumers(
        @Quantity(
                        label = "Items per producer",
                        min = 1,
                        max = 1e6,
                        slider = {1, 200},
                        help = "How many items each producer puts into the queue.")
                int items,
        @Quantity(
                        label = "Time to make an item",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How much Python a producer runs for each item.")
                long produceTime,
        @Quantity(
                        label = "Time to use an item",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How much Python a consumer runs for each item.")
                long consumeTime,
        @Quantity(
                        label = "Room in the queue",
                        min = 0,
                        max = 1e6,
                        slider = {0, 64},
                        help = "How many items the queue holds before producers must wait; 0 for no limit.")
                int capacity)
        implements Workload {
    private static final String QUEUE = "items";

    /** Checks the values. */
    public ProducersConsumers {
        Range.check(ProducersConsumers.class, "items", items);
        Range.check(ProducersConsumers.class, "produceTime", produceTime);
        Range.check(ProducersConsumers.class, "consumeTime", consumeTime);
        Range.check(ProducersConsumers.class, "capacity", capacity);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        List<Signal> queue = List.of(new Signal(QUEUE, SignalKind.QUEUE, capacity, ""));
        if (workers == 1) {
            return new Program(List.of(), queue, List.of(), List.of(new Role("", 1, List.of(new Step.Repeat(
                    items,
                    List.of(new Step.Compute(produceTime), new Step.Put(QUEUE), new Step.Get(QUEUE), new Step.Compute(consumeTime)))))));
        }
        int producers = workers / 2;
        int consumers = workers - producers;
        long all = (long) producers * items;
        List<Role> roles = new ArrayList<>();
        roles.add(new Role("Producer", producers, List.of(
                new Step.Repeat(items, List.of(new Step.Compute(produceTime), new Step.Put(QUEUE))))));
        int more = (int) (all % consumers);
        if (more > 0) {
            roles.add(consumer(more, all / consumers + 1));
        }
        roles.add(consumer(consumers - more, all / consumers));
        return new Program(List.of(), queue, List.of(), roles);
    }

    private Role consumer(int workers, long share) {
        return new Role("Consumer", workers, List.of(
                new Step.Repeat(share, List.of(new Step.Get(QUEUE), new Step.Compute(consumeTime)))));
    }
}
