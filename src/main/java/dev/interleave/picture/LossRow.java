package dev.interleave.picture;

import dev.interleave.analysis.Losses;
import java.util.Locale;

/**
 * Draws below the lane of a variable where updates were lost: a triangle for each write over another's value, its left half
 * in the colour of the worker that wrote and its right half in that of the one whose value is gone. Where they stand too
 * close each pixel column with one has a tick, and a number for each stretch says how many updates were lost in it.
 */
final class LossRow {
    private static final double CELL = 58;

    private final Painter painter;
    private final Subject subject;
    private final Style style;

    LossRow(Painter painter, Subject subject, Style style) {
        this.painter = painter;
        this.subject = subject;
        this.style = style;
    }

    static int height(Style style) {
        return style.px(15);
    }

    void draw(Losses losses, TimeScale scale, int top) {
        int cell = style.px(CELL);
        for (int from = 0; from < scale.width(); from += cell) {
            int to = Math.min(scale.width(), from + cell);
            int first = losses.firstFrom(scale.timeAt(from));
            int last = losses.firstFrom(scale.timeAt(to));
            if (first == last) {
                continue;
            }
            if (areApart(losses, scale, first, last)) {
                for (int i = first; i < last; i++) {
                    triangle(losses, i, scale, top);
                    beside(losses, i, scale, top);
                }
            } else {
                ticks(losses, scale, from, to, top);
                below(losses.erased(first, last), scale.left() + (from + to) / 2.0, top);
            }
        }
    }

    private boolean areApart(Losses losses, TimeScale scale, int first, int last) {
        int distance = 2 * style.px(4);
        // With more than fit none can be apart; the neighbours of the cell count too.
        if (last - first > style.px(CELL) / distance + 1) {
            return false;
        }
        for (int i = Math.max(1, first); i <= Math.min(losses.size() - 1, last); i++) {
            if (scale.columnOf(losses.time(i)) - scale.columnOf(losses.time(i - 1)) < distance) {
                return false;
            }
        }
        return true;
    }

    private void triangle(Losses losses, int i, TimeScale scale, int top) {
        double x = scale.left() + scale.columnOf(losses.time(i)) + 0.5;
        int half = style.px(4);
        double y = top + style.px(1);
        painter.ink(Ink.HAND_OFF);
        HandOffRow.triangle(painter, x, y, half + style.line());
        int other = losses.overwritten(i);
        painter.ink(subject.ink(losses.writer(i)));
        painter.triangle(x, y + 2, x, y + 1.7 * half, x - half + 1, y + 1.7 * half);
        if (other >= 0) {
            painter.ink(subject.ink(other));
            painter.triangle(x, y + 2, x + half - 1, y + 1.7 * half, x, y + 1.7 * half);
        }
    }

    private void ticks(Losses losses, TimeScale scale, int from, int to, int top) {
        painter.ink(Ink.HAND_OFF);
        for (int column = from; column < to; column++) {
            if (losses.firstFrom(scale.timeAt(column)) < losses.firstFrom(scale.timeAt(column + 1))) {
                painter.rect(scale.left() + column, top + style.px(1), 1, style.px(3));
            }
        }
    }

    /** Beside a triangle, where there is room until the next. */
    private void beside(Losses losses, int i, TimeScale scale, int top) {
        String text = number(losses.erased(i, i + 1));
        double x = scale.x(losses.time(i)) + style.px(7);
        double end = x + style.width(text, Type.AXIS) + style.px(7);
        boolean free = i + 1 == losses.size() || scale.x(losses.time(i + 1)) > end;
        if (free && end <= scale.left() + scale.width()) {
            painter.ink(Ink.TEXT);
            painter.text(text, x, top + style.px(10), Type.AXIS, Align.LEFT);
        }
    }

    private void below(long erased, double middle, int top) {
        String text = number(erased);
        if (style.width(text, Type.AXIS) <= style.px(CELL) - style.px(3)) {
            painter.ink(Ink.TEXT);
            painter.text(text, middle, top + style.px(14), Type.AXIS, Align.CENTRE);
        }
    }

    private static String number(long erased) {
        return (erased < 0 ? "+" : "−") + String.format(Locale.ROOT, "%,d", Math.abs(erased));
    }
}
