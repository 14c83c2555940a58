package dev.interleave.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a whole run on a narrow strip: what its workers did over time, stacked, each part as high as its share of the time
 * of all workers. Where it stays empty, workers had not begun or had ended.
 */
public final class OverviewPicture {
    private final Course course;

    /** The overview of a run. */
    public OverviewPicture(Subject subject) {
        this.course = subject.course();
    }

    /** Draws it into a rectangle. */
    public void draw(Painter painter, int left, int top, int width, int height) {
        painter.ink(Ink.LANE);
        painter.rect(left, top, width, height);
        Sheet sheet = new Sheet();
        int bars = Math.clamp(width, 1, Course.STRETCHES);
        for (int bar = 0; bar < bars; bar++) {
            int from = stretch(bar, bars);
            int to = stretch(bar + 1, bars);
            int x = left + (int) ((long) width * bar / bars);
            int wide = left + (int) ((long) width * (bar + 1) / bars) - x;
            double sum = 0;
            int filled = 0;
            for (Course.Share share : Course.Share.values()) {
                sum += course.part(share, from, to);
                int reached = Math.min(height, (int) Math.round(sum * height));
                sheet.rect(share.ink(), x, top + height - reached, wide, reached - filled);
                if (share.pattern() != share.ink()) {
                    sheet.rect(share.pattern(), x, top + height - reached, wide, reached - filled);
                }
                filled = reached;
            }
        }
        sheet.paint(painter);
    }

    private static int stretch(int bar, int bars) {
        return (int) ((long) Course.STRETCHES * bar / bars);
    }

    /** What the workers did around a moment, the most first: {@code 62% waiting for the GIL, 25% running}. */
    public String words(long time) {
        int stretch = Math.clamp((long) ((double) time / course.whole() * Course.STRETCHES), 0, Course.STRETCHES - 1);
        return words(stretch, stretch + 1);
    }

    /** The same of the whole run. */
    public String words() {
        return words(0, Course.STRETCHES);
    }

    private String words(int from, int to) {
        List<Course.Share> shares = new ArrayList<>(List.of(Course.Share.values()));
        shares.removeIf(it -> course.part(it, from, to) == 0);
        shares.sort((one, other) -> Double.compare(course.part(other, from, to), course.part(one, from, to)));
        List<String> parts = shares.stream().map(it -> Summary.percent(course.part(it, from, to), 1) + " " + it.words()).toList();
        return parts.isEmpty() ? "No worker is alive." : "Of the workers' time: " + String.join(", ", parts) + ".";
    }
}
