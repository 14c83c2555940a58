package dev.interleave.simulation.interpreter;

/** An OS thread that runs Python. */
final class PyThread {
    /** Its number on the machine. */
    final int id;
    /** The worker it was made for. */
    final int home;
    /** What it is: who starts it pays for that. */
    final Origin origin;
    /** The GIL it needs to run Python; {@code null} in a free-threaded build. */
    Gil gil;
    /** The GIL it is going over to. */
    Gil goal;
    /** The worker it works for at present: another than its own in a plain call or an event loop. */
    int worker;
    /** What it executes. */
    Frame frame;

    Phase phase;
    /** What it does once it has the GIL. */
    Phase afterGil = Phase.EXECUTE;
    /** What it does once a forced switch is over. */
    Blocking blocking = Blocking.NONE;

    /** In a free-threaded build: whether it runs Python, rather than being in a blocking call, native code or stopped. */
    boolean attached;
    /** Whether it is to stand still at its next look at the eval breaker (_PY_EVAL_PLEASE_STOP_BIT). */
    boolean pleaseStop;

    /** The lock or variable that the operation under way is about. */
    int operand;
    /** How long it is to block, nanoseconds. */
    long blockFor;

    /** Of the present stretch of Python: its whole length, what is left of it, what the processor was asked for. */
    long stretch;

    long left;
    long asked;
    /** How far apart the eval breaker is looked at within the stretch; 0 for not at all. */
    long checkEvery;

    /** Whether it has been signalled that the GIL is free and has not come for it yet. */
    boolean signalled;
    /** When it last let go of the GIL because its ticks had run out. */
    long lastTick;
    /** Whether it sleeps until a signal, and which. */
    boolean awaitsSignal;

    int signal;
    /** Whether what it is about to sleep for has come already. */
    boolean notified;
    /** The worker whose start or end it waits for; -1 for none. */
    int awaits = -1;
    /** Whether it waits for the end rather than the start. */
    boolean joining;
    /** The lock it waits for; -1 for none. */
    int lock = -1;
    /** Whether it has been woken for that lock and has not come for it yet. */
    boolean coming;
    /** When its wait for that lock entitles it to be handed the lock (Python/lock.c TIME_TO_BE_FAIR_NS). */
    long fairAt;

    /** Whether it is the thread the run ends with. */
    boolean isMain() {
        return origin == Origin.MAIN;
    }

    PyThread(int id, int home, Origin origin, Gil gil) {
        this.id = id;
        this.home = home;
        this.origin = origin;
        this.worker = home;
        this.gil = gil;
    }
}
