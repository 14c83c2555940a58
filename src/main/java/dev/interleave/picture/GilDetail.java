package dev.interleave.picture;

import dev.interleave.analysis.GilMoments;
import dev.interleave.trace.Trace;
import java.util.List;

/**
 * The steps of a change of the GIL's owner on the lanes of the workers that have a part in it: a line for each step, with
 * words where there is room for them. Only where so little time is in view that the steps lie apart.
 */
public final class GilDetail {
    /** The steps of a change take from fifty nanoseconds to a hundred microseconds. */
    private static final double MOST_NANOS_PER_PIXEL = 2_500;

    private final Trace trace;
    private final Style style;
    private final TimeScale scale;

    GilDetail(Trace trace, Style style, TimeScale scale) {
        this.trace = trace;
        this.style = style;
        this.scale = scale;
    }

    /** Whether so little time is in view that the steps are shown. */
    public static boolean shows(TimeScale scale) {
        return scale.nanosPerPixel() <= MOST_NANOS_PER_PIXEL;
    }

    /** Draws them on the lanes of workers among the rows. */
    void draw(Painter painter, List<Row> rows, int top) {
        if (!shows(scale) || trace.gils().isEmpty()) {
            return;
        }
        for (Row row : rows) {
            if (row.kind() == Row.Kind.WORKER && !row.compact()) {
                lane(painter, row, top + row.y());
            }
        }
    }

    private void lane(Painter painter, Row row, int y) {
        List<GilMoments.Step> steps = GilMoments.of(trace, row.index(), scale.from(), scale.to());
        double free = scale.left();
        for (int i = 0; i < steps.size(); i++) {
            double x = Math.floor(scale.x(steps.get(i).time()));
            painter.ink(Ink.BACKGROUND);
            painter.rect(x - style.line(), y - style.px(1), 3 * style.line(), row.height() + style.px(2));
            painter.ink(Ink.HAND_OFF);
            painter.rect(x, y - style.px(1), style.line(), row.height() + style.px(2));
            double end = i + 1 < steps.size() ? scale.x(steps.get(i + 1).time()) : scale.left() + scale.width();
            free = Math.max(x + 2 * style.line(), words(painter, steps.get(i), x, free, end, y, row.height()));
        }
    }

    /** Writes the words before or behind the line where they fit; returns where the next may begin. */
    private double words(Painter painter, GilMoments.Step step, double x, double free, double end, int y, int high) {
        double gap = style.px(4);
        double width = style.width(step.label(), Type.SUMMARY) + 2 * gap;
        double left = step.leadsUp() ? x - width - style.line() : x + 2 * style.line();
        boolean fits = left >= free && left + width <= (step.leadsUp() ? x : end) && high >= style.px(14);
        if (!fits) {
            return free;
        }
        int plate = style.px(14);
        // A tall lane has its worker's name in the middle.
        int top = high >= 2 * plate + style.px(6) ? y + style.px(1) : Shapes.middle(y, high, plate);
        painter.ink(Ink.BACKGROUND);
        painter.rect(Math.floor(left), top, Math.ceil(width), plate);
        painter.ink(Ink.TEXT);
        painter.text(step.label(), left + gap, top + style.px(11), Type.SUMMARY, Align.LEFT);
        return left + width;
    }
}
