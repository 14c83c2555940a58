package dev.interleave.picture;

import java.util.Optional;

/** Draws the time axis: labels in the ruler and lines through the lanes. */
final class Axis {
    private static final double DISTANCE = 62;
    private static final double LABEL_GAP = 14;

    private final Style style;
    private final TimeScale scale;
    private final Ticks ticks;

    Axis(Style style, TimeScale scale) {
        this.style = style;
        this.scale = scale;
        this.ticks = ticks(style, scale);
    }

    /** Ticks as close as their own labels allow. */
    private static Ticks ticks(Style style, TimeScale scale) {
        Ticks found = Ticks.of(scale, style.px(DISTANCE));
        double widest = style.width(found.label(scale.to()), Type.AXIS) + style.px(LABEL_GAP);
        return widest > style.px(DISTANCE) ? Ticks.of(scale, widest) : found;
    }

    void lines(Painter painter, int top, int height) {
        painter.ink(Ink.GRID);
        for (long time = ticks.first(); time <= scale.to(); time += ticks.step()) {
            painter.rect(x(time), top, style.line(), height);
        }
    }

    /** Writes the labels that fit whole into the picture, where the ruler is free. */
    void labels(Painter painter, int baseline, int width, Optional<DeadlockLine> line) {
        painter.ink(Ink.MUTED);
        for (long time = ticks.first(); time <= scale.to(); time += ticks.step()) {
            String label = ticks.label(time);
            double half = style.width(label, Type.AXIS) / 2;
            double x = x(time) + 0.5;
            boolean free = line.isEmpty() || line.get().leaves(x - half, x + half);
            if (free && x - half >= 2 && x + half <= width - 2) {
                painter.text(label, x, baseline, Type.AXIS, Align.CENTRE);
            }
        }
    }

    private int x(long time) {
        return (int) Math.round(scale.x(time));
    }
}
