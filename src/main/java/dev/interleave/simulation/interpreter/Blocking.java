package dev.interleave.simulation.interpreter;

/** What a thread lets go of the GIL for. */
enum Blocking {
    /** Only because it was asked to: it wants the GIL back. */
    NONE,
    /** A call that waits for something outside. */
    IO,
    /** A sleep. */
    SLEEP,
    /** Native code. */
    NATIVE,
    /** A lock that is not free. */
    LOCK,
    /** A queue, an event, a barrier or a condition. */
    SIGNAL,
    /** The start or the end of another worker. */
    WORKER,
    /** A sub-interpreter of its own. */
    INTERPRETER,
    /** Another interpreter to go on in. */
    CROSSING,
    /** The selector of its event loop. */
    SELECT
}
