package dev.interleave.simulation.code;

import dev.interleave.experiment.Python;
import dev.interleave.program.SharedUse;

/**
 * What it costs without a GIL that threads on several cores use one object. Reading it counts references (Include/refcount.h
 * Py_INCREF), writing to it takes its own lock (Python/critical_section.c); either needs the cache line of the object, which
 * one core has at a time. The factors are what two threads were measured to take, as multiples of one after another, with
 * 3.13.5t and 3.14.4t; nothing was measured beyond two threads. Such a lock is held for less time than it takes to sleep on
 * it, so that it shows as slower running and not as a wait.
 */
final class Sharing {
    private Sharing() {}

    /** For how long a use keeps the object from other cores, nanoseconds, when another core used it last. */
    static long exclusive(SharedUse use, Python python, long alone) {
        boolean newer = python.version().atLeast(14);
        double factor =
                switch (use) {
                    case READ_OBJECT -> newer ? 4.67 : 2.13;
                    case READ_LIST -> newer ? 1.68 : 1.28;
                    case READ_DICT -> newer ? 1.58 : 1.47;
                    case WRITE_SAME_KEY -> newer ? 1.69 : 1.58;
                    case WRITE_OWN_KEY -> newer ? 1.17 : 1.11;
                    case APPEND -> newer ? 2.42 : 1.79;
                    case WRITE_ATTRIBUTE -> newer ? 1.27 : 1.06;
                    case ADD_TO_ATTRIBUTE -> newer ? 1.28 : 1.05;
                };
        return Math.round(factor * alone);
    }
}
