package dev.interleave.simulation.loop;

/** A lock between tasks: Lock, RLock or Semaphore. */
public interface TaskLock {
    /** {@code acquire()}, which the current task is to run. */
    Coroutine acquire();

    /**
     * {@code release()} by the current task.
     *
     * @throws Raised when it is not to be released
     */
    void release();

    /** {@code locked()}: whether one who came now would have to wait. */
    boolean locked();

    /** Hears who has a lock. */
    interface Keeper {
        /** The current task has it now, and had waited for it or not. */
        void taken(boolean waited);

        /** The current task has given it back. */
        void freed();

        /** One whose owners are of no interest. */
        Keeper NOBODY = new Keeper() {
            @Override
            public void taken(boolean waited) {}

            @Override
            public void freed() {}
        };
    }
}
