package dev.interleave.experiment;

/**
 * Who of the threads that are ready gets a free core. The fair schedulers have a queue for each core, as Linux has; the other
 * two have one for all cores, as textbooks have.
 */
public enum SchedulerKind {
    /**
     * Whoever is owed processor time and should have had it first, as in Linux since 6.6 (EEVDF). Who has had its slice gives
     * way, unless the others on its core have had more than it all the same.
     */
    FAIR("fair"),
    /**
     * As {@link #FAIR}, but the threads of a core share a period of eight time slices: the fewer they are, the longer is the
     * slice of each, as in Linux up to 6.5 (CFS, sched_slice with sched_nr_latency 8). Who is next is decided as in EEVDF,
     * so this is an estimate.
     */
    CFS("cfs"),
    /** Everyone in turn, a time slice each. */
    ROUND_ROBIN("round-robin"),
    /** In order of arrival, each until it blocks. */
    FIRST_COME("first-come");

    private final String id;

    SchedulerKind(String id) {
        this.id = id;
    }

    /** Whether who has had least comes first, with a queue for each core. */
    public boolean isFair() {
        return this == FAIR || this == CFS;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
