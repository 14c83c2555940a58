package dev.interleave.cli;

/** Something the user gave that cannot be worked with. The message is one sentence for people. */
final class BadInput extends Exception {
    private static final long serialVersionUID = 1L;

    BadInput(String message) {
        super(message);
    }
}
