package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.PythonVersion;
import dev.interleave.simulation.sync.LockState;
import java.util.Arrays;

/**
 * Locks between tasks, as Lib/asyncio/locks.py has them. A Lock is handed over strictly in order: one that has been woken
 * has it before any newcomer (Lock.acquire, Lock._wake_up_first). So is a Semaphore from 3.10 on (Semaphore.acquire,
 * _wake_up_next). In 3.9 nobody may come in between while one is being woken ({@code _wakeup_scheduled}); up to 3.8 a
 * newcomer may, and the one that was woken looks again and goes to the end of the queue.
 */
final class TaskLocks {
    private static final int NONE = -1;

    private final LockKeeper locks;
    private final PythonVersion version;
    private final SignalKeeper.Waker waker;
    /** By task, the lock it waits for. */
    private final int[] waitsFor;
    /** By lock, whether someone has been woken and has not come yet; of a semaphore of 3.9. */
    private final boolean[] scheduled;

    TaskLocks(LockKeeper locks, PythonVersion version, int tasks, SignalKeeper.Waker waker) {
        this.locks = locks;
        this.version = version;
        this.waker = waker;
        this.waitsFor = new int[tasks];
        Arrays.fill(waitsFor, NONE);
        this.scheduled = new boolean[locks.count()];
    }

    /**
     * Takes a lock, or queues for it.
     *
     * @return whether the task has it
     */
    boolean acquire(int task, int lock) {
        LockState state = locks.state(lock);
        if (state.reenter(task)) {
            return true;
        }
        boolean mayTake = handsOver(state) ? state.waiting().isEmpty() && state.promised() == 0 : !scheduled[lock];
        if (mayTake && take(task, lock, NONE)) {
            return true;
        }
        queue(task, lock);
        return false;
    }

    /** The lock that a task waits for, or was woken for; -1 for none. */
    int waitsFor(int task) {
        return waitsFor[task];
    }

    /**
     * A task goes on, and takes the lock it was woken for, if it was.
     *
     * @return whether it goes on; otherwise it waits for the lock again
     */
    boolean resume(int task) {
        int lock = waitsFor[task];
        if (lock == NONE) {
            return true;
        }
        waitsFor[task] = NONE;
        LockState state = locks.state(lock);
        int from = state.lastOwner();
        if (!handsOver(state)) {
            scheduled[lock] = false;
            if (take(task, lock, from)) {
                return true;
            }
            queue(task, lock);
            return false;
        }
        locks.taken(task, lock, state.takePromised(task), from);
        wakeFurther(task, lock, state);
        return true;
    }

    /** Newcomers queued while a permit was free but promised: from 3.13 all who can have one are woken, before that one. */
    private void wakeFurther(int task, int lock, LockState state) {
        int most = version.atLeast(13) ? Integer.MAX_VALUE : 1;
        for (int i = 0; i < most && state.free() > state.promised() && !state.waiting().isEmpty(); i++) {
            wakeFirst(lock, state, task);
        }
    }

    /** Gives a lock back and wakes the first who waits for it. */
    void release(int task, int lock) {
        LockState state = locks.state(lock);
        if (locks.free(task, lock) && !state.waiting().isEmpty()) {
            wakeFirst(lock, state, task);
        }
    }

    private void wakeFirst(int lock, LockState state, int by) {
        if (handsOver(state)) {
            state.promise();
        } else {
            scheduled[lock] = version.atLeast(9);
        }
        waker.wake(state.waiting().poll(), by);
    }

    private boolean handsOver(LockState state) {
        return !state.kind().hasPermits() || version.atLeast(10);
    }

    private boolean take(int task, int lock, int from) {
        int permit = locks.state(lock).tryTake(task);
        if (permit == LockState.NONE) {
            return false;
        }
        locks.taken(task, lock, permit, from);
        return true;
    }

    private void queue(int task, int lock) {
        waitsFor[task] = lock;
        locks.state(lock).waiting().add(task);
    }
}
