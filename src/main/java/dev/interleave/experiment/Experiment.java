package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Everything a user configures, and all that decides a run: the same experiment gives the same trace.
 *
 * @param technique how the work is spread
 * @param workers how many do it
 * @param workload what each of them does
 * @param name what the experiment is called, may be empty
 * @param notes what to say about it, may be empty
 * @param lock the lock around part of each turn
 * @param machine the computer
 * @param python the interpreter
 * @param seed where every random choice comes from
 * @param bookmarks moments of the run worth going back to, in order of time; they change nothing about the run
 */
public record Experiment(
        Technique technique,
        @Quantity(
                        label = "Workers",
                        min = 1,
                        max = 10_000,
                        slider = {1, 64},
                        help = "How many threads, processes, tasks or interpreters share the work.")
                int workers,
        Workload workload,
        String name,
        String notes,
        LockUse lock,
        Machine machine,
        Python python,
        long seed,
        List<Bookmark> bookmarks) {

    /** What a new window shows: two threads, a loop of a million turns each, one GIL. */
    public static final Experiment DEFAULT = of(Technique.THREADS, 2, new CpuBound(1_000_000));

    /** Checks each value, and that the values fit together; puts the bookmarks in order. */
    public Experiment {
        Objects.requireNonNull(technique);
        Objects.requireNonNull(workload);
        Objects.requireNonNull(name);
        Objects.requireNonNull(notes);
        Objects.requireNonNull(lock);
        Objects.requireNonNull(machine);
        Objects.requireNonNull(python);
        bookmarks = bookmarks.stream()
                .sorted(Comparator.comparingLong(Bookmark::time))
                .toList();
        Range.check(Experiment.class, "workers", workers);
        if (technique == Technique.INTERPRETERS && !python.version().atLeast(12)) {
            throw new OutOfRange(
                    "technique",
                    "technique is \"interpreters\", but Python " + python.version().id()
                            + " has one GIL for all interpreters; it needs version 3.12 or later.");
        }
        if (technique == Technique.ASYNCIO && !python.version().atLeast(4)) {
            throw new OutOfRange(
                    "technique",
                    "technique is \"asyncio\", but Python " + python.version().id() + " has none; it needs version 3.4 or later.");
        }
        OperatingSystem system = machine.system();
        python.startMethod().filter(it -> !system.startMethods().contains(it)).ifPresent(it -> {
            throw new OutOfRange(
                    "startMethod",
                    "startMethod is \"" + it.id() + "\", but " + system.label() + " can only spawn processes.");
        });
        Program program = workload.program(workers, lock);
        program.cast(workers);
        PoolRules.check(program.pool(), technique, python);
        if (technique != Technique.ASYNCIO && program.needsTasks()) {
            throw new OutOfRange(
                    "technique",
                    "technique is \"" + technique.id() + "\", but the steps have a time limit or cancel a worker, which only"
                            + " \"asyncio\" can do: nothing makes a thread, a process or a call stop from outside.");
        }
    }

    /** An experiment with everything else at its default. */
    public static Experiment of(Technique technique, int workers, Workload workload) {
        return new Experiment(technique, workers, workload, "", "", LockUse.NONE, Machine.DEFAULT, Python.DEFAULT, 1, List.of());
    }

    /** How processes are started: as the experiment says, or else as this version does by default on this system. */
    public StartMethod startMethod() {
        return python.startMethod().orElseGet(() -> StartMethod.usual(python.version(), machine.system()));
    }

    /** What the workers do, as a tree. */
    public Program program() {
        return workload.program(workers, lock);
    }

    /** The same with another technique. */
    public Experiment withTechnique(Technique other) {
        return new Experiment(other, workers, workload, name, notes, lock, machine, python, seed, bookmarks);
    }

    /** The same with another number of workers. */
    public Experiment withWorkers(int other) {
        return new Experiment(technique, other, workload, name, notes, lock, machine, python, seed, bookmarks);
    }

    /** The same with another workload. */
    public Experiment withWorkload(Workload other) {
        return new Experiment(technique, workers, other, name, notes, lock, machine, python, seed, bookmarks);
    }

    /** The same with another name. */
    public Experiment withName(String other) {
        return new Experiment(technique, workers, workload, other, notes, lock, machine, python, seed, bookmarks);
    }

    /** The same with other notes. */
    public Experiment withNotes(String other) {
        return new Experiment(technique, workers, workload, name, other, lock, machine, python, seed, bookmarks);
    }

    /** The same with another lock. */
    public Experiment withLock(LockUse other) {
        return new Experiment(technique, workers, workload, name, notes, other, machine, python, seed, bookmarks);
    }

    /** The same on another machine. */
    public Experiment withMachine(Machine other) {
        return new Experiment(technique, workers, workload, name, notes, lock, other, python, seed, bookmarks);
    }

    /** The same with another interpreter. */
    public Experiment withPython(Python other) {
        return new Experiment(technique, workers, workload, name, notes, lock, machine, other, seed, bookmarks);
    }

    /** The same with another seed. */
    public Experiment withSeed(long other) {
        return new Experiment(technique, workers, workload, name, notes, lock, machine, python, other, bookmarks);
    }

    /** The same with other bookmarks. */
    public Experiment withBookmarks(List<Bookmark> other) {
        return new Experiment(technique, workers, workload, name, notes, lock, machine, python, seed, other);
    }
}
