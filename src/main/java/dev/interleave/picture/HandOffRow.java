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
        int[] forced = new int[scale.width()];
        int[] passed = new int[scale.width()];
        int found = 0;
        int forcedBefore = handOffs.forcedBefore(scale.timeAt(0), 0);
        int passedBefore = handOffs.passedBefore(scale.timeAt(0), 0);
        for (int column = 0; column < scale.width(); column++) {
            long to = scale.endOf(column);
            forced[found] = handOffs.forcedBefore(to, forcedBefore) - forcedBefore;
            passed[found] = handOffs.passedBefore(to, passedBefore) - passedBefore;
            forcedBefore += forced[found];
            passedBefore += passed[found];
            columns[found] = column;
            found += forced[found] + passed[found] > 0 ? 1 : 0;
        }
        painter.ink(Ink.HAND_OFF);
        for (int i = 0; i < found; i++) {
            int x = scale.left() + columns[i];
            if (alone(columns, i, found, 2 * half) && forced[i] + passed[i] == 1) {
                triangle(painter, x + 0.5, top + style.px(2), half);
            } else {
                painter.rect(x, top + style.px(2), 1, style.px(forced[i] > 0 ? 6 : 3));
            }
        }
        painter.ink(Ink.BACKGROUND);
        for (int i = 0; i < found; i++) {
            if (passed[i] == 1 && forced[i] == 0 && alone(columns, i, found, 2 * half)) {
                inner(painter, scale.left() + columns[i] + 0.5, top + style.px(2), half);
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
}
