package dev.interleave.picture;

import dev.interleave.trace.Trace;
import java.util.Optional;

/** A line through the lanes, with its name in the ruler, at the moment from which nobody could go on. */
final class DeadlockLine {
    private static final String NAME = "deadlock";

    private final TimelineLayout layout;
    private final Style style;
    private final int x;
    private final double middle;
    private final double half;

    private DeadlockLine(TimelineLayout layout, int x) {
        this.layout = layout;
        this.style = layout.style();
        this.x = x;
        this.half = style.width(NAME, Type.LABEL) / 2 + style.px(5);
        double left = layout.plotLeft() + half;
        this.middle = Math.clamp(x, left, Math.max(left, layout.plotLeft() + layout.plotWidth() - half));
    }

    /** The line of a run that ended in a deadlock, when its moment is in view. */
    static Optional<DeadlockLine> of(Trace trace, TimelineLayout layout, TimeScale scale) {
        return trace.deadlock()
                .map(it -> (int) Math.round(scale.x(it.time())))
                .filter(x -> x >= layout.plotLeft() && x <= layout.plotLeft() + layout.plotWidth())
                .map(x -> new DeadlockLine(layout, x));
    }

    /** Whether a stretch of the ruler is free of its name. */
    boolean leaves(double from, double to) {
        return to < middle - half || from > middle + half;
    }

    void draw(Painter painter, int scroll) {
        painter.ink(Ink.HAND_OFF);
        int from = layout.top() - style.px(6);
        for (TimelineLayout.Words words : layout.wordsAt(x)) {
            stretch(painter, from, Math.min(layout.top() + words.top() - scroll, layout.legendTop()));
            from = Math.max(from, layout.top() + words.bottom() - scroll);
        }
        stretch(painter, from, layout.legendTop());
        painter.rect(Math.floor(middle - half), layout.top() - style.px(24), Math.ceil(2 * half), style.px(18));
        painter.ink(Ink.HAND_OFF.letters(style.profile()));
        painter.text(NAME, middle, layout.top() - style.px(11), Type.LABEL, Align.CENTRE);
    }

    private void stretch(Painter painter, int from, int to) {
        if (to > from) {
            painter.rect(x, from, style.px(2), to - from);
        }
    }
}
