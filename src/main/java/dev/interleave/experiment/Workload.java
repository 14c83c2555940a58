package dev.interleave.experiment;

import dev.interleave.program.Program;

/**
 * What the workers do. A named workload is a template that expands to a program tree; a new one is a new record and its
 * name in {@link WorkloadType}.
 */
public sealed interface Workload
        permits CpuBound, IoBound, Mixed, NativeCalls, SharedCounter, ProducersConsumers, Pipeline, Phases, ReadersWriters,
                UnevenTasks, PoolTasks, Philosophers, Convoy, GreedyLock, SharedObject, StripedTable, Garbage, Steps {
    /**
     * The program tree this workload stands for.
     *
     * @param workers how many share the work
     * @param lock the lock to put around part of each turn
     */
    Program program(int workers, LockUse lock);

    /** Whether the experiment's lock plays a part; a workload that is about locks or queues brings its own. */
    default boolean usesLock() {
        return switch (this) {
            case CpuBound _, IoBound _, Mixed _, NativeCalls _, SharedCounter _ -> true;
            case ProducersConsumers _, UnevenTasks _, PoolTasks _, Pipeline _, Phases _, ReadersWriters _, Philosophers _, Convoy _,
                    GreedyLock _, SharedObject _, StripedTable _, Garbage _, Steps _ -> false;
        };
    }

    /** Its entry in the list of workloads. */
    default WorkloadType type() {
        return WorkloadType.of(getClass());
    }
}
