package dev.interleave.picture;

import java.util.Optional;

/**
 * What a picture is painted on: a screen, a file, a recording. Coordinates are pixels from the top left corner. Nothing is
 * created per call, and callers keep what has the same ink together, since a change of ink is what costs most on a screen.
 */
public interface Painter {
    /** Sets the ink of all areas and text that follow. */
    void ink(Ink ink, Tone tone);

    /** Sets the ink of all areas and text that follow. */
    default void ink(Ink ink) {
        ink(ink, Tone.FULL);
    }

    /**
     * A hand for rectangles on the same picture, which another thread may use at the same time, inside the clip there is
     * now; empty where there is none.
     */
    default Optional<Pen> pen() {
        return Optional.empty();
    }

    /** Fills a rectangle. */
    void rect(double x, double y, double width, double height);

    /** Fills a triangle. */
    void triangle(double x1, double y1, double x2, double y2, double x3, double y3);

    /** Fills a disc around a point. */
    void disc(double x, double y, double radius);

    /**
     * Writes a text on one line.
     *
     * @param x where the part of it is that {@code align} names
     * @param baseline where its letters stand
     */
    void text(String text, double x, double baseline, Type type, Align align);

    /** Lets what follows appear only inside a rectangle of whole pixels, until {@link #unclip}. */
    void clip(double x, double y, double width, double height);

    /** Ends the last {@link #clip}. */
    void unclip();
}
