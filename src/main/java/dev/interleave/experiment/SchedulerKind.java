package dev.interleave.experiment;

/** Who of the threads that are ready gets a free core. */
public enum SchedulerKind {
    /** Whoever had the least processor time so far, as in Linux. */
    FAIR("fair"),
    /** Everyone in turn, a time slice each. */
    ROUND_ROBIN("round-robin"),
    /** In order of arrival, each until it blocks. */
    FIRST_COME("first-come");

    private final String id;

    SchedulerKind(String id) {
        this.id = id;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
