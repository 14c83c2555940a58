package dev.interleave.experiment;

import java.util.Objects;

/**
 * How a script runs its asyncio tasks.
 *
 * @param gather how {@code main} waits for them
 * @param eager whether a task begins within {@code create_task}, instead of in the next iteration of the loop
 *     ({@code asyncio.eager_task_factory}, 3.12 and later)
 */
public record Asyncio(Gather gather, boolean eager) {
    /** As most scripts do. */
    public static final Asyncio DEFAULT = new Asyncio(Gather.GATHER, false);

    /** Checks the values. */
    public Asyncio {
        Objects.requireNonNull(gather);
    }

    /** The same with another way to wait. */
    public Asyncio withGather(Gather other) {
        return new Asyncio(other, eager);
    }

    /** The same with tasks that begin at once, or not. */
    public Asyncio withEager(boolean other) {
        return new Asyncio(gather, other);
    }

    /** The first version that has all this. */
    public PythonVersion since() {
        if (eager) {
            return PythonVersion.V3_12;
        }
        return gather == Gather.TASK_GROUP ? PythonVersion.V3_11 : PythonVersion.V2_7;
    }
}
