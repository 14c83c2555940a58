package dev.interleave.trace;

/** What a slice of a lane shows. All but {@link #OWNED} are states of a worker. */
public enum State {
    /** Coming to life or ending it: a thread's bootstrap, a process or an interpreter starting up or shutting down. On a core. */
    STARTING,
    /** Running Python bytecode on a core. */
    RUNNING,
    /** Running native code on a core without the GIL. */
    NATIVE,
    /** On a core that is just changing over to it, or busy in the kernel with waking others. */
    SWITCHING,
    /** Signalled, but not awake: the wake-up latency. */
    WAKING,
    /** Ready, waiting for a core. */
    WAITING_CORE,
    /** Waiting for the GIL. */
    WAITING_GIL,
    /** Waiting for a shared lock. */
    WAITING_LOCK,
    /** Waiting for something outside the computer. */
    WAITING_IO,
    /** Asleep of its own will. */
    SLEEPING,
    /** Ready, waiting for its turn in the event loop. */
    WAITING_LOOP,
    /** Waiting for a queue, an event, a condition or a barrier. */
    WAITING_SIGNAL,
    /** Waiting for another worker to start or to end. */
    WAITING_WORKER,
    /** Stopped, or not let back in, while another collects garbage; or the one that collects waits until all stand still. */
    WAITING_WORLD,
    /** The slice of a lock's or a GIL's lane: someone holds it. */
    OWNED;

    private static final State[] ALL = values();

    /** Whether it has a core to itself. */
    public boolean onCore() {
        return this == STARTING || this == RUNNING || this == NATIVE || this == SWITCHING;
    }

    /** Whether it stands still until someone or something lets it go on. */
    public boolean waiting() {
        return ordinal() >= WAITING_CORE.ordinal() && this != OWNED;
    }

    static State of(int ordinal) {
        return ALL[ordinal];
    }
}
