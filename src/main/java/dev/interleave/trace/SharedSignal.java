package dev.interleave.trace;

/**
 * A queue, an event, a barrier, a condition or a list of tasks that workers share.
 *
 * @param name what the program calls it
 * @param kind {@code queue}, {@code event}, {@code barrier}, {@code condition} or {@code tasks}
 * @param size of a queue its capacity, 0 for no limit; of a barrier how many must come; of a list of tasks how many there
 *     are at the start; 0 for the others
 */
public record SharedSignal(String name, String kind, int size) {}
