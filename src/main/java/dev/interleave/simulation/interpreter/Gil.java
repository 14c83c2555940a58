package dev.interleave.simulation.interpreter;

/** The state of a global interpreter lock (Include/internal/pycore_gil.h struct _gil_runtime_state). */
final class Gil {
    static final int NOBODY = -1;

    /** Its number in the trace, and of its timer. */
    final int index;

    final GilWaiters waiters;
    final Randomness random;

    /** The thread that holds it; {@code null} when it is free. */
    PyThread owner;
    /** The thread that holds it or held it last. */
    PyThread lastHolder;
    /** When it last went to another thread than the one that held it before (switch_number grew). */
    long lastSwitch;
    /** Whether the owner has been asked to let go. */
    boolean dropRequest;
    /** Who asked, and when. */
    PyThread requester;

    long requestTime;
    /** How many waiters have been signalled and are still waking up. */
    int signalled;
    /** The waiter whose timer is set. */
    int asking = NOBODY;
    /** The thread that let go on request and waits until another has taken it (FORCE_SWITCHING). */
    PyThread dropper;
    /** Whether it was last let go of on request. */
    boolean forced;

    Gil(int index, GilWaiters waiters, Randomness random) {
        this.index = index;
        this.waiters = waiters;
        this.random = random;
    }
}
