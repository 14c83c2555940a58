package dev.interleave.experiment;

import dev.interleave.program.Pool;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
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
 * Tasks that the main thread has done by a pool of workers, and whose results it collects in order: a map over a
 * ThreadPoolExecutor, a ProcessPoolExecutor, a multiprocessing.Pool, as the technique and the kind say.
 *
 * @param kind whose pool it is; not {@link PoolKind#NONE}
 * @param tasks how many there are
 * @param work the Python that a task takes
 * @param waiting how long a task then waits for I/O; 0 for not at all
 * @param argumentSize the argument of a task as it is pickled, bytes
 * @param resultSize its result as it is pickled, bytes
 * @param chunk how many tasks are sent together; 0 for the pool's own rule
 * @param oneAtATime whether the main thread waits for each result before it hands in the next task
 */
public record PoolTasks(
        @Labelled(label = "Whose pool", help = "Executors are those of concurrent.futures; multiprocessing has pools of its own.")
                PoolKind kind,
        @Quantity(
                        label = "Tasks",
                        min = 1,
                        max = 1e6,
                        slider = {1, 500},
                        help = "How many tasks there are for all workers together.")
                int tasks,
        @Written("time") @Labelled(label = "Python per task", help = "How much Python a task runs.") Wait work,
        @Written("wait") @Labelled(label = "I/O wait per task", help = "How long a task waits for an answer after its Python.")
                Wait waiting,
        @Quantity(
                        label = "Bytes of an argument",
                        min = 0,
                        max = 1e9,
                        slider = {0, 1e7},
                        help = "What a task is given. On the way to another process or interpreter it is pickled.")
                int argumentSize,
        @Quantity(
                        label = "Bytes of a result",
                        min = 0,
                        max = 1e9,
                        slider = {0, 1e7},
                        help = "What a task gives back. On the way from another process or interpreter it is pickled.")
                int resultSize,
        @Quantity(
                        label = "Tasks sent together",
                        min = 0,
                        max = 1e6,
                        slider = {0, 500},
                        help = "The chunk size of a map over processes; 0 leaves it to the pool. Threads get their tasks one by one.")
                int chunk,
        @Labelled(
                        label = "One at a time",
                        help = "Waits for each result before the next task is handed in, instead of handing in all at once.")
                boolean oneAtATime)
        implements Workload {
    /** Checks the values. */
    public PoolTasks {
        Objects.requireNonNull(work);
        Objects.requireNonNull(waiting);
        Range.check(PoolTasks.class, "tasks", tasks);
        Range.check(PoolTasks.class, "argumentSize", argumentSize);
        Range.check(PoolTasks.class, "resultSize", resultSize);
        Range.check(PoolTasks.class, "chunk", chunk);
        new Pool(kind, tasks, chunk, argumentSize, resultSize, oneAtATime);
    }

    /** The same with a pool of another kind. */
    public PoolTasks withKind(PoolKind other) {
        return new PoolTasks(other, tasks, work, waiting, argumentSize, resultSize, chunk, oneAtATime);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        List<Step> steps = new ArrayList<>();
        if (work.mean() > 0) {
            steps.add(new Step.Work(work));
        }
        if (waiting.mean() > 0) {
            steps.add(new Step.Io(waiting));
        }
        return new Program(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Role("", 0, steps)),
                new Pool(kind, tasks, chunk, argumentSize, resultSize, oneAtATime));
    }
}
