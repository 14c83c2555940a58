package dev.interleave.ui.session;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.program.PoolKind;

/** The choices a person has: the techniques, with threads once with and once without a GIL. */
public enum Method {
    /** One after another. */
    SEQUENTIAL("Sequential", "one after another", Technique.SEQUENTIAL, PythonVersion.V2_7),
    /** Threads that share a GIL. */
    THREADS("Threads", "threading", Technique.THREADS, PythonVersion.V2_7),
    /** Processes. */
    PROCESSES("Processes", "multiprocessing", Technique.PROCESSES, PythonVersion.V2_7),
    /** Tasks of an event loop. */
    ASYNC_TASKS("Async tasks", "asyncio", Technique.ASYNCIO, PythonVersion.V3_4),
    /** Threads of a build without a GIL. */
    FREE_THREADED("Free-threaded", "no GIL", Technique.THREADS, PythonVersion.V3_13),
    /** Interpreters with a GIL each. */
    INTERPRETERS("Interpreters", "one GIL each", Technique.INTERPRETERS, PythonVersion.V3_12);

    private final String label;
    private final String subtitle;
    private final Technique technique;
    private final PythonVersion since;

    Method(String label, String subtitle, Technique technique, PythonVersion since) {
        this.label = label;
        this.subtitle = subtitle;
        this.technique = technique;
        this.since = since;
    }

    /**
     * What choosing a method makes of an experiment.
     *
     * @param experiment the experiment then
     * @param notice what else had to change, one sentence, or empty
     */
    record Change(Experiment experiment, String notice) {}

    /** The name people see. */
    public String label() {
        return label;
    }

    /** What it is in Python, a few words. */
    public String subtitle() {
        return subtitle;
    }

    /** The first Python that has it. */
    public PythonVersion since() {
        return since;
    }

    /** The method of an experiment. */
    public static Method of(Experiment experiment) {
        return switch (experiment.technique()) {
            case SEQUENTIAL -> SEQUENTIAL;
            case THREADS -> experiment.python().freeThreaded() ? FREE_THREADED : THREADS;
            case PROCESSES -> PROCESSES;
            case ASYNCIO -> ASYNC_TASKS;
            case INTERPRETERS -> INTERPRETERS;
        };
    }

    Change applyTo(Experiment experiment) {
        if (this != ASYNC_TASKS && experiment.program().needsTasks()) {
            return new Change(experiment, "Only async tasks can have a time limit or be cancelled, as these steps do.");
        }
        Experiment possible = withPossiblePool(experiment);
        PythonVersion first = since(possible);
        Python before = possible.python();
        boolean tooOld = before.version().compareTo(first) < 0;
        Python after = (tooOld ? before.withFreeThreaded(false).withVersion(first) : before)
                .withFreeThreaded(this == FREE_THREADED);
        // The interpreter goes first where it becomes newer: not every technique is allowed in every version.
        Experiment changed = possible.withPython(after).withTechnique(technique);
        String notice = tooOld
                ? "Python is now " + first.id() + " instead of " + before.version().id()
                        + ": the first with " + (first == since ? novelty() : "a pool of interpreters") + "."
                : possible == experiment ? "" : "The pool is now an executor: multiprocessing has none for this.";
        return new Change(changed, notice);
    }

    private PythonVersion since(Experiment experiment) {
        return this == INTERPRETERS && experiment.workload() instanceof PoolTasks ? PythonVersion.V3_14 : since;
    }

    /** Multiprocessing has pools of threads and of processes, and executors are as old as Python 3. */
    private Experiment withPossiblePool(Experiment experiment) {
        return experiment.workload() instanceof PoolTasks pool
                        && pool.kind() == PoolKind.MULTIPROCESSING
                        && (this == INTERPRETERS || this == ASYNC_TASKS)
                ? withExecutor(experiment, pool)
                : experiment;
    }

    private static Experiment withExecutor(Experiment experiment, PoolTasks pool) {
        Python python = experiment.python();
        boolean tooOld = !python.version().atLeast(2);
        return experiment
                .withPython(tooOld ? python.withVersion(PythonVersion.V3_4) : python)
                .withWorkload(pool.withKind(PoolKind.EXECUTOR));
    }

    /** What came with the first Python that has it. */
    private String novelty() {
        return switch (this) {
            case SEQUENTIAL, THREADS, PROCESSES -> label;
            case ASYNC_TASKS -> "asyncio";
            case FREE_THREADED -> "a build without a GIL";
            case INTERPRETERS -> "a GIL for each interpreter";
        };
    }
}
