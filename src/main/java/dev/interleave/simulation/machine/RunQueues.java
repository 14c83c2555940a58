package dev.interleave.simulation.machine;

/**
 * The threads that are ready and wait for a processor, and the rule by which they get one. Whoever waits does so for one
 * processor, which another may take them from, or for any.
 */
sealed interface RunQueues permits FairQueues, ArrivalQueue {
    /** Instead of a thread or a processor: none. */
    int NOBODY = -1;

    /** How many wait. */
    int waiting();

    /** Whether anyone waits for the processor. */
    boolean isContested(int processor);

    /** The processor that a thread is to wait for when none is idle; {@link #NOBODY} for any. */
    int queueOf(int thread, int previous);

    /** A thread that slept, or is new, is ready on a processor. */
    void wakes(int thread, int processor);

    /** Whether a thread that has just woken, and does not wait yet, may push aside the one on the processor. */
    boolean preempts(int woken, int processor);

    /** A thread waits from now on. */
    void add(int thread, int processor);

    /** Takes out the one whose turn it is on the processor; {@link #NOBODY} when nobody waits anywhere. */
    int take(int processor, long now);

    /** A thread comes to a processor. */
    void runs(int thread, int processor);

    /** A thread has had some time on its processor. */
    void ran(int thread, int processor, long nanos);

    /** How much longer a running thread may keep its processor while others wait, nanoseconds. */
    long sliceLeft(int thread);

    /** Whether the one on a contested processor must leave it now; begins its next slice when it need not. */
    boolean yields(int processor);

    /** A thread leaves its processor, to sleep or to wait. */
    void leaves(int thread, int processor, boolean sleeps, long now);

    /** How long until the queues are to be evened out again, while anyone waits, nanoseconds. */
    long balanceInterval();

    /** Evens out the queues. */
    void balance();
}
