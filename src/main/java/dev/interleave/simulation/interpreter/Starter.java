package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Technique;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.trace.State;

/**
 * Starts workers and waits for their end: {@code Thread.start} and {@code join} (Lib/threading.py), {@code Process.start}
 * (Lib/multiprocessing/popen_fork.py and its siblings), and threads that create a sub-interpreter each (PEP 734).
 */
final class Starter {
    private final Run run;
    private final GilKeeper gils;
    private final Technique technique;
    private final Gil[] ownGil;
    private final PyThread main;
    private final boolean[] started;
    private final boolean[] ended;
    private boolean asleep;
    private boolean joining;

    Starter(Run run, GilKeeper gils, Technique technique, Gil[] ownGil, PyThread main) {
        this.run = run;
        this.gils = gils;
        this.technique = technique;
        this.ownGil = ownGil;
        this.main = main;
        this.started = new boolean[run.threads.length];
        this.ended = new boolean[run.threads.length];
    }

    /** What starting a worker costs the one who starts it. */
    long cost() {
        return technique == Technique.PROCESSES ? run.costs.process().start() : run.costs.prices().threadStart();
    }

    /** The cost is paid: the worker's thread exists and begins to wake up. */
    long start(PyThread starter) {
        PyThread child = run.threads[starter.awaits];
        run.tracker.start();
        child.phase = Phase.TAKE_GIL;
        run.scribe.become(child.id, child.home, State.STARTING, run.now());
        if (technique == Technique.PROCESSES) {
            child.afterGil = Phase.SETTING_UP;
            run.computer.wake(child.id);
            starter.phase = Phase.EXECUTE;
            return Run.CONTINUE;
        }
        child.afterGil = Phase.BOOTSTRAP;
        run.computer.wake(child.id);
        // Thread.start returns only when the new thread has said that it runs: self._started.wait().
        joining = false;
        starter.blocking = Blocking.WORKER;
        starter.phase = Phase.BLOCK;
        return Run.CONTINUE;
    }

    /** A new thread has the GIL of the interpreter that started it. */
    long bootstrap(PyThread child) {
        run.scribe.style(child.id, State.STARTING, run.now());
        return run.spend(child, run.costs.prices().threadBootstrap(), Phase.BOOTSTRAPPED);
    }

    /** A new thread tells the one that started it; one with an interpreter of its own then creates that. */
    long bootstrapped(PyThread child) {
        started[child.id] = true;
        notifyMain(child, false);
        if (technique == Technique.INTERPRETERS) {
            child.blocking = Blocking.INTERPRETER;
            child.phase = Phase.BLOCK;
            return Run.CONTINUE;
        }
        return setUp(child);
    }

    /** The GIL of the starting interpreter is dropped: goes on in one of its own. */
    long enterInterpreter(PyThread child) {
        child.gil = ownGil[child.id];
        return gils.take(child, Phase.SETTING_UP);
    }

    /** Sets up a process or an interpreter. */
    long settingUp(PyThread child) {
        run.scribe.style(child.id, State.STARTING, run.now());
        long cost = technique == Technique.PROCESSES ? run.costs.process().bootstrap() : run.costs.prices().interpreterStart();
        return run.spend(child, cost, Phase.SET_UP);
    }

    /** The worker's own code begins. */
    long setUp(PyThread child) {
        run.scribe.style(child.id, State.RUNNING, run.now());
        child.phase = Phase.EXECUTE;
        return Run.CONTINUE;
    }

    /** The worker's own code has ended: takes down what was set up for it. */
    long takeDown(PyThread child) {
        long cost =
                switch (technique) {
                    case PROCESSES -> run.costs.process().end();
                    case INTERPRETERS -> run.costs.prices().interpreterEnd();
                    case THREADS, SEQUENTIAL, ASYNCIO -> 0;
                };
        if (cost > 0) {
            run.scribe.style(child.id, State.STARTING, run.now());
        }
        return run.spend(child, cost, Phase.TORN_DOWN);
    }

    /** The worker is gone. */
    long end(PyThread child) {
        gils.releaseFinally(child);
        run.scribe.ended(child.worker, run.now());
        ended[child.id] = true;
        notifyMain(child, true);
        return Guest.ENDED;
    }

    private void notifyMain(PyThread child, boolean end) {
        if (asleep && joining == end && main.awaits == child.id) {
            asleep = false;
            run.scribe.causedBy(main.worker, child.worker);
            run.computer.wake(main.id);
        }
    }

    /** Waits for the end of a worker, unless it has ended. */
    long join(PyThread joiner, int worker) {
        if (ended[worker]) {
            return Run.CONTINUE;
        }
        joining = true;
        joiner.awaits = worker;
        joiner.blocking = Blocking.WORKER;
        joiner.phase = Phase.BLOCK;
        return Run.CONTINUE;
    }

    /** The GIL is dropped: sleeps until the worker has started, or ended. */
    long await(PyThread waiter) {
        int worker = waiter.awaits;
        if (joining ? ended[worker] : started[worker]) {
            return gils.take(waiter, Phase.EXECUTE);
        }
        asleep = true;
        run.scribe.change(waiter.worker, run.now(), State.WAITING_WORKER, run.threads[worker].home);
        waiter.phase = Phase.TAKE_GIL;
        waiter.afterGil = Phase.EXECUTE;
        return Guest.BLOCKED;
    }
}
