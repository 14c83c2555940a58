package dev.interleave.picture;

/**
 * Draws the hand-offs below the lane of a GIL: a triangle for each, full where the owner had been asked to let go and
 * hollow where it let go by itself. Where they stand too close for triangles each pixel column with a hand-off has a tick
 * instead, a long one where one was forced.
 */
final class HandOffRow {
    private final Painter painter;
    private final Style style;

    HandOffRow(Painter painter, Style style) {
        this.painter = painter;
        this.style = style;
    }

    static int height(Style style) {
        return style.px(9);
    }

    void draw(HandOffs handOffs, TimeScale scale, int top) {
        int half = style.px(3.5);
        int[] columns = new int[scale.width()];
        int found = 0;
        for (int column = 0; column < scale.width(); column++) {
            if (count(handOffs, scale, column, column + 1) > 0) {
                columns[found++] = column;
            }
        }
        painter.ink(Ink.HAND_OFF);
        for (int i = 0; i < found; i++) {
            int column = columns[i];
            int x = scale.left() + column;
            boolean forced = handOffs.forced(scale.timeAt(column), scale.timeAt(column + 1)) > 0;
            if (alone(columns, i, found, 2 * half) && count(handOffs, scale, column, column + 1) == 1) {
                triangle(painter, x + 0.5, top + style.px(2), half);
            } else {
                painter.rect(x, top + style.px(2), 1, forced ? style.px(6) : style.px(3));
            }
        }
        hollow(handOffs, scale, top, half, columns, found);
    }

    private void hollow(HandOffs handOffs, TimeScale scale, int top, int half, int[] columns, int found) {
        painter.ink(Ink.BACKGROUND);
        for (int i = 0; i < found; i++) {
            int column = columns[i];
            boolean passed = handOffs.passed(scale.timeAt(column), scale.timeAt(column + 1)) > 0;
            if (passed && alone(columns, i, found, 2 * half) && count(handOffs, scale, column, column + 1) == 1) {
                inner(painter, scale.left() + column + 0.5, top + style.px(2), half);
            }
        }
    }

    /** A triangle that points up to the moment. */
    static void triangle(Painter painter, double x, double top, double half) {
        painter.triangle(x, top, x + half, top + 1.7 * half, x - half, top + 1.7 * half);
    }

    /** What is taken out of it to make it hollow. */
    static void inner(Painter painter, double x, double top, double half) {
        double line = half / 3;
        painter.triangle(
                x, top + 2 * line, x + half - 1.8 * line, top + 1.7 * half - line, x - half + 1.8 * line, top + 1.7 * half - line);
    }

    private static boolean alone(int[] columns, int i, int found, int distance) {
        return (i == 0 || columns[i] - columns[i - 1] >= distance)
                && (i == found - 1 || columns[i + 1] - columns[i] >= distance);
    }

    private static int count(HandOffs handOffs, TimeScale scale, int from, int to) {
        return handOffs.forced(scale.timeAt(from), scale.timeAt(to)) + handOffs.passed(scale.timeAt(from), scale.timeAt(to));
    }
}
