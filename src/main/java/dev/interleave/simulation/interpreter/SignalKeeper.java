package dev.interleave.simulation.interpreter;

import dev.interleave.program.Signal;
import dev.interleave.simulation.code.Op;
import dev.interleave.simulation.sync.IntQueue;
import dev.interleave.simulation.sync.SignalState;
import dev.interleave.trace.Mark;
import java.util.List;

/**
 * Queues, events, barriers and conditions between threads, and lists of tasks. An operation is tried; where it cannot be done the
 * worker queues up and sleeps, and tries again when it has been woken.
 */
final class SignalKeeper {
    private static final int ENTERING = 1;
    private static final int MET = 2;
    /** The streams of randomness of tasks lie above those of workers. */
    private static final long FIRST_TASK = 1L << 40;

    private static final int NOBODY = -1;

    private final Run run;
    private final SignalState[] states;
    private final Waker waker;

    SignalKeeper(Run run, List<Signal> signals, Waker waker) {
        this.run = run;
        this.states = signals.stream().map(SignalState::new).toArray(SignalState[]::new);
        this.waker = waker;
    }

    /**
     * Tries an operation, the first time or again.
     *
     * @param frame who tries; its stage says how far it had come before it slept
     * @return whether it is done; if not, the worker is queued
     */
    boolean tries(int operation, int signal, Frame frame) {
        SignalState state = states[signal];
        return switch (operation) {
            case Op.PUT -> put(signal, state, frame);
            case Op.GET -> get(signal, state, frame);
            case Op.SET -> set(signal, state, frame);
            case Op.CLEAR -> {
                if (state.isSet()) {
                    mark(Mark.EVENT_CLEARED, signal, frame);
                }
                state.set(false);
                yield true;
            }
            case Op.AWAIT -> await(state, frame);
            case Op.MEET -> meet(state, frame);
            default -> throw new IllegalArgumentException("operation " + operation);
        };
    }

    private boolean put(int signal, SignalState state, Frame frame) {
        if (!state.tryPut()) {
            return queue(state.waitingForRoom(), frame);
        }
        mark(Mark.ITEM_PUT, signal, frame);
        frame.stage = 0;
        wake(state.waiting(), 1, frame);
        return true;
    }

    private boolean get(int signal, SignalState state, Frame frame) {
        if (!state.tryGet()) {
            return queue(state.waiting(), frame);
        }
        mark(Mark.ITEM_TAKEN, signal, frame);
        frame.stage = 0;
        wake(state.waitingForRoom(), 1, frame);
        return true;
    }

    private boolean set(int signal, SignalState state, Frame frame) {
        if (!state.isSet()) {
            mark(Mark.EVENT_SET, signal, frame);
        }
        state.set(true);
        wake(state.waiting(), Integer.MAX_VALUE, frame);
        return true;
    }

    /** One that was woken goes on even if the event has been cleared since (Lib/threading.py Event.wait). */
    private static boolean await(SignalState state, Frame frame) {
        if (!state.isSet() && frame.stage == 0) {
            return queue(state.waiting(), frame);
        }
        frame.stage = 0;
        return true;
    }

    /** Lib/threading.py Barrier.wait: enter, wait for the others, leave; the last to leave lets newcomers in. */
    private boolean meet(SignalState state, Frame frame) {
        if (frame.stage != MET) {
            if (!state.canEnter()) {
                state.waitingForRoom().add(frame.worker);
                frame.stage = ENTERING;
                return false;
            }
            if (!state.enter()) {
                state.waiting().add(frame.worker);
                frame.stage = MET;
                return false;
            }
            wake(state.waiting(), Integer.MAX_VALUE, frame);
        }
        frame.stage = 0;
        if (state.leave()) {
            wake(state.waitingForRoom(), Integer.MAX_VALUE, frame);
        }
        return true;
    }

    /**
     * Takes a task off a list, if there is one. What is drawn at random for a task depends on the task and not on who does
     * it, so that the work is the same however it is spread.
     */
    boolean take(int signal, Frame frame) {
        int task = states[signal].left();
        boolean taken = states[signal].tryGet();
        if (taken) {
            mark(Mark.ITEM_TAKEN, signal, frame);
        }
        frame.random.restart(taken ? FIRST_TASK + ((long) signal << 32) + task : frame.worker);
        return taken;
    }

    /** Begins a task of a pool: what is drawn at random for it depends on the task alone. */
    static void beginTask(Frame frame, long task) {
        frame.random.restart(FIRST_TASK + task);
    }

    /** Queues up at a condition; the caller has given back its lock. */
    void awaitCondition(int signal, Frame frame) {
        queue(states[signal].waiting(), frame);
    }

    /** Wakes those who wait at a condition, the first first. */
    void notifyCondition(int signal, long count, Frame frame) {
        wake(states[signal].waiting(), count, frame);
    }

    private void mark(Mark what, int signal, Frame by) {
        run.scribe.mark(run.now(), what, by.worker, NOBODY, signal);
    }

    private static boolean queue(IntQueue queue, Frame frame) {
        queue.add(frame.worker);
        frame.stage = 1;
        return false;
    }

    private void wake(IntQueue queue, long most, Frame by) {
        for (long i = 0; i < most && !queue.isEmpty(); i++) {
            waker.wake(queue.poll(), by.worker);
        }
    }

    /** Wakes a worker that waits for a signal. */
    @FunctionalInterface
    interface Waker {
        void wake(int worker, int by);
    }
}
