package dev.interleave.simulation.interpreter;

import dev.interleave.program.Outline;
import dev.interleave.simulation.machine.Observer;
import dev.interleave.trace.Cast;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.Arrays;

/**
 * Writes down what workers, cores, GILs and locks do. Keeps one open slice for each lane and closes it when something
 * changes; translates what the machine says of threads into what it means for the workers on them.
 */
final class Scribe implements Observer {
    private static final int NOBODY = -1;

    private final TraceBuilder trace;
    private final int firstWorkerLane;

    private final State[] state;
    private final long[] since;
    private final int[] object;
    private final int[] cause;

    private final int[] workerOf;
    private final State[] style;
    private final int[] coreOf;

    private final int[] threadOn;
    private final int[] onCore;
    private final State[] coreState;
    private final long[] coreSince;

    private final Holdings holdings;
    private final Footsteps[] footsteps;

    Scribe(Cast cast, Outline outline, int threads) {
        trace = new TraceBuilder(cast);
        firstWorkerLane = cast.workerLane(0);
        int workers = cast.workers().size();
        state = new State[workers];
        since = new long[workers];
        object = new int[workers];
        cause = new int[workers];
        workerOf = new int[threads];
        style = new State[threads];
        coreOf = new int[threads];
        Arrays.fill(workerOf, NOBODY);
        Arrays.fill(coreOf, NOBODY);
        Arrays.fill(style, State.RUNNING);
        threadOn = new int[cast.cores()];
        onCore = new int[cast.cores()];
        Arrays.fill(onCore, NOBODY);
        coreState = new State[cast.cores()];
        coreSince = new long[cast.cores()];
        holdings = new Holdings(cast, trace);
        footsteps = new Footsteps[workers];
        Arrays.setAll(footsteps, worker -> new Footsteps(outline, (from, place, within) -> trace.place(worker, from, place, within)));
    }

    /** How much has been written down. */
    long size() {
        return trace.size();
    }

    /** Who holds GILs and locks. */
    Holdings holdings() {
        return holdings;
    }

    /** The way of a worker through its program. */
    Footsteps footsteps(int worker) {
        return footsteps[worker];
    }

    /** From now on a worker's life goes on in a state, about something. */
    void change(int worker, long now, State to, int about) {
        if (state[worker] == to && object[worker] == about) {
            return;
        }
        close(worker, now);
        state[worker] = to;
        since[worker] = now;
        object[worker] = about;
        cause[worker] = NOBODY;
    }

    /** Notes who ends the state that a worker is in now. */
    void causedBy(int worker, int by) {
        cause[worker] = by;
    }

    /** A worker's life is over. */
    void ended(int worker, long now) {
        close(worker, now);
        state[worker] = null;
    }

    private void close(int worker, long now) {
        if (state[worker] != null) {
            trace.slice(firstWorkerLane + worker, since[worker], now, state[worker], object[worker], cause[worker]);
        }
    }

    /** What happened at this moment. */
    void mark(long now, Mark kind, int worker, int other, int about) {
        trace.mark(now, kind, worker, other, about);
    }

    /** A shared variable holds something else from this moment on. */
    void wrote(int variable, long now, int worker, long value) {
        trace.write(variable, now, worker, value);
    }

    /** A thread works for a worker from now on, in a style that is shown while it has a core. */
    void become(int thread, int worker, State how, long now) {
        workerOf[thread] = worker;
        style[thread] = how;
        if (coreOf[thread] != NOBODY) {
            occupy(coreOf[thread], worker, how, now);
            change(worker, now, how, coreOf[thread]);
        }
    }

    /** A thread's worker does something else on its core from now on. */
    void style(int thread, State how, long now) {
        become(thread, workerOf[thread], how, now);
    }

    @Override
    public void waking(int thread, long now) {
        change(workerOf[thread], now, State.WAKING, NOBODY);
    }

    @Override
    public void ready(int thread, long now) {
        change(workerOf[thread], now, State.WAITING_CORE, NOBODY);
    }

    @Override
    public void switching(int thread, int core, long now) {
        coreOf[thread] = core;
        threadOn[core] = thread;
        occupy(core, workerOf[thread], State.SWITCHING, now);
        change(workerOf[thread], now, State.SWITCHING, core);
    }

    @Override
    public void running(int thread, int core, long now) {
        coreOf[thread] = core;
        threadOn[core] = thread;
        occupy(core, workerOf[thread], style[thread], now);
        change(workerOf[thread], now, style[thread], core);
    }

    @Override
    public void idle(int core, long now) {
        vacate(core, now);
        coreOf[threadOn[core]] = NOBODY;
    }

    private void occupy(int core, int worker, State how, long now) {
        if (onCore[core] == worker && coreState[core] == how) {
            return;
        }
        vacate(core, now);
        onCore[core] = worker;
        coreState[core] = how;
        coreSince[core] = now;
    }

    private void vacate(int core, long now) {
        if (onCore[core] != NOBODY) {
            trace.slice(core, coreSince[core], now, coreState[core], onCore[core], NOBODY);
            onCore[core] = NOBODY;
        }
    }

    /** By worker, the lock it waits for; -1 for none. */
    int[] waitsForLock() {
        int[] locks = new int[state.length];
        for (int worker = 0; worker < locks.length; worker++) {
            locks[worker] = state[worker] == State.WAITING_LOCK ? object[worker] : NOBODY;
        }
        return locks;
    }

    /** By worker, when its present state began, nanoseconds. */
    long[] waitsSince() {
        return since.clone();
    }

    /** Ends everything that still goes on, and makes the trace. */
    Trace finish(Outcome outcome) {
        for (int core = 0; core < onCore.length; core++) {
            vacate(core, outcome.end());
        }
        holdings.finish(outcome.end());
        for (int worker = 0; worker < state.length; worker++) {
            close(worker, outcome.end());
            footsteps[worker].finish(outcome.end());
        }
        return trace.build(outcome);
    }
}
