package dev.interleave.program;

import dev.interleave.quantity.OutOfRange;
import java.util.Objects;

/**
 * A lock that the workers of a program share.
 *
 * @param name what the program calls it
 * @param kind which lock it is; not {@link LockKind#NONE}
 * @param permits how many may hold it at once; 1 unless it is a semaphore
 */
public record Lock(String name, LockKind kind, int permits) {
    /** Checks the values. */
    public Lock {
        Objects.requireNonNull(name);
        if (kind == LockKind.NONE) {
            throw new OutOfRange("kind", "kind is \"none\", but a lock of a program must be a lock, rlock or semaphore.");
        }
        if (permits < 1 || permits > 10_000) {
            throw new OutOfRange("permits", "permits is " + permits + ", but must be from 1 to 10,000.");
        }
        if (!kind.hasPermits() && permits != 1) {
            throw new OutOfRange("permits", "permits is " + permits + ", but only a semaphore has more than one.");
        }
    }
}
