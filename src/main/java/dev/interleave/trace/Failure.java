package dev.interleave.trace;

/**
 * A worker that ended with an error, as Python would raise it.
 *
 * @param worker who, an index of {@link Trace#workers}
 * @param time when, nanoseconds
 * @param error the error: {@code RuntimeError: release unlocked lock}
 */
public record Failure(int worker, long time, String error) {}
