package dev.interleave.trace;

/**
 * The slices of all lanes in primitive columns: 25 bytes a slice. The slices of a lane lie together, in order of time.
 *
 * @param start when each slice begins, nanoseconds
 * @param end when it ends, nanoseconds
 * @param state the ordinal of its {@link State}
 * @param object what it is about, see {@link Lane#object}
 * @param by who let it go on, see {@link Lane#by}
 */
record Columns(long[] start, long[] end, byte[] state, int[] object, int[] by) {
    /** Bytes in memory for each slice. */
    static final int BYTES_PER_SLICE = 8 + 8 + 1 + 4 + 4;
}
