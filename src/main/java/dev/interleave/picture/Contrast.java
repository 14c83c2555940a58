package dev.interleave.picture;

/** Arithmetic of colours, which are given as {@code 0xRRGGBB}. */
public final class Contrast {
    private Contrast() {}

    /** The contrast of two colours as WCAG 2 defines it: from 1 (none) to 21 (black on white). */
    public static double ratio(int one, int other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    /** How bright a colour is, 0 to 1. */
    static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16 & 0xFF) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    /** A colour on the way from one to another: 0 is the first, 1 the second. */
    static int mix(int from, int to, double part) {
        int red = between(from >> 16 & 0xFF, to >> 16 & 0xFF, part);
        int green = between(from >> 8 & 0xFF, to >> 8 & 0xFF, part);
        int blue = between(from & 0xFF, to & 0xFF, part);
        return red << 16 | green << 8 | blue;
    }

    /** The brightness of one of a colour's three parts, 0 to 255, taken out of sRGB's curve. */
    static double linear(int part) {
        double value = part / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
