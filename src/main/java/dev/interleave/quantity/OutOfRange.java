package dev.interleave.quantity;

/**
 * A value that an experiment may not have. The message is one sentence for people: which field, what was found, what is
 * allowed.
 */
public final class OutOfRange extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the record component the value was meant for, as it is called in the file
     * @param message one whole sentence
     */
    public OutOfRange(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The record component the value was meant for, as it is called in the file. */
    public String field() {
        return field;
    }
}
