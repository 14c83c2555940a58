package dev.interleave.picture;

import dev.interleave.analysis.CountOverTime;

/**
 * Draws how many wait, or how much there is of something, as steps. Where several changes fall on one pixel column, the darker area is the average
 * and the line on the paler one the most.
 */
final class QueueArea {
    private final Sheet sheet;
    private final int line;
    private final Ink most;
    private final Ink average;
    private final Ink edge;

    private QueueArea(Sheet sheet, Style style, Ink most, Ink average, Ink edge) {
        this.sheet = sheet;
        this.line = style.line();
        this.most = most;
        this.average = average;
        this.edge = edge;
    }

    /** For those who wait for a lock. */
    static QueueArea ofLock(Sheet sheet, Style style) {
        return new QueueArea(sheet, style, Ink.QUEUE_MOST, Ink.QUEUE, Ink.QUEUE_EDGE);
    }

    /** For those who wait for a queue, an event, a barrier or a condition. */
    static QueueArea ofSignal(Sheet sheet, Style style) {
        return new QueueArea(sheet, style, Ink.SIGNAL_QUEUE_MOST, Ink.SIGNAL_QUEUE, Ink.SIGNAL_QUEUE_EDGE);
    }

    /** For what is in a queue. */
    static QueueArea ofLevel(Sheet sheet, Style style) {
        return new QueueArea(sheet, style, Ink.LEVEL_MOST, Ink.LEVEL, Ink.LEVEL_EDGE);
    }

    /** Draws it as high as the greatest number there is. */
    void draw(CountOverTime count, TimeScale scale, int y, int height) {
        draw(count, count.max(), scale, y, height);
    }

    /** Draws it in a lane whose full height is a given number. */
    void draw(CountOverTime count, int full, TimeScale scale, int y, int height) {
        int bottom = y + height;
        int before = high(count.at(scale.from()), full, height - line);
        int change = 0;
        for (int column = 0; column < scale.width(); column++) {
            long begin = scale.timeAt(column);
            long finish = scale.endOf(column);
            change = count.firstAfter(begin, change);
            int next = count.firstAfter(finish - 1, change);
            int x = scale.left() + column;
            int top = high(count.most(change, next), full, height - line);
            sheet.rect(most, x, bottom - top, 1, top);
            int mean = high(count.mean(begin, finish, change, next), full, height - line);
            sheet.rect(average, x, bottom - mean, 1, mean);
            int wide = top == before ? 1 : line;
            sheet.rect(edge, x, bottom - Math.max(top, before) - line, wide, Math.abs(top - before) + line);
            before = top;
        }
    }

    private static int high(double number, int max, int height) {
        return max == 0 ? 0 : (int) Math.round(number / max * height);
    }
}
