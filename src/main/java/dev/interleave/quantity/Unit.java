package dev.interleave.quantity;

/** What a {@link Quantity} counts; decides how it is written in a file and shown in the form. */
public enum Unit {
    /** A plain whole number. */
    COUNT,
    /** Nanoseconds, written for people: {@code "5 ms"}. */
    DURATION,
    /** A part of a whole from 0 to 1, shown in per cent. */
    SHARE
}
