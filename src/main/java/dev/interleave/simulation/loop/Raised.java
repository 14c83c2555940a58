package dev.interleave.simulation.loop;

/** A Python exception on its way through a task. Has no stack trace: it is part of the run, not a fault of the simulator. */
public final class Raised extends RuntimeException {
    /** {@code CancelledError}. */
    public static final Raised CANCELLED = new Raised("CancelledError");

    /** {@code TimeoutError}. */
    public static final Raised TIMED_OUT = new Raised("TimeoutError");

    private static final long serialVersionUID = 1L;

    /** @param words the error as Python prints it: {@code RuntimeError: Lock is not acquired.} */
    public Raised(String words) {
        super(words, null, false, false);
    }
}
