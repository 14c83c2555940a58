package dev.interleave.program;

/** The kinds of shared lock that guard part of a workload. */
public enum LockKind {
    /** No lock at all. */
    NONE("none"),
    /** {@code Lock}: one owner. */
    LOCK("lock"),
    /** {@code RLock}: one owner, who may enter again. */
    RLOCK("rlock"),
    /** {@code Semaphore}: as many owners as it has permits; giving back more than was taken makes more permits. */
    SEMAPHORE("semaphore"),
    /** {@code BoundedSemaphore}: a semaphore that gives an error when more is given back than was taken. */
    BOUNDED_SEMAPHORE("bounded-semaphore");

    private final String id;

    LockKind(String id) {
        this.id = id;
    }

    /** Whether it can have more than one permit. */
    public boolean hasPermits() {
        return this == SEMAPHORE || this == BOUNDED_SEMAPHORE;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
