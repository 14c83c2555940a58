package dev.interleave.experiment;

/** How {@code main} waits for its asyncio tasks, which decides what the error of one means to the others. */
public enum Gather {
    /** {@code await asyncio.gather(…)}: the first error ends {@code main}; what still runs is then cancelled. */
    GATHER("gather"),

    /** {@code gather(…, return_exceptions=True)}: an error is a result like any other. */
    RESULTS("gather-results"),

    /** {@code async with asyncio.TaskGroup()}: the first error cancels the others (CPython 3.11 and later). */
    TASK_GROUP("task-group");

    private final String id;

    Gather(String id) {
        this.id = id;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
