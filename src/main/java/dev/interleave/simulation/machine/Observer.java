package dev.interleave.simulation.machine;

/** Is told where every thread is. */
public interface Observer {
    /** The thread has been signalled and is waking up. */
    void waking(int thread, long now);

    /** The thread is ready and waits for a core. */
    void ready(int thread, long now);

    /** A core is changing over to the thread. */
    void switching(int thread, int core, long now);

    /** The thread runs on a core. */
    void running(int thread, int core, long now);

    /** Nobody is on the core any more; a thread that was is told of by another call. */
    void idle(int core, long now);
}
