package dev.interleave.simulation.code;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.ProcessPrices;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.StartMethod;
import dev.interleave.experiment.Technique;
import dev.interleave.program.SharedUse;
import dev.interleave.quantity.Nanos;

/**
 * What things cost in an experiment, nanoseconds: its prices, and what its version makes of its loop time.
 *
 * @param python which interpreter
 * @param prices what was measured of it
 * @param startMethod how it starts processes
 */
public record Costs(Python python, Prices prices, StartMethod startMethod) {
    /** How much later than asked the kernel ends a timed wait: its timer slack (prctl PR_SET_TIMERSLACK). */
    public static final long TIMER_SLACK = 50 * Nanos.MICRO;
    /** Moving a cache line from one core to another, when several write to it: fitted to 1.03, the measured slow-down of two threads. */
    public static final long CACHE_LINE = 34;

    /** The costs in an experiment. */
    public Costs(Experiment experiment) {
        this(experiment.python(), experiment.python().pricesInForce(), experiment.startMethod());
    }

    /** So many turns of the plain loop. */
    public long loop(long iterations) {
        return Math.round(iterations * (python.iterationTime() * python.slowdown()));
    }

    /** Whether the GIL is let go of every so many ticks (up to 3.1) rather than on request. */
    public boolean gilByTicks() {
        return !python.version().atLeast(2);
    }

    /**
     * How far apart the eval breaker is looked at in plain Python: at every jump back; in 2.7 every hundred ticks
     * ({@code _Py_CheckInterval}), a tick being about 13 ns.
     */
    public long checkEvery() {
        return gilByTicks() ? 1_300 : Math.max(1, loop(1));
    }

    /** The turn of a loop around other steps: the {@code for} itself, about a quarter of the plain loop's turn. */
    public long turn() {
        return Math.max(1, loop(1) / 4);
    }

    /** {@code counter += 1}, or with a call in between half as much again. */
    public long increment(boolean inPlace) {
        return Math.max(4, inPlace ? loop(1) : Math.round(1.5 * loop(1)));
    }

    /** One use of an object that others may use too, alone: with the turn of the loop around it as long as the plain loop's. */
    public long use() {
        return Math.max(1, loop(1) - turn());
    }

    /** For how long such a use keeps the object from other cores in a free-threaded build. */
    long exclusive(SharedUse use) {
        return Sharing.exclusive(use, python, loop(1));
    }

    /**
     * A whole {@code gc.collect()} that finds no garbage: measured with a million lists, 13 ms with 3.14.4t, between 20 and
     * 25 ms with 3.13.5t and with 3.8 to 3.14.
     */
    public long collection(long objects) {
        return Math.max(1, objects * (python.freeThreaded() && python.version().atLeast(14) ? 13 : 22));
    }

    /**
     * The part of an increment in which a request to let go of the GIL is honoured between its read and its write, 0 to 1.
     * Up to 3.9 the eval breaker is looked at between almost any two bytecodes; from 3.10 only at jumps, calls and function
     * entry, so {@code += 1} is never interrupted while a call in between is (Python/ceval.c, from 3.12 Python/bytecodes.c).
     * The values are the losses measured with two threads.
     */
    public double window(boolean inPlace) {
        if (!python.version().atLeast(10)) {
            return inPlace ? 0.28 : 0.38;
        }
        if (inPlace) {
            return 0;
        }
        return switch (python.version()) {
            case V3_10 -> 0.40;
            case V3_11 -> 0.27;
            case V3_12 -> 0.26;
            case V3_13 -> 0.29;
            case V3_14 -> 0.17;
            default -> throw new IllegalStateException(python.version().id());
        };
    }

    /** Whether a lock is a PyMutex (3.13.1 and later, Python/lock.c) rather than a semaphore of the C library. */
    public boolean locksAreMutexes() {
        return python.version().atLeast(13);
    }

    /**
     * Taking a free lock of the program, or giving it back. Between processes it is a semaphore of the kernel: half of the 80
     * to 125 ns measured for an uncontended multiprocessing.Lock.
     */
    public long lock(Technique technique) {
        return technique == Technique.PROCESSES ? PoolCosts.LOCK : prices.lock();
    }

    /** What processes cost, started as the experiment says. */
    public ProcessPrices process() {
        return prices.process(startMethod);
    }
}
