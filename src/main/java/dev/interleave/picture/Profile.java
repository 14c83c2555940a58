package dev.interleave.picture;

/** The three sets of colours; every {@link Ink} has a value in each. */
public enum Profile {
    /** Dark on white, for a desk in daylight. */
    LIGHT,
    /** Light on near-black. */
    DARK,
    /** Dark on white with stronger lines and lanes, for a projector in a lit room. */
    PROJECTOR
}
