package dev.interleave.document;

/**
 * A file that cannot be opened as an experiment. The message is one sentence for people: the file, the line and column,
 * the field, what was found and what was expected.
 */
public final class BadFile extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message one whole sentence */
    public BadFile(String message) {
        super(message);
    }
}
