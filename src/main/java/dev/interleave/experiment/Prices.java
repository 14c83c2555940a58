package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.Objects;

/**
 * What things cost in one build of CPython on one machine. Durations are nanoseconds of processor time unless said.
 *
 * @param profile the name of the machine profile they come from; empty within that profile
 * @param lock taking a free lock, or giving it back: half of an uncontended {@code with lock}
 * @param signal half of putting into a queue and getting from it (Lib/queue.py); events and the like cost about as much
 * @param threadStart {@code Thread.start} in the thread that calls it (Lib/threading.py)
 * @param threadBootstrap what a new thread does before its function is called (Lib/threading.py _bootstrap_inner)
 * @param fork processes that are forked
 * @param spawn processes that are fresh interpreters
 * @param forkserver processes that a server forks
 * @param interpreterStart creating a sub-interpreter (Python/pylifecycle.c Py_NewInterpreterFromConfig)
 * @param interpreterEnd taking it down (Python/pylifecycle.c Py_EndInterpreter)
 * @param eventLoop asyncio
 * @param pipe from one process to another
 */
public record Prices(
        String profile,
        @Quantity(label = "Take or give back a lock", unit = Unit.DURATION, min = 1, max = 1e9, help = "When nobody else wants it.")
                long lock,
        @Quantity(label = "Put into or get from a queue", unit = Unit.DURATION, min = 1, max = 1e9, help = "When nobody waits.")
                long signal,
        @Quantity(label = "Thread start", unit = Unit.DURATION, min = 0, max = 1e10, help = "Thread.start in its caller.")
                long threadStart,
        @Quantity(
                        label = "Thread until its function runs",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e10,
                        help = "What a new thread does before its function is called.")
                long threadBootstrap,
        ProcessPrices fork,
        ProcessPrices spawn,
        ProcessPrices forkserver,
        @Quantity(label = "Interpreter start", unit = Unit.DURATION, min = 0, max = 1e10, help = "Creating a sub-interpreter.")
                long interpreterStart,
        @Quantity(label = "Interpreter end", unit = Unit.DURATION, min = 0, max = 1e10, help = "Taking down a sub-interpreter.")
                long interpreterEnd,
        LoopPrices eventLoop,
        PipePrices pipe) {

    /** Checks every value. */
    public Prices {
        Objects.requireNonNull(profile);
        Objects.requireNonNull(fork);
        Objects.requireNonNull(spawn);
        Objects.requireNonNull(forkserver);
        Objects.requireNonNull(eventLoop);
        Objects.requireNonNull(pipe);
        Range.check(Prices.class, "lock", lock);
        Range.check(Prices.class, "signal", signal);
        Range.check(Prices.class, "threadStart", threadStart);
        Range.check(Prices.class, "threadBootstrap", threadBootstrap);
        Range.check(Prices.class, "interpreterStart", interpreterStart);
        Range.check(Prices.class, "interpreterEnd", interpreterEnd);
    }

    /** What goes for a version where an experiment says nothing of it: what was measured on a small Linux machine. */
    public static Prices usual(PythonVersion version, boolean freeThreaded) {
        return UsualPrices.of(version, freeThreaded);
    }

    /** The same as part of a profile of that name. */
    public Prices withProfile(String other) {
        return new Prices(
                other, lock, signal, threadStart, threadBootstrap, fork, spawn, forkserver, interpreterStart, interpreterEnd, eventLoop, pipe);
    }

    /** What processes cost that are started so. */
    public ProcessPrices process(StartMethod method) {
        return switch (method) {
            case FORK -> fork;
            case SPAWN -> spawn;
            case FORKSERVER -> forkserver;
        };
    }
}
