package dev.interleave.picture;

import dev.interleave.trace.Writes;

/**
 * Draws what a shared variable held over time below the line of what it would hold if every addition had counted; the pale
 * area between the two is what was lost. Where it goes up and down within one pixel column, that column's band reaches from
 * the least to the most.
 */
final class VariableArea {
    /** Of more writes in one column so many are looked at, spread evenly. */
    private static final int MOST_LOOKS = 64;

    private final Sheet sheet;
    private final int line;

    VariableArea(Sheet sheet, Style style) {
        this.sheet = sheet;
        this.line = style.line();
    }

    void draw(Writes writes, long end, TimeScale scale, int y, int height) {
        if (writes.size() == 0) {
            return;
        }
        int bottom = y + height;
        long all = writes.expected(writes.size() - 1);
        int room = height - line;
        for (int column = Math.max(0, scale.columnOf(writes.time(0))); column < scale.width(); column++) {
            long begin = scale.timeAt(column);
            long last = Math.max(begin, scale.timeAt(column + 1) - 1);
            if (begin >= end) {
                break;
            }
            long least = Math.min(writes.actualAt(begin), writes.actualAt(last));
            long most = Math.max(writes.actualAt(begin), writes.actualAt(last));
            int from = writes.at(begin) + 1;
            int to = writes.at(last);
            int step = Math.max(1, (to - from + 1) / MOST_LOOKS);
            for (int i = from; i <= to; i += step) {
                least = Math.min(least, writes.actual(i));
                most = Math.max(most, writes.actual(i));
            }
            int x = scale.left() + column;
            int low = high(least, all, room);
            int top = high(most, all, room);
            int expected = high(writes.expectedAt(last), all, room);
            sheet.rect(Ink.VALUE, x, bottom - low, 1, low);
            sheet.rect(Ink.VALUE_EDGE, x, bottom - top - line, 1, top - low + line);
            sheet.rect(Ink.VALUE_LOST, x, bottom - expected, 1, expected - top - line);
            sheet.rect(Ink.VALUE_EXPECTED, x, bottom - expected - line, 1, line);
        }
    }

    private static int high(long value, long all, int room) {
        return all <= 0 ? 0 : (int) Math.round((double) Math.clamp(value, 0, all) / all * room);
    }
}
