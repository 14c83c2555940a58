package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.Outline;
import dev.interleave.program.Program;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.code.Compiler;
import dev.interleave.simulation.code.Costs;
import dev.interleave.simulation.code.Crew;
import dev.interleave.simulation.code.Crews;
import dev.interleave.simulation.code.Work;
import dev.interleave.simulation.machine.Computer;
import dev.interleave.trace.Cast;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Sets up everything a technique needs, lets it run, and reports how it ended. */
public final class Launch {
    /** The streams of randomness: each worker has its own number, the rest are negative. */
    private static final long MAIN = -1;

    private static final long MEMORY = -2;
    private static final long FIRST_GIL = -3;
    /** Far from the numbers of workers and GILs. */
    private static final long FIRST_SERVICE = 1L << 41;

    private static final long FIRST_OTHER_PROGRAM = 1L << 40;

    private final Experiment experiment;
    private final Program program;
    private final Costs costs;
    private final int workers;
    private final Technique technique;
    /** Whether the workers are tasks of an event loop. */
    private final boolean tasks;
    /** Whether every worker has an OS thread of its own beside the main thread. */
    private final boolean ownThreads;
    /** Whether every worker has a GIL, and a copy of the variables, of its own. */
    private final boolean ownGils;

    private final Crew crew;
    private final Cast cast;
    /** By lock of the program, how many lanes its owners need. */
    private List<Integer> lanes = List.of();

    private Launch(Experiment experiment, List<Integer> lanes) {
        this.experiment = experiment;
        this.program = experiment.program();
        this.costs = new Costs(experiment);
        this.technique = experiment.technique();
        this.crew = Crews.of(experiment, program, costs);
        this.workers = crew.workers().size();
        this.tasks = technique == Technique.ASYNCIO && !program.pool().exists();
        this.ownThreads = technique != Technique.SEQUENTIAL && !tasks;
        this.ownGils = technique == Technique.PROCESSES || technique == Technique.INTERPRETERS;
        this.cast = Casting.of(experiment, program, crew, lanes);
    }

    /**
     * Simulates an experiment. How many hold a semaphore at once that is given back more often than it was taken, shows only
     * in the run; where it was more than there are lanes for, the run is repeated with as many.
     */
    public static Trace run(Experiment experiment, Progress progress) {
        List<Integer> lanes = experiment.program().locks().stream().map(Lock::permits).toList();
        Launch launch = new Launch(experiment, lanes);
        Trace trace = launch.run(progress);
        return launch.lanes.equals(lanes) ? trace : new Launch(experiment, launch.lanes).run(progress);
    }

    private Trace run(Progress progress) {
        int threads = 1 + (ownThreads ? workers : 0) + crew.services().size();
        int mainThread = ownThreads ? workers : 0;
        int trackers = ResourceTracker.count(experiment);
        int others = OtherPrograms.count(experiment.machine());
        Scribe scribe = new Scribe(cast, Outline.of(program), threads + trackers + others);
        Gil[] gils = gils(threads);
        PyThread[] all = threads(gils, threads);
        PyThread main = all[mainThread];
        Frame[] frames = frames();
        if (ownThreads) {
            for (int i = 0; i < workers; i++) {
                all[i].frame = frames[i];
            }
        }
        for (int i = 0; i < crew.services().size(); i++) {
            int worker = workers + 1 + i;
            all[worker].frame = new Frame(crew.services().get(i).code(), worker, new Randomness(experiment.seed(), FIRST_SERVICE + i));
        }
        main.frame = new Frame(crew.main(), workers, new Randomness(experiment.seed(), MAIN));
        main.phase = Phase.TAKE_GIL;

        Run run = new Run(costs, scribe, all, new Failures(technique, costs.python().version()));
        GilKeeper gilKeeper = new GilKeeper(run, gils);
        LockKeeper locks = new LockKeeper(run, gilKeeper, locks(), technique);
        Starter starter = new Starter(run, gilKeeper, ownGils(gils), main.gil);
        LoopDriver loop = tasks ? new LoopDriver(run, locks, program, loopFrame()) : null;
        Memory memory = new Memory(
                program.variables(), memoryOwners(), run.freeThreaded, scribe, new Randomness(experiment.seed(), MEMORY));
        SharedObjects objects = new SharedObjects(!ownGils);
        Interpreter interpreter = new Interpreter(
                run,
                gilKeeper,
                locks,
                starter,
                loop,
                memory,
                objects,
                frames,
                program.signals(),
                crew.channels(),
                progress,
                Work.of(program, workers, costs));
        run.world = new World(run, costs.python().freeThreaded() && ownThreads && !ownGils);
        run.tracker = new ResourceTracker(interpreter, run, threads, trackers);
        OtherPrograms otherPrograms = new OtherPrograms(
                run.tracker,
                experiment.machine(),
                scribe,
                threads + trackers,
                workers + 1 + crew.services().size() + trackers,
                otherStreams(others));
        run.computer = new Computer(experiment.machine(), threads + trackers, others, gils.length, otherPrograms, scribe);

        for (PyThread thread : all) {
            scribe.become(thread.id, thread.home, State.RUNNING, 0);
        }
        otherPrograms.start(run.computer);
        run.computer.wake(main.id, 0);
        run.computer.run();
        lanes = locks.lanes().subList(0, program.locks().size());

        Optional<Deadlock> deadlock = interpreter.finished() ? Optional.empty() : Optional.of(locks.deadlock());
        long end = interpreter.finished() ? interpreter.end() : afterDeadlock(run.now());
        return scribe.finish(new Outcome(
                end, run.computer.handled(), memory.outcome(), deadlock, run.failures.all()));
    }

    /** A run that hangs has no end; it is shown for a while longer, so that one sees it hang. */
    private static long afterDeadlock(long closed) {
        return closed + Math.max(closed / 5, 1_000_000);
    }

    private Gil[] gils(int threads) {
        GilLinks links = new GilLinks(threads);
        GilTimer timer = GilTimer.of(experiment);
        Gil[] gils = new Gil[cast.gils().size()];
        for (int i = 0; i < gils.length; i++) {
            gils[i] = new Gil(i, new GilWaiters(links, timer), new Randomness(experiment.seed(), FIRST_GIL - i));
        }
        return gils;
    }

    private Randomness[] otherStreams(int count) {
        Randomness[] streams = new Randomness[count];
        for (int i = 0; i < count; i++) {
            streams[i] = new Randomness(experiment.seed(), FIRST_OTHER_PROGRAM + i);
        }
        return streams;
    }

    private PyThread[] threads(Gil[] gils, int count) {
        PyThread[] threads = new PyThread[count];
        int first = ownThreads ? 0 : workers;
        for (int i = 0; i < count; i++) {
            threads[i] = new PyThread(i, first + i, origin(first + i), gils.length == 0 ? null : gils[firstGil(first + i)]);
        }
        return threads;
    }

    private Origin origin(int worker) {
        if (worker == workers) {
            return Origin.MAIN;
        } else if (worker > workers) {
            return Origin.THREAD;
        }
        return switch (technique) {
            case PROCESSES -> Origin.PROCESS;
            // The threads of a pool create their interpreters themselves, as part of its code.
            case INTERPRETERS -> program.pool().exists() ? Origin.THREAD : Origin.INTERPRETER;
            case SEQUENTIAL, THREADS, ASYNCIO -> Origin.THREAD;
        };
    }

    /** The GIL a thread begins with. A sub-interpreter's thread begins in the interpreter that started it. */
    private int firstGil(int worker) {
        int process = worker > workers ? crew.services().get(worker - workers - 1).process() : worker == workers ? -1 : worker;
        return technique == Technique.PROCESSES ? process + 1 : 0;
    }

    private Gil[] ownGils(Gil[] gils) {
        Gil[] own = new Gil[workers];
        if (ownGils && gils.length > 0) {
            System.arraycopy(gils, 1, own, 0, workers);
        }
        return own;
    }

    private Frame[] frames() {
        Frame[] frames = new Frame[workers];
        for (int i = 0; i < workers; i++) {
            frames[i] = new Frame(crew.workers().get(i), i, new Randomness(experiment.seed(), i));
        }
        return frames;
    }

    /** What {@code main} does in the event loop. */
    private Frame loopFrame() {
        return new Frame(Compiler.main(workers, costs), workers, new Randomness(experiment.seed(), MAIN));
    }

    private List<Lock> locks() {
        return Stream.concat(program.locks().stream(), crew.locks().stream()).toList();
    }

    private List<String> memoryOwners() {
        return ownGils ? cast.workers().subList(0, workers).stream().map(Worker::label).toList() : List.of("");
    }
}
