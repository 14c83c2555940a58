package dev.interleave.picture;

import dev.interleave.trace.Lane;
import dev.interleave.trace.LaneSums;
import dev.interleave.trace.State;
import dev.interleave.trace.Worker;

/**
 * Draws the lane of a core, a GIL or a lock: who has it. A mixed column is filled from below, each worker's colour as high
 * as its part of the time; what stays empty is the time nobody had it.
 */
final class OwnerLane implements Scan.Look, Scan.Sink {
    private static final int SMALLEST_LABELLED = 11;

    private final Subject subject;
    private final Style style;
    private final Sheet sheet;
    private final Shapes shapes;
    private Lane lane;
    private TimeScale scale;
    private int y;
    private int height;

    OwnerLane(Subject subject, Style style, Sheet sheet) {
        this.subject = subject;
        this.style = style;
        this.sheet = sheet;
        this.shapes = new Shapes(sheet, style);
    }

    void draw(LaneSums ofLane, TimeScale ofTime, int top, int high) {
        lane = ofLane.lane();
        scale = ofTime;
        y = top;
        height = high;
        Scan.lane(ofLane, scale, this, this);
    }

    @Override
    public int key(Lane of, int slice) {
        return of.object(slice) * 4 + kind(of, slice);
    }

    /** A change too short to be seen counts to the worker it changes to. */
    private int kind(Lane of, int slice) {
        return switch (of.state(slice)) {
            case NATIVE -> 1;
            case STARTING -> 2;
            case SWITCHING -> of.duration(slice) < 2 * scale.nanosPerPixel() ? 0 : 3;
            default -> 0;
        };
    }

    @Override
    public void run(int from, int to, int slice) {
        Worker worker = subject.trace().workers().get(lane.object(slice));
        Ink ink = subject.ink(worker.index());
        int x = scale.left() + from;
        // A line of the lane's own colour parts slices that touch.
        int w = to - from >= 4 * style.line() ? to - from - style.line() : to - from;
        State state = kind(lane, slice) == 0 ? State.RUNNING : lane.state(slice);
        int before = Shapes.before(scale, from, lane.start(slice));
        int after = to < scale.width() ? 0 : Shapes.OUTSIDE;
        shapes.state(state, ink, x - before, y, before + w + after, height);
        if (state != State.SWITCHING) {
            label(worker, state == State.STARTING ? Ink.onTint(style.profile()) : ink.letters(style.profile()), x, w);
        }
    }

    private void label(Worker worker, Ink letters, int x, int w) {
        String text = worker.label();
        if (!text.isEmpty()
                && height >= style.px(SMALLEST_LABELLED)
                && style.width(text, Type.LABEL) + style.px(6) <= w) {
            sheet.label(letters, text, x + w / 2.0, y + height / 2.0 + Type.LABEL.size() * style.scale() * 0.36);
        }
    }

    @Override
    public void mixed(int column, long[] shares, long span) {
        int x = scale.left() + column;
        int bottom = y + height;
        long sum = 0;
        int filled = 0;
        for (int i = 0; i < Ink.OWNERS && filled < height; i++) {
            if (shares[i] > 0) {
                sum += shares[i];
                int to = Math.clamp(Math.round((double) sum / span * height), filled + 1, height);
                sheet.rect(Ink.at(Ink.WORKER_1.ordinal() + i), x, bottom - to, 1, to - filled);
                filled = to;
            }
        }
    }
}
