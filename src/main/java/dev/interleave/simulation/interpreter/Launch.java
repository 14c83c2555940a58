package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.Outline;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.code.Code;
import dev.interleave.simulation.code.CodeBuilder;
import dev.interleave.simulation.code.Compiler;
import dev.interleave.simulation.code.Costs;
import dev.interleave.simulation.code.Op;
import dev.interleave.simulation.code.Work;
import dev.interleave.simulation.machine.Computer;
import dev.interleave.trace.Cast;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sets up everything a technique needs, lets it run, and reports how it ended. */
public final class Launch {
    /** The streams of randomness: each worker has its own number, the rest are negative. */
    private static final long MAIN = -1;

    private static final long MEMORY = -2;
    private static final long FIRST_GIL = -3;
    /** Far from the numbers of workers and GILs. */
    private static final long FIRST_OTHER_PROGRAM = 1L << 40;

    private final Experiment experiment;
    private final Program program;
    private final Costs costs;
    private final int workers;
    private final Technique technique;
    /** Whether every worker has an OS thread of its own beside the main thread. */
    private final boolean ownThreads;
    /** Whether every worker has a GIL, and a copy of the variables, of its own. */
    private final boolean ownGils;

    private final Cast cast;
    /** By lock, how many lanes its owners need. */
    private List<Integer> lanes = List.of();

    private Launch(Experiment experiment, List<Integer> lanes) {
        this.experiment = experiment;
        this.program = experiment.program();
        this.costs = new Costs(experiment);
        this.workers = experiment.workers();
        this.technique = experiment.technique();
        this.ownThreads = technique != Technique.SEQUENTIAL && technique != Technique.ASYNCIO;
        this.ownGils = technique == Technique.PROCESSES || technique == Technique.INTERPRETERS;
        this.cast = Casting.of(experiment, program, lanes);
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
        int threads = ownThreads ? workers + 1 : 1;
        int trackers = ResourceTracker.count(experiment);
        int others = OtherPrograms.count(experiment.machine());
        Scribe scribe = new Scribe(cast, Outline.of(program), threads + trackers + others);
        Gil[] gils = gils(threads);
        PyThread[] all = threads(gils, threads);
        PyThread main = all[threads - 1];
        Frame[] frames = frames();
        if (ownThreads) {
            for (int i = 0; i < workers; i++) {
                all[i].frame = frames[i];
            }
        }
        main.frame = new Frame(mainCode(), workers, new Randomness(experiment.seed(), MAIN));
        main.phase = Phase.TAKE_GIL;

        Run run = new Run(costs, scribe, all, new Failures(technique, costs.python().version()));
        GilKeeper gilKeeper = new GilKeeper(run, gils);
        LockKeeper locks = new LockKeeper(run, gilKeeper, program.locks(), technique);
        Starter starter = new Starter(run, gilKeeper, technique, ownGils(gils), main);
        LoopDriver loop = technique == Technique.ASYNCIO ? new LoopDriver(run, locks, program, loopFrame()) : null;
        Memory memory = new Memory(
                program.variables(), memoryOwners(), run.freeThreaded, scribe, new Randomness(experiment.seed(), MEMORY));
        SharedObjects objects = new SharedObjects(!ownGils);
        Interpreter interpreter = new Interpreter(
                run, gilKeeper, locks, starter, loop, memory, objects, frames, program.signals(), progress, Work.of(program, workers, costs));
        run.tracker = new ResourceTracker(interpreter, run, threads, trackers);
        OtherPrograms otherPrograms = new OtherPrograms(
                run.tracker,
                experiment.machine(),
                scribe,
                threads + trackers,
                workers + 1 + trackers,
                otherStreams(others));
        run.computer = new Computer(experiment.machine(), threads + trackers, others, gils.length, otherPrograms, scribe);

        for (PyThread thread : all) {
            scribe.become(thread.id, thread.home, State.RUNNING, 0);
        }
        otherPrograms.start(run.computer);
        run.computer.wake(main.id, 0);
        run.computer.run();
        lanes = locks.lanes();

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
        for (int i = 0; i < count; i++) {
            boolean main = i == count - 1;
            Gil gil = null;
            if (gils.length > 0) {
                // A sub-interpreter's thread begins in the interpreter that started it.
                gil = technique == Technique.PROCESSES && !main ? gils[i + 1] : gils[0];
            }
            threads[i] = new PyThread(i, main ? workers : i, main, gil);
        }
        return threads;
    }

    private Gil[] ownGils(Gil[] gils) {
        Gil[] own = new Gil[workers];
        if (ownGils && gils.length > 0) {
            System.arraycopy(gils, 1, own, 0, workers);
        }
        return own;
    }

    private Frame[] frames() {
        // Two roles may be equal, and yet be in different places of the program.
        Map<Role, Code> compiled = new IdentityHashMap<>();
        List<Role> roles = program.cast(workers);
        Frame[] frames = new Frame[workers];
        for (int i = 0; i < workers; i++) {
            Code code = compiled.computeIfAbsent(roles.get(i), role -> Compiler.compile(program, role, costs));
            frames[i] = new Frame(code, i, new Randomness(experiment.seed(), i));
        }
        return frames;
    }

    /** What {@code main} does in the event loop. */
    private Frame loopFrame() {
        return new Frame(Compiler.main(workers, costs), workers, new Randomness(experiment.seed(), MAIN));
    }

    private Code mainCode() {
        CodeBuilder code = new CodeBuilder();
        switch (technique) {
            case SEQUENTIAL -> {
                for (int i = 0; i < workers; i++) {
                    code.add(Op.CALL, i);
                }
            }
            case ASYNCIO -> code.add(Op.RUN_LOOP);
            case THREADS, PROCESSES, INTERPRETERS -> {
                if (technique == Technique.PROCESSES && costs.process().first() > 0) {
                    code.add(Op.COMPUTE, costs.process().first(), 0, 0);
                }
                for (int i = 0; i < workers; i++) {
                    code.add(Op.START, i);
                }
                for (int i = 0; i < workers; i++) {
                    code.add(Op.JOIN, i);
                }
            }
        }
        return code.build();
    }

    private List<String> memoryOwners() {
        return ownGils ? cast.workers().subList(0, workers).stream().map(Worker::label).toList() : List.of("");
    }
}
