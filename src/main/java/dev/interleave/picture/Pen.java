package dev.interleave.picture;

/** A hand for rectangles of whole pixels, to which a change of ink costs nothing. */
public interface Pen {
    /** Fills a rectangle. */
    void rect(Ink ink, Tone tone, int x, int y, int width, int height);

    /**
     * Fills a rectangle with an ink and the pattern of another above it.
     *
     * @param pattern an ink that has a pattern
     */
    void patterned(Ink ink, Ink pattern, int x, int y, int width, int height);
}
