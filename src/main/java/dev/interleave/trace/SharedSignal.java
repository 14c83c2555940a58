package dev.interleave.trace;

/**
 * A queue, an event, a barrier or a condition that workers share.
 *
 * @param name what the program calls it
 * @param kind {@code queue}, {@code event}, {@code barrier} or {@code condition}
 */
public record SharedSignal(String name, String kind) {}
