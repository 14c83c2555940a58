package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.StartMethod;
import dev.interleave.experiment.Technique;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.trace.State;

/**
 * The process that keeps account of shared resources (Lib/multiprocessing/resource_tracker.py; semaphore_tracker.py up to
 * 3.7). The first process that is not simply forked brings it with it: a fresh interpreter, which takes a core while the
 * first workers want theirs, and then waits for the end. Windows does without (popen_spawn_win32.py).
 */
final class ResourceTracker implements Guest {
    private final Guest inner;
    private final Run run;
    /** Its number on the machine and among the workers: every worker before it has a thread. */
    private final int thread;
    private boolean started;
    private boolean ready;

    /**
     * @param inner what runs on the threads before it
     * @param thread its thread on the machine, the first after those that run Python
     * @param count one or none
     */
    ResourceTracker(Guest inner, Run run, int thread, int count) {
        this.inner = inner;
        this.run = run;
        this.thread = thread;
        this.started = count == 0;
    }

    /** How many there are: one or none. */
    static int count(Experiment experiment) {
        boolean processes = experiment.technique() == Technique.PROCESSES;
        boolean forked = experiment.startMethod() == StartMethod.FORK;
        boolean windows = experiment.machine().system() == OperatingSystem.WINDOWS;
        return processes && !forked && !windows ? 1 : 0;
    }

    /** It begins with the first start of a worker. */
    void start() {
        if (!started) {
            started = true;
            run.scribe.become(thread, thread, State.STARTING, run.now());
            run.computer.wake(thread);
        }
    }

    @Override
    public long proceed(int id) {
        if (id < thread) {
            return inner.proceed(id);
        }
        long time = run.costs.process().tracker();
        if (!ready && time > 0) {
            ready = true;
            return time;
        }
        run.scribe.change(thread, run.now(), State.WAITING_IO, -1);
        return BLOCKED;
    }

    @Override
    public void timer(int timer) {
        inner.timer(timer);
    }

    @Override
    public void breathe() {
        inner.breathe();
    }
}
