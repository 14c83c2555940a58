package dev.interleave.document;

/**
 * Where a text came from, as messages call it.
 *
 * @param name a file's name, or what the caller calls its text
 */
record Source(String name) {
    /** A complaint about the whole of it. */
    BadFile bad(String sentence) {
        return new BadFile(name + ": " + sentence);
    }

    /** A complaint about what stands at a place. */
    BadFile bad(Place place, String sentence) {
        return new BadFile(name + ", " + place + ": " + sentence);
    }
}
