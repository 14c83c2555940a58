package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.machine.Guest;
import dev.interleave.trace.Mark;
import dev.interleave.trace.State;

/**
 * Takes and drops GILs as CPython 3.2 to 3.14 do (Python/ceval_gil.c take_gil, drop_gil; read in 3.8.2, 3.12.3 and 3.14.4):
 * a waiter sleeps for a switch interval at a time; when it has slept through a whole one without a switch it asks the owner
 * to let go; the owner does so at its next look at the eval breaker, signals one waiter, and waits until another has taken
 * the GIL.
 *
 * <p>And as 2.7 does (Python/ceval.c, Python/thread_pthread.h of 2.7.18): every hundred ticks the owner posts a semaphore
 * and waits for it again at once. A waiter that is awake just then gets it; one that comes too late sleeps on. Nobody asks,
 * nobody is timed, nothing is fair.
 */
final class GilKeeper {
    /**
     * How often the thread that asked takes the GIL although another was signalled: it is still awake when the owner lets
     * go. Measured 0.52 to 0.68 with three and four threads on Linux with glibc 2.36.
     */
    private static final double BARGE = 0.65;
    /** For how long after its request a thread is still awake, nanoseconds: it goes back to sleep at once. An estimate. */
    private static final long AWAKE = 20_000;
    /** How much the end of a timed wait scatters, nanoseconds. */
    private static final long SCATTER = 10_000;

    /** Posting the semaphore of 2.7 when a thread sleeps on it: a system call. An estimate from the range 3 to 6 µs. */
    private static final long POST = 3_000;
    /** Posting it when those who wait have been woken already: fitted to the slow-down measured with two threads, 1.53. */
    private static final long QUICK_POST = 550;

    private final Run run;
    private final Gil[] gils;
    private final boolean byTicks;

    GilKeeper(Run run, Gil[] gils) {
        this.run = run;
        this.gils = gils;
        this.byTicks = run.costs.gilByTicks();
    }

    /** Whether the thread holds the GIL and somebody wants it, or is to stand still, so that it does when it next looks up. */
    static boolean isAsked(PyThread thread) {
        Gil gil = thread.gil;
        return thread.pleaseStop || (gil != null && gil.dropRequest && gil.owner == thread);
    }

    /** Whether the thread, which looks up just now, lets go: it has been asked to, and by ticks it is time. */
    boolean yields(PyThread thread) {
        return isAsked(thread) && (!byTicks || run.now() - thread.lastTick >= run.costs.checkEvery());
    }

    /** Takes the GIL and goes on with a phase; waits for it first where it must. */
    long take(PyThread thread, Phase then) {
        thread.afterGil = then;
        return arrive(thread);
    }

    /** Tries to take the GIL, the first time or after a wait. */
    long arrive(PyThread thread) {
        if (byTicks) {
            run.scribe.style(thread.id, State.RUNNING, run.now());
        }
        Gil gil = thread.gil;
        thread.phase = thread.afterGil;
        if (gil == null) {
            return run.world.attach(thread);
        }
        if (gil.owner == thread) {
            return Run.CONTINUE;
        }
        if (thread.signalled) {
            thread.signalled = false;
            gil.signalled--;
        }
        if (gil.owner == null) {
            acquire(gil, thread);
            return Run.CONTINUE;
        }
        thread.phase = Phase.TAKE_GIL;
        run.scribe.change(thread.worker, run.now(), State.WAITING_GIL, gil.index);
        gil.waiters.add(thread.id, run.now());
        if (byTicks) {
            gil.dropRequest = true;
            run.hurry(gil.owner);
        } else {
            plan(gil);
        }
        return Guest.BLOCKED;
    }

    /**
     * The eval breaker has been looked at and somebody wants the GIL.
     *
     * @return a need of processor time, or that the thread goes on, or that it is blocked
     */
    long yieldTo(PyThread thread, Phase then) {
        thread.afterGil = then;
        if (thread.pleaseStop) {
            return run.world.park(thread);
        }
        if (!byTicks) {
            int asked = thread.gil.requester == null ? Gil.NOBODY : thread.gil.requester.worker;
            run.scribe.mark(run.now(), Mark.GIL_CHECK, thread.worker, asked, thread.gil.index);
            thread.phase = Phase.BLOCK;
            thread.blocking = Blocking.NONE;
            return Run.CONTINUE;
        }
        Gil gil = thread.gil;
        thread.lastTick = run.now();
        free(gil);
        run.scribe.style(thread.id, State.SWITCHING, run.now());
        boolean asleep = gil.waiters.size() > 0;
        if (asleep) {
            signal(gil, thread.worker);
        }
        return run.spend(thread, asleep ? POST : QUICK_POST, Phase.TAKE_GIL);
    }

    private void acquire(Gil gil, PyThread thread) {
        long now = run.now();
        gil.owner = thread;
        thread.lastTick = now;
        gil.dropRequest = byTicks && gil.waiters.size() + gil.signalled > 0;
        gil.requester = null;
        run.scribe.holdings().gilTaken(gil.index, thread.worker, now);
        if (gil.lastHolder != thread) {
            if (gil.lastHolder != null) {
                Mark how = gil.forced ? Mark.GIL_FORCED : Mark.GIL_PASSED;
                run.scribe.mark(now, how, gil.lastHolder.worker, thread.worker, gil.index);
            }
            gil.lastHolder = thread;
            gil.lastSwitch = now;
        }
        PyThread dropper = gil.dropper;
        if (dropper != null) {
            gil.dropper = null;
            run.scribe.causedBy(dropper.worker, thread.worker);
            run.computer.wake(dropper.id);
        }
        if (!byTicks) {
            plan(gil);
        }
    }

    /**
     * Lets go of the GIL.
     *
     * @return whether the thread must now wait until another has taken it, because it had been asked to let go
     */
    boolean release(PyThread thread) {
        Gil gil = thread.gil;
        if (gil == null) {
            return false;
        }
        free(gil);
        gil.forced = gil.dropRequest && !byTicks;
        if (gil.waiters.size() == 0) {
            return false;
        }
        if (gil.forced && barges(gil)) {
            PyThread requester = gil.requester;
            gil.waiters.remove(requester.id);
            run.scribe.causedBy(requester.worker, thread.worker);
            acquire(gil, requester);
            run.computer.wake(requester.id, 0);
            return false;
        }
        signal(gil, thread.worker);
        if (gil.forced) {
            gil.dropper = thread;
        }
        return gil.forced;
    }

    /** Lets go of the GIL for good: a thread that ends waits for nobody. */
    void releaseFinally(PyThread thread) {
        Gil gil = thread.gil;
        if (gil == null) {
            return;
        }
        free(gil);
        gil.forced = false;
        if (gil.waiters.size() > 0) {
            signal(gil, thread.worker);
        }
    }

    private void free(Gil gil) {
        gil.owner = null;
        run.scribe.holdings().gilFreed(gil.index, run.now());
        run.computer.clearTimer(gil.index);
    }

    /** A thread that has just asked is still awake, if there was a core for it to wake up on. */
    private boolean barges(Gil gil) {
        return gil.requester != null
                && run.now() - gil.requestTime <= AWAKE
                && run.computer.hasIdleCore()
                && gil.random.unit() < BARGE;
    }

    private void signal(Gil gil, int by) {
        int signalled = gil.waiters.first(run.now());
        gil.waiters.remove(signalled);
        PyThread thread = run.threads[signalled];
        if (gil.requester == thread) {
            gil.requester = null;
        }
        run.scribe.causedBy(thread.worker, by);
        thread.signalled = true;
        gil.signalled++;
        if (byTicks) {
            // Whether it comes in time depends on microseconds, so the scatter of a wake-up matters here.
            long latency = run.computer.wakeLatency();
            run.computer.wake(signalled, latency / 2 + gil.random.below(latency + 1));
        } else {
            run.computer.wake(signalled);
            watchWhileFree(gil);
        }
    }

    /** A waiter whose timer runs out while the GIL is free takes it before the signalled one is awake. */
    private void watchWhileFree(Gil gil) {
        if (gil.waiters.size() == 0) {
            return;
        }
        int first = gil.waiters.first(run.now());
        long out = gil.waiters.timeOut(first, run.now());
        if (out < run.now() + run.computer.wakeLatency()) {
            gil.asking = first;
            run.computer.setTimer(gil.index, out);
        }
    }

    /** Sets the timer to the moment at which the owner will be asked to let go, if nothing changes. */
    private void plan(Gil gil) {
        if (gil.waiters.size() == 0 || gil.dropRequest) {
            run.computer.clearTimer(gil.index);
            return;
        }
        long now = run.now();
        gil.asking = gil.waiters.nextToAsk(gil.lastSwitch, now);
        long when = gil.waiters.askTime(gil.asking, gil.lastSwitch, now) + gil.random.below(SCATTER);
        run.computer.setTimer(gil.index, when);
    }

    /** The timer of a GIL has run out. */
    void timer(int index) {
        Gil gil = gils[index];
        PyThread thread = run.threads[gil.asking];
        if (gil.owner == null) {
            gil.waiters.remove(thread.id);
            if (gil.requester == thread) {
                gil.requester = null;
            }
            run.computer.wake(thread.id, 0);
            watchWhileFree(gil);
            return;
        }
        gil.dropRequest = true;
        gil.requester = thread;
        gil.requestTime = run.now();
        run.scribe.mark(run.now(), Mark.GIL_REQUEST, thread.worker, gil.owner.worker, gil.index);
        run.hurry(gil.owner);
    }
}
