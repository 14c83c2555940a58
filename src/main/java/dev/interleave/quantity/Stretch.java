package dev.interleave.quantity;

/**
 * A stretch of time.
 *
 * @param from its beginning, nanoseconds
 * @param to its end, after its beginning
 */
public record Stretch(long from, long to) {
    /** Checks that it has a length. */
    public Stretch {
        if (to <= from) {
            throw new IllegalArgumentException("A stretch of time ends after its beginning, not from " + from + " to " + to + ".");
        }
    }

    /** How long it is, nanoseconds. */
    public long length() {
        return to - from;
    }
}
