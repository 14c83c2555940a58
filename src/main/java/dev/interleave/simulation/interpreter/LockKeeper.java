package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.quantity.Nanos;
import dev.interleave.simulation.code.Costs;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.simulation.sync.LockState;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Mark;
import dev.interleave.trace.State;
import java.util.Arrays;
import java.util.List;

/**
 * Locks between threads. Two kinds: a semaphore of the C library (threading.Lock up to 3.13.0, Python/thread_pthread.h;
 * multiprocessing's locks), whose woken waiter tries again and may find that another was quicker; and the PyMutex of 3.13.1
 * and later (Python/lock.c _PyMutex_LockTimed, mutex_unpark), which takes the GIL first, and hands the lock over to one that
 * has waited for a millisecond. Both try first with the GIL held, and let go of it only to sleep.
 */
final class LockKeeper {
    /** Python/lock.c TIME_TO_BE_FAIR_NS. */
    private static final long FAIR_AFTER = Nanos.MILLI;

    private static final int NOBODY = -1;
    /** Waking one who sleeps on a lock: a system call. An estimate, the same as for the GIL of 2.7. */
    private static final long WAKE = 3_000;
    /** The system call when those who wait have been woken already: between what two and four threads of 3.8 suggest. */
    private static final long QUICK_WAKE = 200;

    private final Run run;
    private final GilKeeper gils;
    private final LockState[] states;
    private final boolean[] mutex;
    /** How many have been woken for each lock and not come for it yet. */
    private final int[] coming;
    private long costOfWaking;

    LockKeeper(Run run, GilKeeper gils, List<Lock> locks, Technique technique) {
        this.run = run;
        this.gils = gils;
        this.states = locks.stream().map(LockState::new).toArray(LockState[]::new);
        this.mutex = new boolean[states.length];
        this.coming = new int[states.length];
        for (int i = 0; i < mutex.length; i++) {
            mutex[i] = technique == Technique.THREADS && isMutex(locks.get(i).kind());
        }
    }

    private boolean isMutex(LockKind kind) {
        return switch (kind) {
            case LOCK -> run.costs.locksAreMutexes();
            // RLock moved to PyMutex in 3.14; Semaphore is a Condition around a Lock and lets newcomers in first.
            case RLOCK -> run.costs.python().version().atLeast(14);
            case SEMAPHORE, BOUNDED_SEMAPHORE, NONE -> false;
        };
    }

    /** The lock of that number. */
    LockState state(int lock) {
        return states[lock];
    }

    /** By lock, how many held it at once at the most, and no fewer than it had permits at first. */
    List<Integer> lanes() {
        return Arrays.stream(states).map(LockState::permits).toList();
    }

    /** What taking or giving back a lock costs this worker: more when another core had its cache line. */
    long cost(int lock, int worker, long uncontended) {
        boolean far = run.freeThreaded && states[lock].lastOwner() != worker;
        return far ? uncontended + 2 * Costs.CACHE_LINE : uncontended;
    }

    /** Tries with the GIL held. */
    long tryTake(PyThread thread, int lock) {
        boolean waited = thread.lock != NOBODY;
        if (take(thread.worker, lock, waited)) {
            thread.lock = NOBODY;
            thread.phase = Phase.EXECUTE;
            return Run.CONTINUE;
        }
        if (!waited) {
            thread.lock = lock;
            thread.fairAt = run.now() + FAIR_AFTER;
        }
        thread.blocking = Blocking.LOCK;
        thread.phase = Phase.BLOCK;
        return Run.CONTINUE;
    }

    private boolean take(int worker, int lock, boolean waited) {
        LockState state = states[lock];
        int previous = state.lastOwner();
        if (state.reenter(worker)) {
            return true;
        }
        int permit = state.tryTake(worker);
        if (permit == LockState.NONE) {
            return false;
        }
        taken(worker, lock, permit, waited ? previous : NOBODY);
        return true;
    }

    /** Notes that a worker has a permit now, and from whom it got it if it had waited. */
    void taken(int worker, int lock, int permit, int from) {
        run.scribe.holdings().lockTaken(lock, permit, worker, run.now());
        if (from != NOBODY && from != worker) {
            run.scribe.mark(run.now(), Mark.LOCK_PASSED, from, worker, lock);
        }
    }

    /** The current task has got a lock. */
    void give(int worker, int lock, boolean waited) {
        int previous = states[lock].lastOwner();
        int permit = states[lock].tryTake(worker);
        taken(worker, lock, permit, waited ? previous : NOBODY);
    }

    /** The GIL is dropped: sleeps until the lock is given back, unless it has been meanwhile. */
    long await(PyThread thread) {
        int lock = thread.lock;
        if (thread.coming) {
            thread.coming = false;
            coming[lock]--;
        }
        if (take(thread.worker, lock, true)) {
            thread.lock = NOBODY;
            return gils.take(thread, Phase.EXECUTE);
        }
        states[lock].waiting().add(thread.worker);
        run.scribe.change(thread.worker, run.now(), State.WAITING_LOCK, lock);
        if (mutex[lock]) {
            thread.phase = Phase.TAKE_GIL;
            thread.afterGil = Phase.TRY_LOCK;
        } else {
            thread.phase = Phase.AWAIT_LOCK;
        }
        return Guest.BLOCKED;
    }

    /**
     * Gives a permit back, and wakes nobody.
     *
     * @return whether it is free now, and not held by an outer block
     */
    boolean free(int worker, int lock) {
        int permit = states[lock].release(worker);
        if (permit == LockState.NONE) {
            return false;
        }
        if (permit != LockState.NEW) {
            run.scribe.holdings().lockFreed(lock, permit, run.now());
        }
        return true;
    }

    /** What the last lock that was given back cost for waking others, nanoseconds. */
    long costOfWaking() {
        return costOfWaking;
    }

    /** Gives a permit back and wakes the first who waits. */
    void release(int worker, int lock) {
        LockState state = states[lock];
        boolean waited = !state.waiting().isEmpty();
        // sem_post enters the kernel as long as anybody is counted as waiting, woken or not.
        costOfWaking = waited ? WAKE : !mutex[lock] && coming[lock] > 0 ? QUICK_WAKE : 0;
        if (!free(worker, lock) || !waited) {
            return;
        }
        PyThread waiter = run.threads[state.waiting().poll()];
        if (mutex[lock] && run.now() >= waiter.fairAt) {
            taken(waiter.worker, lock, state.tryTake(waiter.worker), worker);
            waiter.lock = NOBODY;
            waiter.afterGil = Phase.EXECUTE;
        }
        if (!mutex[lock]) {
            waiter.coming = true;
            coming[lock]++;
        }
        run.scribe.causedBy(waiter.worker, worker);
        run.computer.wake(waiter.id);
    }

    /** The circle of waits in which a run has got stuck. */
    Deadlock deadlock() {
        int[] waitsFor = run.scribe.waitsForLock();
        return Deadlocks.find(states, waitsFor, run.scribe.waitsSince());
    }
}
