package dev.interleave.cli;

import dev.interleave.trace.Lane;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** A lane as a line of text, a character for each step of time. */
final class TextLane {
    /** Where there is nothing. */
    static final char GAP = ' ';

    private TextLane() {}

    /**
     * Draws a lane. Each character shows what takes up most of its step.
     *
     * @param end when the last step ends, nanoseconds
     * @param width how many steps there are
     * @param briefly the character of a step that is mostly, but not wholly a gap
     * @param glyph the character of a slice
     */
    static String of(Lane lane, long end, int width, char briefly, IntFunction<Character> glyph) {
        StringBuilder line = new StringBuilder(width);
        int first = 0;
        for (int step = 0; step < width; step++) {
            long from = moment(end, step, width);
            long to = moment(end, step + 1, width);
            first = lane.firstEndingAfter(from, first);
            char most = most(lane, first, from, to, glyph);
            boolean empty = first >= lane.size() || lane.start(first) >= to;
            line.append(most == GAP && !empty ? briefly : most);
        }
        return line.toString();
    }

    private static char most(Lane lane, int first, long from, long to, IntFunction<Character> glyph) {
        Map<Character, Long> parts = new HashMap<>();
        long gap = to - from;
        for (int i = first; i < lane.size() && lane.start(i) < to; i++) {
            long part = Math.min(to, lane.end(i)) - Math.max(from, lane.start(i));
            parts.merge(glyph.apply(i), part, Long::sum);
            gap -= part;
        }
        parts.put(GAP, gap);
        return parts.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    }

    private static long moment(long end, int step, int width) {
        return (long) ((double) end * step / width);
    }
}
