package dev.interleave.trace;

/**
 * A lock that workers share.
 *
 * @param name what the program calls it
 * @param kind {@code lock}, {@code rlock}, {@code semaphore}, {@code bounded-semaphore} or
 *     {@link #LIBRARY}
 * @param permits how many may hold it at once, or of a semaphore that got more in the course of the run, how many did hold it
 *     at once at the most; it has as many lanes
 */
public record SharedLock(String name, String kind, int permits) {
    /** The kind of a lock that only a library uses. */
    public static final String LIBRARY = "library lock";

    /** Whether it is the program's own. */
    public boolean ofProgram() {
        return !kind.equals(LIBRARY);
    }

    /** What one waits for who waits for it, in words; what the program calls a lock needs no article. */
    public String words() {
        return ofProgram() ? name : "the " + name;
    }
}
