package dev.interleave.trace;

import java.util.List;

/**
 * Workers that wait for each other in a circle, for ever.
 *
 * @param time when the circle closed, nanoseconds
 * @param links the circle: each waits for a lock that the next one holds, the last for one that the first holds
 */
public record Deadlock(long time, List<Link> links) {
    /**
     * One wait of the circle.
     *
     * @param worker who waits, an index of {@link Trace#workers}
     * @param lock for what, an index of {@link Trace#locks}
     */
    public record Link(int worker, int lock) {}

    /** Copies the list. */
    public Deadlock {
        links = List.copyOf(links);
    }
}
