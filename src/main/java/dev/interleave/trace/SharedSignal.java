package dev.interleave.trace;

/**
 * A queue, an event, a barrier, a condition or a list of tasks that workers share.
 *
 * @param name what the program calls it
 * @param kind {@code queue}, {@code event}, {@code barrier}, {@code condition} {@code tasks} or {@link #LIBRARY}
 * @param size of a queue its capacity, 0 for no limit; of a barrier how many must come; of a list of tasks how many there
 *     are at the start; 0 for the others
 */
public record SharedSignal(String name, String kind, int size) {
    /** The kind of what only a library uses; its name says what one waits for who waits there: {@code a task}. */
    public static final String LIBRARY = "library";

    /** Whether only a library uses it. */
    public boolean ofLibrary() {
        return kind.equals(LIBRARY);
    }

    /** What one waits for who waits for it, in words: {@code the queue “jobs”}, {@code a task}. */
    public String words() {
        return ofLibrary() ? name : "the " + kind + " “" + name + "”";
    }
}
