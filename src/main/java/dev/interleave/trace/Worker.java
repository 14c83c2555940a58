package dev.interleave.trace;

/**
 * Somebody who has a lane.
 *
 * @param index the place among the trace's workers
 * @param name the whole name: {@code Thread T1}
 * @param label the short name that fits into a slice: {@code T1}; empty for the main thread
 * @param kind what it is
 * @param number which of the experiment's workers it is, from 1; 0 for one the interpreter added
 */
public record Worker(int index, String name, String label, Kind kind, int number) {
    /** What a worker is. */
    public enum Kind {
        /** The thread that starts the others and waits for them. */
        MAIN,
        /** The thread that runs the asyncio event loop, between two tasks. */
        LOOP,
        /** A function called by the main thread. */
        CALL,
        /** A thread. */
        THREAD,
        /** The main thread of a process of its own. */
        PROCESS,
        /** An asyncio task. */
        TASK,
        /** The thread of a sub-interpreter. */
        INTERPRETER,
        /** A thread that a library keeps for itself: it hands on what others work on. */
        SERVICE,
        /** A program that has nothing to do with the experiment and runs on the same machine. */
        OTHER
    }

    /** Whether the experiment asked for it, unlike the main thread, the event loop and other programs. */
    public boolean asked() {
        return number > 0;
    }
}
