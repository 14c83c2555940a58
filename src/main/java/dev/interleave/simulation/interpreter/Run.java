package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.code.Costs;
import dev.interleave.simulation.machine.Computer;
import dev.interleave.trace.State;

/** What the parts of the interpreter share in one run. */
final class Run {
    /** Returned instead of a need of processor time: there is more to do at this moment. */
    static final long CONTINUE = 0;

    final Costs costs;
    final Scribe scribe;
    final PyThread[] threads;
    final boolean freeThreaded;
    /** The errors that workers ended with. */
    final Failures failures;
    Computer computer;
    ResourceTracker tracker;
    World world;

    Run(Costs costs, Scribe scribe, PyThread[] threads, Failures failures) {
        this.failures = failures;
        this.costs = costs;
        this.scribe = scribe;
        this.threads = threads;
        this.freeThreaded = costs.python().freeThreaded();
    }

    long now() {
        return computer.now();
    }

    /** Uses processor time and then goes on with a phase. */
    long spend(PyThread thread, long nanos, Phase then) {
        thread.phase = then;
        return nanos == 0 || computer.pass(thread.id, nanos) ? CONTINUE : nanos;
    }

    /** A thread works for another worker from now on; what it holds of the GIL is that worker's. */
    void become(PyThread thread, int worker, State how) {
        thread.worker = worker;
        Gil gil = thread.gil;
        if (gil != null && gil.owner == thread) {
            scribe.holdings().gilFreed(gil.index, now());
            scribe.holdings().gilTaken(gil.index, worker, now());
        }
        scribe.become(thread.id, worker, how, now());
    }

    /** Lets a thread look up at the next check of the stretch it is running, if it is running one with checks in it. */
    void hurry(PyThread owner) {
        if (owner.phase != Phase.COMPUTED || owner.checkEvery == 0) {
            return;
        }
        long outstanding = computer.outstanding(owner.id);
        long done = owner.stretch - owner.left + owner.asked - outstanding;
        long toCheck = owner.checkEvery - done % owner.checkEvery;
        if (!costs.gilByTicks() && toCheck == owner.checkEvery) {
            // It is just looking up. By ticks it is not: whoever gets the GIL has all its ticks before it.
            toCheck = 0;
        }
        if (toCheck < outstanding) {
            owner.asked -= outstanding - toCheck;
            computer.curtail(owner.id, toCheck);
        }
    }
}
