package dev.interleave.program;

/** The ways in which workers wait for each other without owning anything. */
public enum SignalKind {
    /** {@code queue.Queue}: who gets waits while it is empty, who puts waits while it is full. */
    QUEUE("queue"),
    /** {@code Event}: who waits goes on once it is set. */
    EVENT("event"),
    /** {@code Barrier}: who comes waits until all have come. */
    BARRIER("barrier"),
    /** A list of tasks, complete at the start, from which workers take one after another. */
    TASKS("tasks"),
    /** {@code Condition}: who waits gives back its lock until notified. */
    CONDITION("condition");

    private final String id;

    SignalKind(String id) {
        this.id = id;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
