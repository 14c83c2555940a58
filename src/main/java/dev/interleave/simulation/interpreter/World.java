package dev.interleave.simulation.interpreter;

import dev.interleave.quantity.Nanos;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.trace.State;
import java.util.ArrayList;
import java.util.List;

/**
 * Stops the threads of a free-threaded build while one of them collects garbage (Python/pystate.c stop_the_world and
 * start_the_world, Python/gc_free_threading.c gc_collect_internal; 3.14.4). Threads that run Python stand still at their next
 * look at the eval breaker. Those in a blocking call or in native code go on with it, and are not let back into Python before
 * the world starts again. A collection stops the world twice: to find what is garbage, and, after the finalizers have run, to
 * see what they brought back to life.
 *
 * <p>How long whole collections take was measured, how long others stand still was not: that all but a moment of the
 * collection is in its first pause is what the code says of a collection that finds no garbage.
 */
final class World {
    /** How often the one that stops the world looks for threads that have since begun to block (stop_the_world, wait_ns). */
    private static final long LOOK_AGAIN = Nanos.MILLI;
    /** The second pause, when nothing was garbage: clearing the free lists of all threads. An estimate. */
    private static final long SECOND_PAUSE = 5 * Nanos.MICRO;

    private final Run run;
    private final boolean shared;
    private final List<PyThread> parked = new ArrayList<>();
    /** The thread that collects; {@code null} for none. */
    private PyThread collecting;
    /** Whether the world is to stand still, or does. */
    private boolean stopped;
    /** How long the next pause lasts once all stand still, and the one after that. */
    private long pause;

    private long nextPause;
    /** Whether it is the second. */
    private boolean second;

    /** @param shared whether all threads run in one interpreter without a GIL, so that a collection concerns them all */
    World(Run run, boolean shared) {
        this.run = run;
        this.shared = shared;
    }

    /** Lets a thread into Python, or stops it until it may. */
    long attach(PyThread thread) {
        if (stopped && thread != collecting) {
            return park(thread);
        }
        thread.attached = true;
        return Run.CONTINUE;
    }

    /** A thread begins to block, or calls native code; the one that waits for it to stop finds out when it looks again. */
    void detach(PyThread thread) {
        thread.attached = false;
        thread.pleaseStop = false;
    }

    /** A thread ends; one that waits for it to stop is told at once (Python/pystate.c tstate_delete_common). */
    void leave(PyThread thread) {
        detach(thread);
        tellCollector(thread);
    }

    /** A thread stands still until the world starts again, and then goes on with what comes after taking the GIL. */
    long park(PyThread thread) {
        detach(thread);
        parked.add(thread);
        run.scribe.change(thread.worker, run.now(), State.WAITING_WORLD, collecting.worker);
        thread.phase = Phase.TAKE_GIL;
        tellCollector(thread);
        return Guest.BLOCKED;
    }

    private void tellCollector(PyThread last) {
        if (stopped && collecting.phase == Phase.STOPPING_WORLD && run.computer.isAsleep(collecting.id) && allStand()) {
            run.scribe.causedBy(collecting.worker, last.worker);
            run.computer.wake(collecting.id);
        }
    }

    private boolean allStand() {
        for (PyThread thread : run.threads) {
            if (thread.attached && thread != collecting) {
                return false;
            }
        }
        return true;
    }

    /**
     * Collects garbage; does nothing while another thread does.
     *
     * @param time how long both pauses are together, nanoseconds
     */
    long collect(PyThread thread, long time) {
        if (!shared) {
            return run.spend(thread, time, Phase.EXECUTE);
        }
        if (collecting != null) {
            thread.phase = Phase.EXECUTE;
            return Run.CONTINUE;
        }
        collecting = thread;
        nextPause = Math.min(SECOND_PAUSE, time / 2);
        pause = time - nextPause;
        second = false;
        return stop(thread);
    }

    private long stop(PyThread thread) {
        stopped = true;
        for (PyThread other : run.threads) {
            if (other.attached && other != thread) {
                other.pleaseStop = true;
                run.hurry(other);
            }
        }
        return stopping(thread);
    }

    /** Waits until all others stand still, and begins with the work. */
    long stopping(PyThread thread) {
        if (allStand()) {
            return run.spend(thread, pause, Phase.COLLECTED);
        }
        run.scribe.change(thread.worker, run.now(), State.WAITING_WORLD, thread.worker);
        run.computer.wakeAt(thread.id, run.now() + LOOK_AGAIN);
        thread.phase = Phase.STOPPING_WORLD;
        return Guest.BLOCKED;
    }

    /** The work of a pause is done: lets the others go on, and stops them again for the second pause. */
    long collected(PyThread thread) {
        stopped = false;
        for (PyThread other : parked) {
            run.scribe.causedBy(other.worker, thread.worker);
            run.computer.wake(other.id);
        }
        parked.clear();
        if (!second) {
            second = true;
            pause = nextPause;
            return stop(thread);
        }
        collecting = null;
        thread.phase = Phase.EXECUTE;
        return Run.CONTINUE;
    }
}
