package dev.interleave.simulation;

/** A run of which more happens than can be kept in memory. The message is one sentence for people. */
public final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message one whole sentence */
    public TooMuch(String message) {
        super(message);
    }
}
