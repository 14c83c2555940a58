package dev.interleave.picture;

/** Which part of a text is at the place given for it. */
public enum Align {
    /** Its left end. */
    LEFT,
    /** Its middle. */
    CENTRE,
    /** Its right end. */
    RIGHT
}
