package dev.interleave.program;

/** The kinds of shared lock that guard part of a workload. */
public enum LockKind {
    /** No lock at all. */
    NONE("none"),
    /** {@code Lock}: one owner. */
    LOCK("lock"),
    /** {@code RLock}: one owner, who may enter again. */
    RLOCK("rlock"),
    /** {@code Semaphore}: as many owners as it has permits. */
    SEMAPHORE("semaphore");

    private final String id;

    LockKind(String id) {
        this.id = id;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
