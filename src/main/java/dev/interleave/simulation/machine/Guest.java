package dev.interleave.simulation.machine;

/** What runs on the threads of a {@link Computer}. */
public interface Guest {
    /** Returned by {@link #proceed} when the thread has gone to sleep; the guest has arranged who wakes it. */
    long BLOCKED = -1;
    /** Returned by {@link #proceed} when the thread has ended. */
    long ENDED = -2;

    /**
     * The thread is on a core and has had all the processor time it last asked for. Says what it needs next.
     *
     * @return nanoseconds of processor time, more than 0; or {@link #BLOCKED} or {@link #ENDED}
     */
    long proceed(int thread);

    /** A timer of the guest's own has run out ({@link Computer#setTimer}). */
    void timer(int timer);

    /** Called every few ten thousand events. */
    void breathe();
}
