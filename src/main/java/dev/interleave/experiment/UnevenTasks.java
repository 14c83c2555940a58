package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A pool of tasks of uneven length. Either all workers take from one list whenever they are free, or each is given its share
 * beforehand, as {@code map} with large chunks does, and some are done long before the others.
 *
 * @param tasks how many there are
 * @param waiting the Python that a task takes
 * @param dealt whether each worker is given its share beforehand
 */
public record UnevenTasks(
        @Quantity(
                        label = "Tasks",
                        min = 1,
                        max = 1e6,
                        slider = {1, 500},
                        help = "How many tasks there are for all workers together.")
                int tasks,
        @Written("time") @Labelled(label = "Python per task", help = "How much Python a task runs.") Wait waiting,
        @Labelled(
                        label = "Dealt out beforehand",
                        help = "Each worker gets its share of the tasks at the start, instead of taking one whenever it is free.")
                boolean dealt)
        implements Workload {
    private static final String LIST = "tasks";

    /** Checks the values. */
    public UnevenTasks {
        Range.check(UnevenTasks.class, "tasks", tasks);
        Objects.requireNonNull(waiting);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        List<Step> task = List.of(new Step.Work(waiting));
        if (!dealt) {
            return new Program(
                    List.of(),
                    List.of(new Signal(LIST, SignalKind.TASKS, tasks, "")),
                    List.of(),
                    List.of(new Role("", 0, List.of(new Step.Drain(LIST, task)))));
        }
        List<Role> roles = new ArrayList<>();
        int more = tasks % workers;
        if (more > 0) {
            roles.add(new Role("", more, List.of(new Step.Repeat(tasks / workers + 1, task))));
        }
        roles.add(new Role("", workers - more, List.of(new Step.Repeat(tasks / workers, task))));
        return new Program(List.of(), List.of(), roles);
    }
}
