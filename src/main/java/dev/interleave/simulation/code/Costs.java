package dev.interleave.simulation.code;

import dev.interleave.experiment.Python;
import dev.interleave.experiment.StartMethod;
import dev.interleave.quantity.Nanos;

/**
 * What things cost in a version of CPython, nanoseconds. Medians measured on a small Linux machine, 3.8 to 3.14 and the
 * free-threaded builds of 3.13 and 3.14; they scale with nothing but the version, the experiment's own numbers are the
 * time of a loop turn, the switch interval and the machine's latencies.
 *
 * @param python which interpreter
 */
public record Costs(Python python) {
    /** Creating an asyncio task (Lib/asyncio/tasks.py create_task). */
    public static final long CREATE_TASK = 3_000;
    /** One turn of the event loop with its selector call (Lib/asyncio/base_events.py _run_once). */
    public static final long LOOP_TURN = 1_000;
    /** One step of a task (Modules/_asynciomodule.c task_step). */
    public static final long TASK_STEP = 1_000;
    /** {@code asyncio.run} before its first task. */
    public static final long LOOP_SET_UP = 40 * Nanos.MICRO;
    /** {@code asyncio.run} after its last. */
    public static final long LOOP_TEAR_DOWN = 20 * Nanos.MICRO;
    /** How much later than asked the kernel ends a timed wait: its timer slack (prctl PR_SET_TIMERSLACK). */
    public static final long TIMER_SLACK = 50 * Nanos.MICRO;
    /** Moving a cache line from one core to another, when several write to it: fitted to 1.03, the measured slow-down of two threads. */
    public static final long CACHE_LINE = 34;
    /** Taking down a sub-interpreter (Python/pylifecycle.c Py_EndInterpreter). */
    public static final long INTERPRETER_END = 1_500 * Nanos.MICRO;

    /**
     * By how much Python code is slower than in the ordinary build of the same version. 3.13: about 40 per cent, because
     * its specializing interpreter is off; 3.14: 8 per cent on x86-64 (free-threading HOWTO of each).
     */
    public double slowdown() {
        if (!python.freeThreaded()) {
            return 1;
        }
        return python.version().atLeast(14) ? 1.08 : 1.40;
    }

    /** So many turns of the plain loop. */
    public long loop(long iterations) {
        return Math.round(iterations * (python.iterationTime() * slowdown()));
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

    /** Taking a free lock, or giving it back: half of an uncontended {@code with lock}. */
    public long lock() {
        if (python.freeThreaded()) {
            return python.version().atLeast(14) ? 43 : 65;
        }
        return switch (python.version()) {
            case V3_11 -> 73;
            case V3_12 -> 100;
            case V3_13 -> 86;
            case V3_14 -> 38;
            default -> 57;
        };
    }

    /** Half of putting into a queue and getting from it (Lib/queue.py); the others cost about as much. */
    public long signal() {
        if (python.freeThreaded()) {
            return 600;
        }
        return switch (python.version()) {
            case V3_11, V3_12 -> 580;
            case V3_13 -> 660;
            case V3_14 -> 430;
            default -> 1_200;
        };
    }

    /** Whether a lock is a PyMutex (3.13.1 and later, Python/lock.c) rather than a semaphore of the C library. */
    public boolean locksAreMutexes() {
        return python.version().atLeast(13);
    }

    /** {@code Thread.start} in the thread that calls it (Lib/threading.py). */
    public long threadStart() {
        return (python.freeThreaded() ? 80 : 25) * Nanos.MICRO;
    }

    /** What a new thread does before its function is called (Lib/threading.py _bootstrap_inner). */
    public long threadBootstrap() {
        return (python.freeThreaded() ? 60 : 20) * Nanos.MICRO;
    }

    /** {@code Process.start} in the parent. */
    public long processStart() {
        return switch (python.startMethod()) {
            case FORK -> 450 * Nanos.MICRO;
            case SPAWN -> 600 * Nanos.MICRO;
            case FORKSERVER -> 1 * Nanos.MILLI;
        };
    }

    /** Starting the fork server, once. */
    public long forkServer() {
        return python.startMethod() == StartMethod.FORKSERVER ? 46 * Nanos.MILLI : 0;
    }

    /** What a new process does before its function is called; from 3.14 a fork server's children find the main module loaded. */
    public long processBootstrap() {
        return switch (python.startMethod()) {
            case FORK -> 150 * Nanos.MICRO;
            case SPAWN -> 33 * Nanos.MILLI;
            case FORKSERVER -> python.version().atLeast(14) ? 1 * Nanos.MILLI : 7 * Nanos.MILLI;
        };
    }

    /** What a process does after its function has returned. */
    public long processEnd() {
        return switch (python.startMethod()) {
            case FORK, FORKSERVER -> 700 * Nanos.MICRO;
            case SPAWN -> 4 * Nanos.MILLI;
        };
    }

    /** Creating a sub-interpreter (Python/pylifecycle.c Py_NewInterpreterFromConfig). */
    public long interpreterStart() {
        return (python.freeThreaded() ? 10 : 8) * Nanos.MILLI;
    }
}
