package dev.interleave.trace;

/**
 * A global interpreter lock.
 *
 * @param name whose it is: {@code GIL}, {@code GIL of P1}
 */
public record Gil(String name) {}
