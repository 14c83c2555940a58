package dev.interleave.picture;

import dev.interleave.analysis.CountOverTime;
import dev.interleave.analysis.Resource;
import dev.interleave.trace.LaneSums;

/**
 * Draws one thing that workers wait for over the whole run, in a small place: who had it, or what was in it, and below how
 * many waited.
 */
public final class ContentionPicture {
    private final Subject subject;
    private final Resource resource;
    private final CountOverTime queue;
    private final Style style;
    private final int width;
    private final int height;

    /**
     * The picture of one thing of a subject, in so many pixels.
     *
     * @param queue how many waited for it
     */
    public ContentionPicture(Subject subject, Resource resource, CountOverTime queue, Style style, int width, int height) {
        this.subject = subject;
        this.resource = resource;
        this.queue = queue;
        this.style = style;
        this.width = width;
        this.height = height;
    }

    /** Where a moment is. */
    public double x(long time) {
        return scale().x(Math.clamp(time, 0, subject.trace().end()));
    }

    private TimeScale scale() {
        return TimeScale.showing(0, Math.max(1, subject.trace().end()), 0, width);
    }

    /** Draws it at the origin. */
    public void draw(Painter painter) {
        painter.ink(Ink.BACKGROUND);
        painter.rect(0, 0, width, height);
        int middle = hasUpper() ? height / 2 : 0;
        Sheet sheet = new Sheet();
        if (resource.kind() == Resource.Kind.SIGNAL) {
            if (hasUpper()) {
                QueueArea.ofLevel(sheet, style)
                        .draw(subject.level(resource.index()), subject.fullLevel(resource.index()), scale(), 0, middle - style.px(4));
            }
            QueueArea.ofSignal(sheet, style).draw(queue, scale(), middle, height - middle);
        } else {
            painter.ink(Ink.LANE);
            painter.rect(0, 0, width, middle - style.px(4));
            LaneSums owner = resource.kind() == Resource.Kind.GIL ? subject.gil(resource.index()) : subject.lock(resource.index(), 0);
            new OwnerLane(subject, style, sheet).draw(owner, scale(), 0, middle - style.px(4));
            QueueArea.ofLock(sheet, style).draw(queue, scale(), middle, height - middle);
        }
        sheet.paint(painter);
    }

    /** Whether there is somebody who has it or something in it; a barrier and a condition have only those who wait. */
    private boolean hasUpper() {
        if (resource.kind() != Resource.Kind.SIGNAL) {
            return true;
        }
        String kind = subject.trace().signals().get(resource.index()).kind();
        return kind.equals("queue") || kind.equals("event") || kind.equals("tasks");
    }
}
