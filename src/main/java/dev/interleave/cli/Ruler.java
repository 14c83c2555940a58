package dev.interleave.cli;

import dev.interleave.quantity.Nanos;

/** The time ruler over a timeline of text. */
final class Ruler {
    private static final int LEAST_GAP = 14;

    private Ruler() {}

    /** The ruler of a run that lasts until {@code end}, {@code width} characters wide. */
    static String of(long end, int width, char tick) {
        long step = step(end, width);
        StringBuilder line = new StringBuilder(" ".repeat(width));
        for (long time = 0; time < end; time += step) {
            int at = (int) ((double) time * width / end);
            String label = tick + (time == 0 ? "0" : Nanos.exact(time));
            if (at + label.length() <= width) {
                line.replace(at, at + label.length(), label);
            }
        }
        return line.toString().stripTrailing();
    }

    /** The least round number of nanoseconds that leaves room for a label. */
    private static long step(long end, int width) {
        long step = 1;
        for (int i = 0; (double) step * width / end < LEAST_GAP; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }
}
