package dev.interleave.program;

import dev.interleave.quantity.OutOfRange;
import java.util.Locale;
import java.util.Objects;

/**
 * A queue, an event, a barrier or a condition that the workers of a program share.
 *
 * @param name what the program calls it
 * @param kind which of them it is
 * @param size of a queue its capacity, 0 for no limit; of a barrier how many must come; of tasks how many there are; 0 for
 *     the others
 * @param lock the lock of a condition; empty for the others
 */
public record Signal(String name, SignalKind kind, int size, String lock) {
    private static final int LARGEST = 1_000_000;

    /** Checks the values. */
    public Signal {
        Objects.requireNonNull(name);
        Objects.requireNonNull(lock);
        int least = kind == SignalKind.BARRIER ? 1 : 0;
        int most = kind == SignalKind.QUEUE || kind == SignalKind.BARRIER || kind == SignalKind.TASKS ? LARGEST : 0;
        if (size < least || size > most) {
            throw new OutOfRange("size", String.format(
                    Locale.ROOT, "size is %,d, but of a %s must be from %d to %,d.", size, kind.id(), least, most));
        }
        if (lock.isEmpty() == (kind == SignalKind.CONDITION)) {
            throw new OutOfRange(
                    "lock",
                    kind == SignalKind.CONDITION
                            ? "lock is missing, but a condition needs the lock it gives back while it waits."
                            : "lock is \"" + lock + "\", but only a condition has one.");
        }
    }
}
