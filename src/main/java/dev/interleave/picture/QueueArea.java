package dev.interleave.picture;

import dev.interleave.analysis.CountOverTime;

/**
 * Draws how many wait for a lock, as steps. Where several changes fall on one pixel column, the darker area is the average
 * and the line on the paler one the most.
 */
final class QueueArea {
    private static final int EXACT = 64;

    private final Sheet sheet;
    private final int line;

    QueueArea(Sheet sheet, Style style) {
        this.sheet = sheet;
        this.line = style.line();
    }

    void draw(CountOverTime count, TimeScale scale, int y, int height) {
        int bottom = y + height;
        int before = high(count.at(scale.from()), count.max(), height - line);
        int change = 0;
        for (int column = 0; column < scale.width(); column++) {
            long begin = scale.timeAt(column);
            long finish = scale.timeAt(column + 1);
            change = firstAfter(count, begin, change);
            int most = change == 0 ? 0 : count.count(change - 1);
            double sum = 0;
            long reached = begin;
            int level = most;
            int i = change;
            for (; i < count.size() && count.time(i) < finish && i - change < EXACT; i++) {
                sum += (double) level * (count.time(i) - reached);
                reached = count.time(i);
                level = count.count(i);
                most = Math.max(most, level);
            }
            sum += (double) level * (finish - reached);
            int x = scale.left() + column;
            int top = high(most, count.max(), height - line);
            sheet.rect(Ink.QUEUE_MOST, x, bottom - top, 1, top);
            int average = high(sum / (finish - begin), count.max(), height - line);
            sheet.rect(Ink.QUEUE, x, bottom - average, 1, average);
            int wide = top == before ? 1 : line;
            sheet.rect(Ink.QUEUE_EDGE, x, bottom - Math.max(top, before) - line, wide, Math.abs(top - before) + line);
            before = top;
        }
    }

    private static int high(double number, int max, int height) {
        return max == 0 ? 0 : (int) Math.round(number / max * height);
    }

    private static int firstAfter(CountOverTime count, long time, int hint) {
        int low = hint;
        int high = count.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (count.time(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
