package dev.interleave.experiment;

import dev.interleave.program.PoolKind;
import dev.interleave.program.LockKind;
import dev.interleave.program.SharedUse;
import dev.interleave.program.Wait;
import java.util.function.Supplier;

/** The workloads there are: the one list that the form, the file reader and the command line go by. */
public enum WorkloadType {
    /** {@link CpuBound}. */
    CPU_BOUND("cpu-bound", "Compute: a loop in Python", CpuBound.class, () -> new CpuBound(1_000_000)),
    /** {@link IoBound}. */
    IO_BOUND("io-bound", "Wait: requests over the network", IoBound.class, () -> new IoBound(5, new Wait.Fixed(10_000_000))),
    /** {@link Mixed}. */
    MIXED("mixed", "Mixed: compute, then wait", Mixed.class, () -> new Mixed(10, 100_000, new Wait.Fixed(5_000_000))),
    /** {@link NativeCalls}. */
    NATIVE("native", "Native: C code without the GIL", NativeCalls.class, () -> new NativeCalls(10, 10_000_000)),
    /** {@link SharedCounter}. */
    SHARED_COUNTER("shared-counter", "Shared counter: read, add, write", SharedCounter.class, () -> new SharedCounter(300_000, false)),
    /** {@link ProducersConsumers}. */
    PRODUCERS_CONSUMERS(
            "producers-consumers",
            "Producers, consumers, a queue",
            ProducersConsumers.class,
            () -> new ProducersConsumers(20, 1_000_000, 2_000_000, 4)),
    /** {@link UnevenTasks}. */
    UNEVEN_TASKS(
            "uneven-tasks",
            "Tasks of uneven length",
            UnevenTasks.class,
            () -> new UnevenTasks(40, new Wait.Exponential(4_000_000), false)),
    /** {@link PoolTasks}. */
    POOL(
            "pool",
            "A pool: tasks in, results out",
            PoolTasks.class,
            () -> new PoolTasks(PoolKind.EXECUTOR, 20, new Wait.Fixed(2_000_000), new Wait.Fixed(0), 100, 100, 0, false)),
    /** {@link Pipeline}. */
    PIPELINE(
            "pipeline",
            "Pipeline: stage by stage",
            Pipeline.class,
            () -> new Pipeline(10, 1_000_000, new Wait.Fixed(4_000_000), 2)),
    /** {@link Phases}. */
    PHASES("phases", "Phases: all wait at a barrier", Phases.class, () -> new Phases(5, 200_000, 0.5)),
    /** {@link ReadersWriters}. */
    READERS_WRITERS(
            "readers-writers",
            "Readers and a writer",
            ReadersWriters.class,
            () -> new ReadersWriters(8, 3_000_000, 5_000_000, LockKind.SEMAPHORE)),
    /** {@link Philosophers}. */
    PHILOSOPHERS(
            "philosophers",
            "Dining philosophers",
            Philosophers.class,
            () -> new Philosophers(3, 1_000_000, 4_000_000, true)),
    /** {@link Convoy}. */
    CONVOY("convoy", "Convoy: I/O beside computing", Convoy.class, () -> new Convoy(20, new Wait.Fixed(1_000_000), 1_000_000)),
    /** {@link GreedyLock}. */
    GREEDY_LOCK("greedy-lock", "A greedy user of a lock", GreedyLock.class, () -> new GreedyLock(50, 400_000, 50_000)),
    /** {@link SharedObject}. */
    SHARED_OBJECT(
            "shared-object",
            "Shared object: all use one",
            SharedObject.class,
            () -> new SharedObject(20_000, SharedUse.READ_OBJECT)),
    /** {@link StripedTable}. */
    STRIPED_TABLE(
            "striped-table",
            "Striped table: several locks",
            StripedTable.class,
            () -> new StripedTable(10, 4, 50_000, 50_000)),
    /** {@link Garbage}. */
    GARBAGE(
            "garbage",
            "Garbage: one thread collects",
            Garbage.class,
            () -> new Garbage(3, 5_000_000, 300_000)),
    /** {@link Steps}. */
    STEPS("steps", "Your own steps", Steps.class, Steps::example);

    private final String id;
    private final String label;
    private final Class<? extends Workload> record;
    private final Supplier<Workload> start;

    WorkloadType(String id, String label, Class<? extends Workload> record, Supplier<Workload> start) {
        this.id = id;
        this.label = label;
        this.record = record;
        this.start = start;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String label() {
        return label;
    }

    /** The record whose components are its fields. */
    public Class<? extends Workload> record() {
        return record;
    }

    /** One to start from when the user chooses this type. */
    public Workload start() {
        return start.get();
    }

    static WorkloadType of(Class<? extends Workload> record) {
        for (WorkloadType type : values()) {
            if (type.record == record) {
                return type;
            }
        }
        throw new IllegalArgumentException(record.getName());
    }
}
