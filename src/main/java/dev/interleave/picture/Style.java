package dev.interleave.picture;

/**
 * How a picture looks.
 *
 * @param profile its colours
 * @param scale how much larger than usual its lettering and lines are, 0.5 to 8; 1 for a window on a desk
 */
public record Style(Profile profile, double scale) {
    /** Checks the scale. */
    public Style {
        if (!(scale >= 0.5 && scale <= 8)) {
            throw new IllegalArgumentException("scale is " + scale + ", but must be from 0.5 to 8.");
        }
    }

    /** A length of so many pixels at scale 1, as a whole number of pixels. */
    public int px(double pixels) {
        return (int) Math.round(pixels * scale);
    }

    /** How thick a thin line is, pixels. */
    int line() {
        return Math.max(1, (int) scale);
    }

    /** How wide a text is, pixels. */
    public double width(String text, Type type) {
        return type.width(text, scale);
    }
}
