package dev.interleave.picture;

import java.util.Locale;

/** Writes down what is painted, one line for each call, to be read and compared as text. */
public final class RecordingPainter implements Painter {
    private final StringBuilder log = new StringBuilder();

    /** All that was painted so far. */
    public String log() {
        return log.toString();
    }

    @Override
    public void ink(Ink ink, Tone tone) {
        log.append("ink ").append(ink);
        if (tone != Tone.FULL) {
            log.append(' ').append(tone);
        }
        log.append('\n');
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        line("  rect", x, y, width, height);
    }

    @Override
    public void triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        line("  triangle", x1, y1, x2, y2, x3, y3);
    }

    @Override
    public void disc(double x, double y, double radius) {
        line("  disc", x, y, radius);
    }

    @Override
    public void text(String text, double x, double baseline, Type type, Align align) {
        log.append("  text \"").append(text).append("\" ").append(type).append(' ').append(align);
        line("", x, baseline);
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        line("clip", x, y, width, height);
    }

    @Override
    public void unclip() {
        log.append("unclip\n");
    }

    private void line(String what, double... numbers) {
        log.append(what);
        for (double number : numbers) {
            log.append(' ').append(number == Math.rint(number) ? Long.toString((long) number) : format(number));
        }
        log.append('\n');
    }

    private static String format(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
