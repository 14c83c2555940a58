package dev.interleave.document;

import tools.jackson.core.TokenStreamLocation;

/**
 * Where something stands in a text, both counted from 1.
 *
 * @param line the line
 * @param column the character in it
 */
record Place(int line, int column) {
    /** The place of what was never read from a text. */
    static final Place NOWHERE = new Place(0, 0);

    static Place of(TokenStreamLocation location) {
        return new Place(location.getLineNr(), location.getColumnNr());
    }

    /** The place of a character of a text, given how many characters come before it. */
    static Place of(CharSequence text, int before) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < before; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                column = 1;
            } else {
                column++;
            }
        }
        return new Place(line, column);
    }

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
