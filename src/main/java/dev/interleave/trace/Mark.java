package dev.interleave.trace;

/** What happened at a single moment. */
public enum Mark {
    /** A thread that had waited a whole switch interval asked the owner of the GIL to let go; {@code other} is the owner. */
    GIL_REQUEST,
    /** The owner of the GIL looked at its eval breaker, saw that it was asked, and let go; {@code other} is who had asked. */
    GIL_CHECK,
    /** The GIL went over because of such a request; {@code other} is the new owner. */
    GIL_FORCED,
    /** The GIL went over because its owner let go by itself, to wait or to end; {@code other} is the new owner. */
    GIL_PASSED,
    /** A lock went over to one who had waited for it; {@code other} is the new owner. */
    LOCK_PASSED,
    /** A worker wrote back an old value and erased additions of others; {@code other} is the one whose addition was last. */
    LOST_UPDATE,
    /** An item was put into a queue; {@code object} is the signal, as with those that follow. */
    ITEM_PUT,
    /** An item was taken out of a queue, or a task off a list. */
    ITEM_TAKEN,
    /** An event that was not set was set. */
    EVENT_SET,
    /** An event that was set was cleared. */
    EVENT_CLEARED,

    /**
     * The task of a worker was asked to end, {@code other}: by another's step, by the task group because another had failed, or
     * at the end of {@code main}, when it is the event loop that asked.
     */
    CANCELLED,

    /** The time limit around steps of a worker was over before they were. */
    TIMED_OUT;

    private static final Mark[] ALL = values();

    static Mark of(int ordinal) {
        return ALL[ordinal];
    }
}
