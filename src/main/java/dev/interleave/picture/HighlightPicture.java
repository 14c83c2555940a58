package dev.interleave.picture;

import java.util.List;

/** Draws over the lanes of a timeline a veil, and above it the waits that are brought out. */
public final class HighlightPicture {
    private final Subject subject;
    private final TimelineLayout layout;
    private final Highlight highlight;

    /** The highlight over a subject in a layout made for it. */
    public HighlightPicture(Subject subject, TimelineLayout layout, Highlight highlight) {
        this.subject = subject;
        this.layout = layout;
        this.highlight = highlight;
    }

    /**
     * Draws it on what the lanes were drawn on.
     *
     * @param scroll how many pixels of the lanes are hidden above
     */
    public void draw(Painter painter, TimeScale scale, int scroll) {
        int top = layout.top() - scroll;
        List<Row> rows = layout.rowsBetween(scroll, scroll + layout.viewportHeight());
        painter.clip(layout.plotLeft(), layout.top(), layout.plotWidth(), layout.viewportHeight());
        painter.ink(Ink.VEIL);
        for (Row row : rows) {
            if (!highlight.isAbout(row)) {
                painter.rect(layout.plotLeft(), top + row.y(), layout.plotWidth(), row.height());
            }
        }
        Sheet sheet = new Sheet();
        WorkerLane lane = new WorkerLane(subject, layout.style(), sheet);
        for (Row row : rows) {
            if (row.kind() == Row.Kind.WORKER) {
                lane.draw(highlight.waits(row.index()), subject.ink(row.index()), scale, top + row.y(), row.height());
            }
        }
        sheet.paint(painter);
        painter.unclip();
    }
}
