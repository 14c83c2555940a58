package dev.interleave.picture;

import dev.interleave.analysis.Chain;
import dev.interleave.analysis.CriticalPath;
import dev.interleave.trace.Lane;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws over the lanes of a timeline what is brought out: the frame of the selected slice, an arrow from everybody who let
 * somebody go on to whom, and the critical path as a line that runs along the lanes. Arrows back to the causes have full
 * heads, arrows forward hollow ones.
 */
public final class EmphasisPicture {
    /** In one pixel column nobody tells more changes of lane than these apart. */
    private static final int MOST_IN_COLUMN = 6;

    /** Lines from lane to lane that stand closer than this would hide the lanes. */
    private static final double CONNECTOR_DISTANCE = 6;

    private final Subject subject;
    private final TimelineLayout layout;
    private final Style style;
    private final Map<Integer, Row> workers = new HashMap<>();

    /** The emphasis over a subject in a layout made for it. */
    public EmphasisPicture(Subject subject, TimelineLayout layout) {
        this.subject = subject;
        this.layout = layout;
        this.style = layout.style();
        for (Row row : layout.rows()) {
            if (row.kind() == Row.Kind.WORKER) {
                workers.put(row.index(), row);
            }
        }
    }

    /**
     * Draws it on what the lanes were drawn on, or above.
     *
     * @param scroll how many pixels of the lanes are hidden above
     */
    public void draw(Painter painter, TimeScale scale, int scroll, Emphasis emphasis) {
        int top = layout.top() - scroll;
        painter.clip(layout.plotLeft(), layout.top(), layout.plotWidth(), layout.viewportHeight());
        Sheet sheet = new Sheet();
        emphasis.path().ifPresent(path -> path(sheet, path, scale, top));
        emphasis.selection().ifPresent(selection -> frame(sheet, selection, scale, top));
        lines(sheet, emphasis.chain().back(), scale, top);
        lines(sheet, emphasis.chain().forward(), scale, top);
        sheet.paint(painter);
        heads(painter, emphasis.chain().back(), scale, top, true);
        heads(painter, emphasis.chain().forward(), scale, top, false);
        painter.unclip();
    }

    private void path(Sheet sheet, CriticalPath path, TimeScale scale, int top) {
        int right = scale.left() + scale.width();
        int before = Integer.MIN_VALUE;
        int column = Integer.MIN_VALUE;
        int connected = -style.px(CONNECTOR_DISTANCE);
        int inColumn = 0;
        int i = path.firstEndingAfter(scale.from());
        while (i < path.size() && path.from(i) < scale.to()) {
            Row row = workers.get(path.worker(i));
            int from = (int) Math.floor(Math.max(scale.left(), scale.x(path.from(i))));
            int to = (int) Math.floor(Math.min(right, scale.x(path.to(i))));
            if (row != null) {
                int y = top + row.y() - style.px(1);
                line(sheet, from, y, Math.max(1, to - from), pathWidth());
                if (before != Integer.MIN_VALUE && before != y && from - connected >= style.px(CONNECTOR_DISTANCE)) {
                    connected = from;
                    line(sheet, from, Math.min(before, y), style.px(2), Math.abs(y - before) + pathWidth());
                }
                before = y;
            }
            inColumn = from == column ? inColumn + 1 : 0;
            column = from;
            i = inColumn < MOST_IN_COLUMN ? i + 1 : Math.max(i + 1, path.firstEndingAfter(scale.timeAt(column - scale.left() + 1)));
        }
    }

    private int pathWidth() {
        return style.px(4);
    }

    /** A stretch of the path, with paper around it so that it stands out from whatever it lies on. */
    private static void line(Sheet sheet, int x, int y, int width, int height) {
        sheet.rect(Ink.PATH_EDGE, x - 1, y - 1, width + 2, height + 2);
        sheet.rect(Ink.PATH, x, y, width, height);
    }

    private void frame(Sheet sheet, Selection selection, TimeScale scale, int top) {
        layout.rows().stream()
                .filter(row -> row.kind() == selection.kind() && row.index() == selection.index() && row.permit() == selection.permit())
                .findFirst()
                .ifPresent(row -> {
                    Lane lane = selection.lane(subject.trace());
                    int left = clamped(scale, lane.start(selection.slice())) - style.px(2);
                    int right = Math.max(left + style.px(5), clamped(scale, lane.end(selection.slice())) + style.px(2));
                    int y = top + row.y() - style.px(2);
                    int high = row.height() + style.px(4);
                    int thick = style.px(2);
                    for (Ink ink : new Ink[] {Ink.PATH_EDGE, Ink.FOCUS}) {
                        int more = ink == Ink.FOCUS ? 0 : 1;
                        sheet.rect(ink, left - more, y - more, right - left + 2 * more, thick + 2 * more);
                        sheet.rect(ink, left - more, y + high - thick - more, right - left + 2 * more, thick + 2 * more);
                        sheet.rect(ink, left - more, y - more, thick + 2 * more, high + 2 * more);
                        sheet.rect(ink, right - thick - more, y - more, thick + 2 * more, high + 2 * more);
                    }
                });
    }

    private static int clamped(TimeScale scale, long time) {
        return (int) Math.round(Math.clamp(scale.x(time), scale.left() - 10.0, scale.left() + scale.width() + 10.0));
    }

    /** Where an arrow is: from the middle of one lane to the nearer edge of the other. */
    private record Arrow(int x, int from, int to) {
        boolean down() {
            return to > from;
        }
    }

    private Arrow arrow(Chain.Link link, TimeScale scale, int top) {
        Row from = workers.get(link.from());
        Row to = workers.get(link.to());
        double x = scale.x(link.time());
        if (from == null || to == null || x < scale.left() || x > scale.left() + scale.width()) {
            return null;
        }
        int start = top + from.y() + from.height() / 2;
        int end = top + (to.y() > from.y() ? to.y() : to.bottom());
        return new Arrow((int) Math.round(x), start, end);
    }

    private void lines(Sheet sheet, List<Chain.Link> links, TimeScale scale, int top) {
        for (Chain.Link link : links) {
            Arrow arrow = arrow(link, scale, top);
            if (arrow != null) {
                int high = Math.max(1, Math.abs(arrow.to - arrow.from) - style.px(6));
                int y = arrow.down() ? arrow.from : arrow.to + style.px(6);
                sheet.rect(Ink.PATH_EDGE, arrow.x - style.px(2), y, style.px(4), high);
                sheet.rect(Ink.FOCUS, arrow.x - style.px(1), y, style.px(2), high);
            }
        }
    }

    private void heads(Painter painter, List<Chain.Link> links, TimeScale scale, int top, boolean full) {
        double half = style.px(5);
        for (Chain.Link link : links) {
            Arrow arrow = arrow(link, scale, top);
            if (arrow != null) {
                double back = arrow.to + (arrow.down() ? -1.7 : 1.7) * half;
                painter.ink(Ink.PATH_EDGE);
                painter.disc(arrow.x, arrow.from, style.px(4));
                painter.ink(Ink.FOCUS);
                painter.disc(arrow.x, arrow.from, style.px(3));
                painter.triangle(arrow.x, arrow.to, arrow.x + half, back, arrow.x - half, back);
                if (!full) {
                    painter.ink(Ink.BACKGROUND);
                    painter.triangle(
                            arrow.x, arrow.to + 0.3 * (back - arrow.to),
                            arrow.x + 0.5 * half, arrow.to + 0.85 * (back - arrow.to),
                            arrow.x - 0.5 * half, arrow.to + 0.85 * (back - arrow.to));
                }
            }
        }
    }
}
