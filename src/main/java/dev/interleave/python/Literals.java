package dev.interleave.python;

import java.math.BigDecimal;

/** Values from an experiment as Python has them. */
final class Literals {
    private static final int NANO_DIGITS = 9;

    private Literals() {}

    /** Nanoseconds as seconds, exactly: {@code 0.005}. */
    static String seconds(long nanos) {
        return nanos == 0 ? "0" : BigDecimal.valueOf(nanos, NANO_DIGITS).stripTrailingZeros().toPlainString();
    }

    /**
     * Text for the inside of a docstring, on one line. What could end the string, begin an escape, hide from the eye or
     * change the order of what is read is replaced.
     *
     * @param ascii whether only ASCII may stay, as in Python 2
     */
    static String prose(String text, boolean ascii) {
        StringBuilder safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> safe.append('\'');
                case '\\' -> safe.append('/');
                default -> safe.appendCodePoint(isPlain(c) && (!ascii || c < 0x80) ? c : c < 0x80 ? ' ' : '?');
            }
        });
        return safe.toString().strip();
    }

    private static boolean isPlain(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
