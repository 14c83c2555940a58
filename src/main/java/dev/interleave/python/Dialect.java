package dev.interleave.python;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Pool;

/** How the same thing is written with a technique and in a version. */
record Dialect(Technique technique, PythonVersion version) {
    static Dialect of(Experiment experiment) {
        return new Dialect(experiment.technique(), experiment.python().version());
    }

    /** How tasks are written that a pool does: they are plain functions, even where coroutines hand them in. */
    Dialect ofTasks(Pool pool) {
        return pool.exists() && isAsync() ? new Dialect(Technique.THREADS, version) : this;
    }

    boolean isAsync() {
        return technique == Technique.ASYNCIO;
    }

    boolean isPython2() {
        return !version.atLeast(2);
    }

    /** Whether {@code async} and {@code await} are there (PEP 492, 3.5). */
    private boolean hasAwait() {
        return version.atLeast(5);
    }

    /** What stands before a call that may wait. */
    String await() {
        if (!isAsync()) {
            return "";
        }
        return hasAwait() ? "await " : "yield from ";
    }

    /** The head of a function that may wait, one line or two. */
    String def(String signature) {
        if (!isAsync()) {
            return "def " + signature + ":";
        }
        return hasAwait() ? "async def " + signature + ":" : "@asyncio.coroutine\ndef " + signature + ":";
    }

    /** The head of a block that holds a lock. */
    String with(String lock) {
        if (!isAsync()) {
            return "with " + lock + ":";
        }
        return hasAwait() ? "async with " + lock + ":" : "with (yield from " + lock + "):";
    }

    /** The head of a loop; {@code range} of Python 2 would make a list. */
    String repeat(long times) {
        return "for _ in " + range() + "(" + times + "):";
    }

    String range() {
        return isPython2() ? "xrange" : "range";
    }

    /** Reads the clock. */
    String clock() {
        return version.atLeast(3) ? "time.perf_counter()" : "time.time()";
    }

    /** The module that has Lock, Event and the rest. */
    String module() {
        return switch (technique) {
            case ASYNCIO -> "asyncio";
            case PROCESSES -> version.atLeast(4) ? "context" : "multiprocessing";
            case SEQUENTIAL, THREADS, INTERPRETERS -> "threading";
        };
    }

    /** Whether that module has a Barrier. */
    boolean hasBarrier() {
        return version.atLeast(
                switch (technique) {
                    case ASYNCIO -> 11;
                    case PROCESSES -> 3;
                    case SEQUENTIAL, THREADS, INTERPRETERS -> 2;
                });
    }

    /** Whether asyncio has {@code timeout}. */
    boolean hasTimeout() {
        return version.atLeast(11);
    }

    /** Whether functions get what they share as arguments: a spawned process and an event loop need it so. */
    boolean passesShared() {
        return technique == Technique.PROCESSES || technique == Technique.ASYNCIO;
    }
}
