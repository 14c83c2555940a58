package dev.interleave.simulation.loop;

/**
 * What a task that awaits a future waits for.
 *
 * @param what its kind
 * @param about which lock or signal; -1 where there is none
 */
public record Waiting(Kind what, int about) {
    /** What tasks wait for. */
    public enum Kind {
        /** A lock. */
        LOCK,
        /** A queue, an event, a barrier or a condition. */
        SIGNAL,
        /** Something from outside. */
        INPUT,
        /** A timer of its own. */
        SLEEP,
        /** The end of other tasks. */
        TASKS,
        /** The end of a task that does its own steps for it. */
        ITSELF
    }

    static final Waiting FOR_INPUT = new Waiting(Kind.INPUT, -1);
    static final Waiting FOR_SLEEP = new Waiting(Kind.SLEEP, -1);
    static final Waiting FOR_TASKS = new Waiting(Kind.TASKS, -1);
    static final Waiting FOR_ITSELF = new Waiting(Kind.ITSELF, -1);

    /** For a lock. */
    public static Waiting forLock(int lock) {
        return new Waiting(Kind.LOCK, lock);
    }

    /** For a queue, an event, a barrier or a condition. */
    public static Waiting forSignal(int signal) {
        return new Waiting(Kind.SIGNAL, signal);
    }
}
