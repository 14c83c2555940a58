package dev.interleave.simulation.interpreter;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.simulation.loop.TaskSemaphore;
import dev.interleave.simulation.loop.EventLoop;
import dev.interleave.simulation.loop.OwnedLock;
import dev.interleave.simulation.loop.PlainLock;
import dev.interleave.simulation.loop.TaskBarrier;
import dev.interleave.simulation.loop.TaskCondition;
import dev.interleave.simulation.loop.TaskEvent;
import dev.interleave.simulation.loop.TaskLock;
import dev.interleave.simulation.loop.TaskQueue;
import dev.interleave.simulation.loop.Waiting;
import dev.interleave.trace.Mark;
import java.util.List;
import java.util.function.IntSupplier;

/** What the tasks of a program share, by number, and what is written down of it. */
final class TaskObjects {
    private static final int NOBODY = -1;

    private final Run run;
    private final LockKeeper keeper;
    private final IntSupplier current;
    private final TaskLock[] locks;
    private final Object[] signals;

    /** @param current the worker whose step is under way */
    TaskObjects(Run run, LockKeeper keeper, Program program, EventLoop loop, IntSupplier current) {
        this.run = run;
        this.keeper = keeper;
        this.current = current;
        this.locks = new TaskLock[program.locks().size()];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = lock(loop, program.locks().get(i), i);
        }
        this.signals = new Object[program.signals().size()];
        for (int i = 0; i < signals.length; i++) {
            signals[i] = signal(loop, program, i);
        }
    }

    private TaskLock lock(EventLoop loop, Lock lock, int number) {
        Waiting waiting = Waiting.forLock(number);
        TaskLock.Keeper lane = new Owners(number);
        return switch (lock.kind()) {
            case LOCK -> new PlainLock(loop, waiting, lane);
            case RLOCK -> new OwnedLock(loop, waiting, lane);
            case SEMAPHORE -> new TaskSemaphore(loop, waiting, lane, lock.permits(), Integer.MAX_VALUE);
            case BOUNDED_SEMAPHORE -> new TaskSemaphore(loop, waiting, lane, lock.permits(), lock.permits());
            case NONE -> throw new IllegalArgumentException(LockKind.NONE.id());
        };
    }

    private Object signal(EventLoop loop, Program program, int number) {
        Signal signal = program.signals().get(number);
        Waiting waiting = Waiting.forSignal(number);
        return switch (signal.kind()) {
            case QUEUE -> new TaskQueue(
                    loop, waiting, signal.size(), () -> mark(Mark.ITEM_PUT, number), () -> mark(Mark.ITEM_TAKEN, number));
            case EVENT -> new TaskEvent(loop, waiting);
            case BARRIER -> new TaskBarrier(loop, waiting, signal.size());
            case CONDITION -> {
                List<String> names = program.locks().stream().map(Lock::name).toList();
                yield new TaskCondition(loop, waiting, locks[names.indexOf(signal.lock())]);
            }
            case TASKS -> SignalKind.TASKS;
        };
    }

    TaskLock lock(int number) {
        return locks[number];
    }

    TaskQueue queue(int number) {
        return (TaskQueue) signals[number];
    }

    TaskBarrier barrier(int number) {
        return (TaskBarrier) signals[number];
    }

    TaskCondition condition(int number) {
        return (TaskCondition) signals[number];
    }

    TaskEvent event(int number) {
        return (TaskEvent) signals[number];
    }

    void set(int number) {
        if (event(number).set()) {
            mark(Mark.EVENT_SET, number);
        }
    }

    void clear(int number) {
        if (event(number).clear()) {
            mark(Mark.EVENT_CLEARED, number);
        }
    }

    private void mark(Mark what, int signal) {
        run.scribe.mark(run.now(), what, current.getAsInt(), NOBODY, signal);
    }

    /** Writes down who has the permits of a lock. */
    private final class Owners implements TaskLock.Keeper {
        private final int lock;

        Owners(int lock) {
            this.lock = lock;
        }

        @Override
        public void taken(boolean waited) {
            keeper.give(current.getAsInt(), lock, waited);
        }

        @Override
        public void freed() {
            keeper.free(current.getAsInt(), lock);
        }
    }
}
