package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import dev.interleave.quantity.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pipeline: each worker is a stage that gets an item from the one before, works on it, and hands it to the next.
 *
 * @param items how many go through
 * @param stageTime the Python that each stage runs for an item, nanoseconds
 * @param waiting the I/O that each stage waits for
 * @param capacity how many items may lie between two stages
 */
public record Pipeline(
        @Quantity(
                        label = "Items",
                        min = 1,
                        max = 1e5,
                        slider = {1, 200},
                        help = "How many items go through all stages.")
                int items,
        @Quantity(
                        label = "Python per stage",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 3.6e12,
                        slider = {1e4, 1e8},
                        help = "How much Python each stage runs for an item.")
                long stageTime,
        @Written("wait") @Labelled(label = "I/O per stage", help = "How long each stage waits for I/O for an item.")
                Wait waiting,
        @Quantity(
                        label = "Room between stages",
                        min = 1,
                        max = 1e5,
                        slider = {1, 64},
                        help = "How many items may lie between two stages before the first of them must wait.")
                int capacity)
        implements Workload {
    private static final int MOST = 1_000;

    /** Checks the values. */
    public Pipeline {
        Range.check(Pipeline.class, "items", items);
        Range.check(Pipeline.class, "stageTime", stageTime);
        Objects.requireNonNull(waiting);
        Range.check(Pipeline.class, "capacity", capacity);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        if (workers > MOST) {
            throw new OutOfRange("workers", "workers is " + workers + ", but a pipeline has no more than 1,000 stages.");
        }
        List<Signal> queues = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            List<Step> steps = new ArrayList<>();
            if (i > 0) {
                steps.add(new Step.Get("queue_" + i));
            }
            steps.add(new Step.Compute(stageTime));
            steps.add(new Step.Io(waiting));
            if (i < workers - 1) {
                queues.add(new Signal("queue_" + (i + 1), SignalKind.QUEUE, capacity, ""));
                steps.add(new Step.Put("queue_" + (i + 1)));
            }
            roles.add(new Role("Stage", 1, List.of(new Step.Repeat(items, steps))));
        }
        return new Program(List.of(), queues, List.of(), roles);
    }
}
