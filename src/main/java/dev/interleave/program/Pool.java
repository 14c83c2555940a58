package dev.interleave.program;

import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import java.util.Objects;

/**
 * A pool from which the main thread has tasks done: the workers of the program do not begin with their role, but do it once
 * for every task they get.
 *
 * @param kind whose pool it is
 * @param tasks how many tasks there are
 * @param chunk how many tasks are sent together; 0 for the pool's own rule
 * @param argumentSize the argument of a task as it is pickled, bytes
 * @param resultSize its result as it is pickled, bytes
 * @param oneAtATime whether the main thread waits for each result before it hands in the next task
 */
public record Pool(
        PoolKind kind,
        @Quantity(label = "Tasks", min = 0, max = 1e6, help = "How many tasks there are.") int tasks,
        @Quantity(label = "Tasks sent together", min = 0, max = 1e6, help = "How many tasks are sent together; 0 for the pool's own rule.")
                int chunk,
        @Quantity(label = "Size of an argument", min = 0, max = 1e9, help = "The argument of a task as it is pickled, in bytes.")
                int argumentSize,
        @Quantity(label = "Size of a result", min = 0, max = 1e9, help = "The result of a task as it is pickled, in bytes.")
                int resultSize,
        boolean oneAtATime) {
    /** No pool. */
    public static final Pool NONE = new Pool(PoolKind.NONE, 0, 0, 0, 0, false);

    /** For how many chunks to a worker the rule of multiprocessing's map aims (Lib/multiprocessing/pool.py _map_async). */
    private static final int CHUNKS_PER_WORKER = 4;

    /** Checks the values. */
    public Pool {
        Objects.requireNonNull(kind);
        Range.check(Pool.class, "tasks", tasks);
        Range.check(Pool.class, "chunk", chunk);
        Range.check(Pool.class, "argumentSize", argumentSize);
        Range.check(Pool.class, "resultSize", resultSize);
        if ((kind == PoolKind.NONE) != (tasks == 0)) {
            throw new OutOfRange(
                    "tasks",
                    "tasks is " + tasks + ", but "
                            + (tasks == 0 ? "a pool needs at least 1 task." : "there is no pool that could do them."));
        }
    }

    /** Whether there is one. */
    public boolean exists() {
        return kind != PoolKind.NONE;
    }

    /**
     * How many tasks are sent together. Executors send one at a time unless told otherwise; the map of multiprocessing cuts
     * them so that each worker gets about four chunks (Lib/multiprocessing/pool.py Pool._map_async).
     *
     * @param workers how many the pool has
     */
    public int chunkSize(int workers) {
        if (oneAtATime) {
            return 1;
        } else if (chunk > 0) {
            return Math.min(chunk, tasks);
        } else if (kind == PoolKind.EXECUTOR) {
            return 1;
        }
        int chunks = CHUNKS_PER_WORKER * workers;
        return Math.max(1, tasks / chunks + (tasks % chunks > 0 ? 1 : 0));
    }
}
