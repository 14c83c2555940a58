package dev.interleave.picture;

/** The shades in which a worker's colour is used; the order is the order in which they are painted. */
public enum Tone {
    /** Its outline: nearer to the colour of text. */
    EDGE,
    /** A pale shade: nearer to the colour of the lane. */
    TINT,
    /** The colour itself. */
    FULL;

    private static final Tone[] ALL = values();

    static Tone at(int ordinal) {
        return ALL[ordinal];
    }
}
