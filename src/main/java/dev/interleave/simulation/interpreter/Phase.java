package dev.interleave.simulation.interpreter;

/** What a thread does when it next has the processor. */
enum Phase {
    /** Go on with the operations of its frame. */
    EXECUTE,
    /** A stretch of Python has been run: look at the eval breaker. */
    COMPUTED,
    /** Try to take the GIL, wait if it is not free, then do what comes next. */
    TAKE_GIL,
    /** The forced switch is over: begin what it let go of the GIL for. */
    BLOCK,
    /** Native code has been run. */
    NATIVE_DONE,
    /** The cost of taking a lock has been paid: try to take it. */
    TRY_LOCK,
    /** Without the GIL, woken because the lock was given back: try again, or sleep on. */
    AWAIT_LOCK,
    /** The cost of giving a lock back has been paid. */
    RELEASE_LOCK,
    /** Those who wait for a lock that was given back have been woken. */
    WOKEN_OTHERS,
    /** Notified at a condition: take its lock again. */
    RETAKE_LOCK,
    /** The cost of a cache line has been paid: read. */
    READ,
    /** The cost of a cache line has been paid: write. */
    WRITE,
    /** A new thread has the GIL: run its bootstrap. */
    BOOTSTRAP,
    /** The bootstrap has been run: tell the thread that started it. */
    BOOTSTRAPPED,
    /** A new process or interpreter has its GIL: set it up. */
    SETTING_UP,
    /** It has been set up: run its code. */
    SET_UP,
    /** It has been taken down. */
    TORN_DOWN,
    /** The cost of starting another worker has been paid. */
    STARTED_OTHER,
    /** Has asked all others to stand still to collect garbage: see whether they do. */
    STOPPING_WORLD,
    /** Has looked at all objects while the others stood still. */
    COLLECTED,
    /** The event loop's own part, see {@link LoopDriver}. */
    LOOP
}
