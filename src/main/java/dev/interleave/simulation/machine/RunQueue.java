package dev.interleave.simulation.machine;

/** The threads that are ready and wait for a core, and the rule by which they get one. */
sealed interface RunQueue permits FairQueue, ArrivalQueue {
    /** How many wait. */
    int size();

    /** Adds a thread that has become ready. */
    void add(int thread);

    /** Takes out the one whose turn it is. */
    int poll();

    /** A thread has had some processor time. */
    void ran(int thread, long nanos);

    /** A thread that slept is ready again. */
    void woke(int thread);

    /** Whether a thread whose slice is over must leave its core to the first in the queue. */
    boolean preempts(int running);

    /** Whether a thread that has just woken may push a running one off its core before its slice is over. */
    boolean preemptsOnWaking(int woken, int running);

    /** Which of two running threads a woken one should rather push aside. */
    boolean rather(int one, int other);

    /** How long a thread may run while others wait, nanoseconds. */
    long slice();
}
