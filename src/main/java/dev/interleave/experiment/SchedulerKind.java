package dev.interleave.experiment;

/**
 * Who of the threads that are ready gets a free core. The fair scheduler has a queue for each core, as Linux has; the other
 * two have one for all cores, as textbooks have.
 */
public enum SchedulerKind {
    /**
     * Whoever is owed processor time and should have had it first, as in Linux since 6.6 (EEVDF). Who has had its slice gives
     * way, unless the others on its core have had more than it all the same.
     */
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
