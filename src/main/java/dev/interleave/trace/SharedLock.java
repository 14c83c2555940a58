package dev.interleave.trace;

/**
 * A lock that workers share.
 *
 * @param name what the program calls it
 * @param kind {@code lock}, {@code rlock} or {@code semaphore}
 * @param permits how many may hold it at once; it has as many lanes
 */
public record SharedLock(String name, String kind, int permits) {}
