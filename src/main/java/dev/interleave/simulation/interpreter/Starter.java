package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.machine.Guest;
import dev.interleave.trace.State;

/**
 * Starts threads and waits for their end: {@code Thread.start} and {@code join} (Lib/threading.py), {@code Process.start}
 * (Lib/multiprocessing/popen_fork.py and its siblings), and threads that create a sub-interpreter each (PEP 734).
 */
final class Starter {
    private final Run run;
    private final GilKeeper gils;
    /** By worker, the GIL of its own process or interpreter. */
    private final Gil[] ownGil;
    private final boolean[] begun;
    private final boolean[] started;
    private final boolean[] ended;
    /** By worker, who sleeps until it has started or ended. */
    private final PyThread[] waiting;
    private final Gil mainGil;
    private int next;

    Starter(Run run, GilKeeper gils, Gil[] ownGil, Gil mainGil) {
        this.run = run;
        this.gils = gils;
        this.ownGil = ownGil;
        this.mainGil = mainGil;
        this.begun = new boolean[run.threads.length];
        this.started = new boolean[run.threads.length];
        this.ended = new boolean[run.threads.length];
        this.waiting = new PyThread[run.threads.length];
    }

    /** Begins to start a worker: pays for it. */
    long begin(PyThread starter, int worker) {
        begun[worker] = true;
        starter.awaits = worker;
        long cost = run.threads[worker].origin == Origin.PROCESS ? run.costs.process().start() : run.costs.prices().threadStart();
        return run.spend(starter, cost, Phase.STARTED_OTHER);
    }

    /** The same for the first worker that has not been started yet, if there is one. */
    long beginNext(PyThread starter) {
        return next == ownGil.length ? Run.CONTINUE : begin(starter, next++);
    }

    /** Whether a worker has been started, or is just being so. */
    boolean isBegun(int worker) {
        return begun[worker];
    }

    /** The cost is paid: the worker's thread exists and begins to wake up. */
    long start(PyThread starter) {
        PyThread child = run.threads[starter.awaits];
        child.phase = Phase.TAKE_GIL;
        run.scribe.become(child.id, child.home, State.STARTING, run.now());
        if (child.origin == Origin.PROCESS) {
            run.tracker.start();
            child.afterGil = Phase.SETTING_UP;
            run.computer.wake(child.id);
            starter.phase = Phase.EXECUTE;
            return Run.CONTINUE;
        }
        child.afterGil = Phase.BOOTSTRAP;
        run.computer.wake(child.id);
        // Thread.start returns only when the new thread has said that it runs: self._started.wait().
        starter.joining = false;
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
        notify(child, false);
        if (child.origin == Origin.INTERPRETER) {
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

    /** Goes over to the interpreter of its own, or back to the first one: to another GIL. */
    long cross(PyThread thread, boolean own) {
        if (thread.gil == null) {
            return Run.CONTINUE;
        }
        thread.goal = own ? ownGil[thread.id] : mainGil;
        thread.blocking = Blocking.CROSSING;
        thread.phase = Phase.BLOCK;
        return Run.CONTINUE;
    }

    /** The GIL of the one interpreter is dropped: takes that of the other. */
    long crossed(PyThread thread) {
        thread.gil = thread.goal;
        return gils.take(thread, Phase.EXECUTE);
    }

    /** Sets up a process or an interpreter. */
    long settingUp(PyThread child) {
        run.scribe.style(child.id, State.STARTING, run.now());
        long cost = child.origin == Origin.PROCESS ? run.costs.process().bootstrap() : run.costs.prices().interpreterStart();
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
                switch (child.origin) {
                    case PROCESS -> run.costs.process().end();
                    case INTERPRETER -> run.costs.prices().interpreterEnd();
                    case MAIN, THREAD -> 0;
                };
        if (cost > 0) {
            run.scribe.style(child.id, State.STARTING, run.now());
        }
        return run.spend(child, cost, Phase.TORN_DOWN);
    }

    /** The worker is gone. */
    long end(PyThread child) {
        gils.releaseFinally(child);
        run.world.leave(child);
        run.scribe.ended(child.worker, run.now());
        ended[child.id] = true;
        notify(child, true);
        return Guest.ENDED;
    }

    private void notify(PyThread child, boolean end) {
        PyThread waiter = waiting[child.id];
        if (waiter != null && waiter.joining == end) {
            waiting[child.id] = null;
            run.scribe.causedBy(waiter.worker, child.worker);
            run.computer.wake(waiter.id);
        }
    }

    /** Waits for the end of a worker, unless it has ended or was never started. */
    long join(PyThread joiner, int worker) {
        if (ended[worker] || !begun[worker]) {
            return Run.CONTINUE;
        }
        joiner.joining = true;
        joiner.awaits = worker;
        joiner.blocking = Blocking.WORKER;
        joiner.phase = Phase.BLOCK;
        return Run.CONTINUE;
    }

    /** The GIL is dropped: sleeps until the worker has started, or ended. */
    long await(PyThread waiter) {
        int worker = waiter.awaits;
        if (waiter.joining ? ended[worker] : started[worker]) {
            return gils.take(waiter, Phase.EXECUTE);
        }
        waiting[worker] = waiter;
        run.scribe.change(waiter.worker, run.now(), State.WAITING_WORKER, run.threads[worker].home);
        waiter.phase = Phase.TAKE_GIL;
        waiter.afterGil = Phase.EXECUTE;
        return Guest.BLOCKED;
    }
}
