package dev.interleave.picture;

import dev.interleave.trace.State;
import java.util.ArrayList;
import java.util.List;

/** The row at the bottom that says what the shapes mean; only those that occur in the run. */
final class Legend {
    /** What a sample shows. */
    private sealed interface Sample {
        record OfState(State state) implements Sample {}

        record InsideLock() implements Sample {}

        record HandOff(boolean forced) implements Sample {}

        record Variable() implements Sample {}

        record BrokenOff(boolean cancelled) implements Sample {}
    }

    private record Entry(Sample sample, String text) {}

    private record Placed(Entry entry, int x, int line) {}

    private final Style style;
    private final List<Placed> placed = new ArrayList<>();
    private final int lines;

    private Legend(List<Entry> entries, Style style, int width) {
        this.style = style;
        int x = 0;
        int line = 0;
        for (Entry entry : entries) {
            int wide = sampleWidth(entry) + style.px(6) + (int) Math.ceil(style.width(entry.text(), Type.LEGEND));
            if (x > 0 && x + wide > width) {
                x = 0;
                line++;
            }
            placed.add(new Placed(entry, x, line));
            x += wide + style.px(18);
        }
        this.lines = entries.isEmpty() ? 0 : line + 1;
    }

    static Legend of(Subject subject, Style style, int width) {
        List<Entry> entries = new ArrayList<>();
        state(subject, entries, State.RUNNING, "running (its colour)");
        state(subject, entries, State.NATIVE, "native code, no GIL");
        state(subject, entries, State.WAITING_GIL, "waits for the GIL");
        state(subject, entries, State.WAITING_LOCK, "waits for a lock");
        state(subject, entries, State.WAITING_IO, "waits for I/O");
        state(subject, entries, State.SLEEPING, "sleeps");
        state(subject, entries, State.WAITING_CORE, "waits for a core");
        state(subject, entries, State.WAITING_LOOP, "waits for its turn in the loop");
        state(subject, entries, State.WAITING_SIGNAL, "waits for a queue, event or barrier");
        state(subject, entries, State.WAITING_WORKER, "waits for a worker");
        state(subject, entries, State.WAITING_WORLD, "stopped: garbage is collected");
        state(subject, entries, State.STARTING, subject.anyClosing() ? "starts up or shuts down" : "starts up");
        state(subject, entries, State.WAKING, "wakes up");
        state(subject, entries, State.SWITCHING, "core changes over");
        if (subject.anyHolding()) {
            entries.add(new Entry(new Sample.InsideLock(), "inside a lock"));
        }
        if (subject.anyForced()) {
            entries.add(new Entry(new Sample.HandOff(true), "GIL handed over on request"));
        }
        if (subject.anyPassed()) {
            entries.add(new Entry(new Sample.HandOff(false), "GIL let go"));
        }
        if (subject.brokenOff().anyCancelled()) {
            entries.add(new Entry(new Sample.BrokenOff(true), "cancelled"));
        }
        if (subject.brokenOff().anyTimeLimit()) {
            entries.add(new Entry(new Sample.BrokenOff(false), "its time limit ran out"));
        }
        if (subject.anyWritten()) {
            entries.add(new Entry(new Sample.Variable(), "value of a variable, below what it should be"));
        }
        return new Legend(entries, style, width);
    }

    private static void state(Subject subject, List<Entry> entries, State state, String text) {
        if (subject.occurs(state)) {
            entries.add(new Entry(new Sample.OfState(state), text));
        }
    }

    int height() {
        return lines == 0 ? 0 : style.px(12) + lines * lineHeight();
    }

    void draw(Painter painter, int left, int top) {
        Sheet sheet = new Sheet();
        Shapes shapes = new Shapes(sheet, style);
        int high = style.px(15);
        for (Placed each : placed) {
            int y = top + style.px(8) + each.line() * lineHeight();
            int x = left + each.x();
            int wide = sampleWidth(each.entry());
            switch (each.entry().sample()) {
                case Sample.OfState(State state) -> sample(shapes, state, x, y, wide, high);
                case Sample.InsideLock _ -> sheet.rect(Ink.INSIDE_LOCK, x, y + high - style.px(7), wide, style.px(4));
                case Sample.Variable _ -> {
                    sheet.rect(Ink.VALUE, x, y + high / 2, wide, high - high / 2);
                    sheet.rect(Ink.VALUE_EDGE, x, y + high / 2, wide, style.line());
                    sheet.rect(Ink.VALUE_LOST, x, y, wide, high / 2);
                    sheet.rect(Ink.VALUE_EXPECTED, x, y, wide, style.line());
                }
                case Sample.HandOff _, Sample.BrokenOff _ -> {}
            }
        }
        sheet.paint(painter);
        triangles(painter, left, top);
        diamonds(painter, left, top);
        painter.ink(Ink.TEXT);
        for (Placed each : placed) {
            int baseline = top + style.px(8) + each.line() * lineHeight() + style.px(12);
            painter.text(each.entry().text(), left + each.x() + sampleWidth(each.entry()) + style.px(6), baseline, Type.LEGEND, Align.LEFT);
        }
    }

    /** A box of half height would be too low for its pattern, so it is drawn as if its lane were higher. */
    private void sample(Shapes shapes, State state, int x, int y, int wide, int high) {
        if (Shapes.isBox(state)) {
            shapes.state(state, Ink.WORKER_1, x, y - high / 2, wide, 2 * high);
        } else {
            shapes.state(state, state == State.STARTING ? Ink.ASIDE : Ink.WORKER_1, x, y, wide, high);
        }
    }

    private void triangles(Painter painter, int left, int top) {
        for (Placed each : placed) {
            if (each.entry().sample() instanceof Sample.HandOff(boolean forced)) {
                double x = left + each.x() + sampleWidth(each.entry()) / 2.0;
                double y = top + style.px(8) + each.line() * lineHeight() + style.px(4);
                painter.ink(Ink.HAND_OFF);
                HandOffRow.triangle(painter, x, y, style.px(4.5));
                if (!forced) {
                    painter.ink(Ink.BACKGROUND);
                    HandOffRow.inner(painter, x, y, style.px(4.5));
                }
            }
        }
    }

    private void diamonds(Painter painter, int left, int top) {
        for (Placed each : placed) {
            if (each.entry().sample() instanceof Sample.BrokenOff(boolean cancelled)) {
                double x = left + each.x() + sampleWidth(each.entry()) / 2.0;
                double y = top + style.px(8) + each.line() * lineHeight() + style.px(8);
                new BrokenOffSigns(painter, style).diamond(cancelled, x, y);
            }
        }
    }

    private int sampleWidth(Entry entry) {
        return style.px(
                switch (entry.sample()) {
                    case Sample.HandOff _, Sample.BrokenOff _ -> 10;
                    default -> 24;
                });
    }

    private int lineHeight() {
        return style.px(21);
    }
}
