package dev.interleave.picture;

import dev.interleave.analysis.Interruption;

/**
 * Draws on the lane of a task where it was made to stop waiting: a line with a diamond on top, full where it was cancelled and
 * hollow where its time limit ran out. Where there is no room for a diamond there is only the line.
 */
final class BrokenOffSigns {
    private static final double HALF = 4.5;

    private final Painter painter;
    private final Style style;

    BrokenOffSigns(Painter painter, Style style) {
        this.painter = painter;
        this.style = style;
    }

    void draw(Iterable<Interruption> ofWorker, TimeScale scale, int top, int high) {
        double half = style.px(HALF);
        boolean roomy = high >= 3 * half;
        double free = Double.NEGATIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (Interruption each : ofWorker) {
            double x = Math.floor(scale.x(each.time()));
            if (each.time() < scale.from() || each.time() > scale.to() || x == last) {
                continue;
            }
            last = x;
            painter.ink(Ink.HAND_OFF);
            painter.rect(x, top, style.line(), high);
            if (roomy && x - half >= free) {
                diamond(each.cause() != Interruption.Cause.TIME_LIMIT, x + style.line() / 2.0, top + half);
                free = x + half;
            }
        }
    }

    /** A full or a hollow diamond around a point. */
    void diamond(boolean full, double x, double y) {
        painter.ink(Ink.BACKGROUND);
        diamond(x, y, style.px(HALF) + style.line());
        painter.ink(Ink.HAND_OFF);
        diamond(x, y, style.px(HALF));
        if (!full) {
            painter.ink(Ink.BACKGROUND);
            diamond(x, y, style.px(HALF) / 2.0);
        }
    }

    private void diamond(double x, double y, double half) {
        painter.triangle(x - half, y, x, y - half, x + half, y);
        painter.triangle(x - half, y, x + half, y, x, y + half);
    }
}
