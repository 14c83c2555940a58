package dev.interleave.picture;

import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;

/** Draws a timeline on any painter: the window, a picture file and the tests all come through here. */
public final class TimelinePicture {
    private final Subject subject;
    private final TimelineLayout layout;
    private final Style style;

    /** The picture of a subject in a layout made for it. */
    public TimelinePicture(Subject subject, TimelineLayout layout) {
        this.subject = subject;
        this.layout = layout;
        this.style = layout.style();
    }

    /** The stretch of time that shows the whole run, with a little room after its end. */
    public static long whole(Trace trace) {
        return Math.max(1, trace.end() + trace.end() / 60);
    }

    /** Which moment is where when a stretch of time is shown. */
    public TimeScale scale(long from, long to) {
        return TimeScale.showing(from, to, layout.plotLeft(), layout.plotWidth());
    }

    /**
     * Draws everything: the ruler on top, the lanes, the legend at the bottom.
     *
     * @param scroll how many pixels of the lanes are hidden above
     */
    public void draw(Painter painter, TimeScale scale, int scroll) {
        draw(painter, scale, scroll, 0, layout.height());
    }

    /** The same, when only the part from one y to another is going to be seen. */
    void draw(Painter painter, TimeScale scale, int scroll, int seenFrom, int seenTo) {
        painter.ink(Ink.BACKGROUND);
        painter.rect(0, 0, layout.width(), layout.height());
        Axis axis = new Axis(style, scale);
        int top = layout.top();
        Optional<DeadlockLine> deadlock = DeadlockLine.of(subject.trace(), layout, scale);
        axis.labels(painter, top - style.px(12), layout.width(), deadlock);
        painter.clip(0, top, layout.width(), layout.viewportHeight());
        List<Row> rows = layout.rowsBetween(Math.max(scroll, seenFrom - top + scroll), Math.min(scroll + layout.viewportHeight(), seenTo - top + scroll));
        lanes(painter, scale, axis, rows, scroll);
        captions(painter, top - scroll, seenFrom, seenTo);
        painter.unclip();
        deadlock.ifPresent(line -> line.draw(painter, scroll));
        layout.legend().draw(painter, layout.padding(), layout.legendTop());
    }

    private void lanes(Painter painter, TimeScale scale, Axis axis, List<Row> rows, int scroll) {
        int top = layout.top() - scroll;
        painter.ink(Ink.LANE);
        for (Row row : rows) {
            if (row.kind().hasGround()) {
                painter.rect(layout.plotLeft(), top + row.y(), layout.plotWidth(), row.height());
            }
        }
        int shown = Math.min(layout.viewportHeight(), layout.contentHeight() - scroll);
        axis.lines(painter, layout.top() - style.px(4), Math.max(0, shown) + style.px(4));
        end(painter, scale, shown);
        gutter(painter, rows, top);
        Lanes lanes = new Lanes(subject, style, scale, top);
        lanes.handOffs(painter, rows);
        lanes.losses(painter, rows);
        painter.clip(layout.plotLeft(), layout.top(), layout.plotWidth(), layout.viewportHeight());
        lanes.draw(painter, rows);
        lanes.brokenOff(painter, rows);
        new GilDetail(subject.trace(), style, scale).draw(painter, rows, top);
        painter.unclip();
    }

    /** A line where the run ended. */
    private void end(Painter painter, TimeScale scale, int shown) {
        int x = (int) Math.round(scale.x(subject.trace().end()));
        if (x >= layout.plotLeft() && x <= layout.plotLeft() + layout.plotWidth()) {
            painter.ink(Ink.BUSY);
            painter.rect(x, layout.top() + style.px(4), style.line(), Math.max(0, shown - style.px(4)));
        }
    }

    private void captions(Painter painter, int top, int seenFrom, int seenTo) {
        int right = layout.plotLeft() + layout.plotWidth();
        painter.ink(Ink.MUTED);
        for (Group group : layout.groups()) {
            int baseline = top + group.y() + layout.captionHeight() - style.px(8);
            if (baseline < seenFrom || baseline > seenTo + layout.captionHeight()) {
                continue;
            }
            painter.text(group.caption(), layout.padding(), baseline, Type.CAPTION, Align.LEFT);
            if (layout.foldable()) {
                fold(painter, group.folded(), baseline);
            }
            String summary = group.summary(style, layout.summaryRoom(group));
            if (!summary.isEmpty()) {
                double width = style.width(summary, Type.SUMMARY) + style.px(8);
                painter.ink(Ink.BACKGROUND);
                painter.rect(Math.floor(right - width), top + group.y() + 1, Math.ceil(width) + 1, layout.captionHeight() - 2);
                painter.ink(Ink.MUTED);
                painter.text(summary, right, baseline, Type.SUMMARY, Align.RIGHT);
            }
        }
    }

    /** Points down where the rows are seen, to the right where they are folded. */
    private void fold(Painter painter, boolean folded, int baseline) {
        int x = style.px(4);
        int high = style.px(6);
        int bottom = baseline - style.px(1);
        if (folded) {
            painter.triangle(x, bottom - high - 1, x + high, bottom - high / 2.0, x, bottom + 1);
        } else {
            painter.triangle(x - 1, bottom - high, x + high + 1, bottom - high, x + high / 2.0, bottom);
        }
    }

    private void gutter(Painter painter, List<Row> rows, int top) {
        painter.ink(Ink.TEXT);
        for (Row row : rows) {
            if (!row.name().isEmpty()) {
                int x = layout.padding() + (row.kind() == Row.Kind.WORKER ? layout.dotRoom() : 0);
                String name = fitted(row.name(), layout.plotLeft() - x - style.px(4));
                painter.text(name, x, middle(row, top) + Type.NAME.size() * style.scale() * 0.36, Type.NAME, Align.LEFT);
            }
        }
        for (Row row : rows) {
            if (row.kind() == Row.Kind.WORKER) {
                painter.ink(subject.ink(row.index()));
                painter.disc(layout.padding() + style.px(5.5), middle(row, top), style.px(5.5));
            }
        }
        if (layout.busyBars()) {
            busyBars(painter, rows, top);
        }
    }

    private void busyBars(Painter painter, List<Row> rows, int top) {
        int high = style.px(5);
        int x = layout.plotLeft() - layout.busyWidth() - style.px(12);
        painter.ink(Ink.BUSY_TRACK);
        for (Row row : rows) {
            if (row.kind() == Row.Kind.CORE) {
                painter.rect(x, (int) middle(row, top) - high / 2, layout.busyWidth(), high);
            }
        }
        painter.ink(Ink.BUSY);
        for (Row row : rows) {
            if (row.kind() == Row.Kind.CORE && subject.figures().makespan() > 0) {
                double share = (double) subject.figures().cores().get(row.index()).busy() / subject.figures().makespan();
                int full = (int) Math.round(share * layout.busyWidth());
                painter.rect(x, (int) middle(row, top) - high / 2, share > 0 ? Math.max(1, full) : 0, high);
            }
        }
    }

    private static double middle(Row row, int top) {
        return top + row.y() + row.height() / 2.0;
    }

    /** A name that is longer than nearly half the picture loses its middle. */
    private String fitted(String name, double room) {
        if (style.width(name, Type.NAME) <= room) {
            return name;
        }
        int keep = name.length();
        while (keep > 2 && style.width(shortened(name, keep), Type.NAME) > room) {
            keep--;
        }
        return shortened(name, keep);
    }

    private static String shortened(String name, int keep) {
        return name.substring(0, (keep + 1) / 2) + "…" + name.substring(name.length() - keep / 2);
    }
}
