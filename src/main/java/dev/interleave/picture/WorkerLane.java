package dev.interleave.picture;

import dev.interleave.trace.Lane;
import dev.interleave.trace.LaneSums;
import dev.interleave.trace.State;

/**
 * Draws the lane of a worker: what it does. In a mixed column the time on a core is a bar from below, as high as its part
 * of the time, in front of the states of waiting; when there are several of these, they share half the lane's height in
 * proportion.
 */
final class WorkerLane implements Scan.Look, Scan.Sink {
    private static final State[] STATES = State.values();
    /** From below: what a core did for the worker. */
    private static final State[] ON_CORE = {State.RUNNING, State.NATIVE, State.STARTING, State.SWITCHING};

    private final Subject subject;
    private final Sheet sheet;
    private final Shapes shapes;
    private Lane lane;
    private TimeScale scale;
    private Ink ink;
    private int y;
    private int height;

    WorkerLane(Subject subject, Style style, Sheet sheet) {
        this.subject = subject;
        this.sheet = sheet;
        this.shapes = new Shapes(sheet, style);
    }

    void draw(int worker, TimeScale ofTime, int top, int high) {
        draw(subject.worker(worker), subject.ink(worker), ofTime, top, high);
    }

    /** The same of a lane with a part of its slices. */
    void draw(LaneSums sums, Ink ofWorker, TimeScale ofTime, int top, int high) {
        lane = sums.lane();
        scale = ofTime;
        ink = ofWorker;
        y = top;
        height = high;
        Scan.lane(sums, scale, this, this);
    }

    /** A change too short to be seen counts to what it changes to, a wake-up too short to be seen to the wait it ends. */
    @Override
    public int key(Lane of, int slice) {
        State state = of.state(slice);
        boolean brief = of.duration(slice) < 2 * scale.nanosPerPixel();
        if (brief && state == State.SWITCHING) {
            return State.RUNNING.ordinal();
        }
        if (brief && state == State.WAKING && slice > 0 && of.state(slice - 1).waiting()) {
            return of.state(slice - 1).ordinal();
        }
        return state.ordinal();
    }

    @Override
    public void run(int from, int to, int slice) {
        int before = Shapes.before(scale, from, lane.start(slice));
        int after = to < scale.width() ? 0 : Shapes.OUTSIDE;
        shapes.state(STATES[key(lane, slice)], ink, scale.left() + from - before, y, before + to - from + after, height);
    }

    @Override
    public void mixed(int column, long[] shares, long span) {
        int x = scale.left() + column;
        waiting(x, shares);
        int bottom = y + height;
        long sum = 0;
        int filled = 0;
        for (State state : ON_CORE) {
            long share = shares[state.ordinal()];
            if (share > 0 && filled < height) {
                sum += share;
                int to = Math.clamp(Math.round((double) sum / span * height), filled + 1, height);
                onCore(state, x, bottom - to, to - filled);
                filled = to;
            }
        }
    }

    private void onCore(State state, int x, int top, int high) {
        switch (state) {
            case SWITCHING -> sheet.rect(Ink.SWITCHING, x, top, 1, high);
            case STARTING -> sheet.rect(ink, Tone.EDGE, x, top, 1, high);
            case NATIVE -> {
                sheet.rect(ink, x, top, 1, high);
                int band = high / 4;
                sheet.rect(Ink.NATIVE, x, Shapes.middle(top, high, band), 1, band);
            }
            default -> sheet.rect(ink, x, top, 1, high);
        }
    }

    private void waiting(int x, long[] shares) {
        long total = 0;
        int kinds = 0;
        State only = null;
        for (State state : STATES) {
            if (!state.onCore() && shares[state.ordinal()] > 0) {
                total += shares[state.ordinal()];
                kinds++;
                only = state;
            }
        }
        if (kinds == 1) {
            shapes.state(only, ink, x, y, 1, height);
        } else if (kinds > 1) {
            stack(x, shares, total);
        }
    }

    private void stack(int x, long[] shares, long total) {
        int high = Shapes.half(height);
        int bottom = Shapes.middle(y, height, high) + high;
        long sum = 0;
        int filled = 0;
        for (State state : STATES) {
            long share = shares[state.ordinal()];
            if (!state.onCore() && share > 0) {
                sum += share;
                int to = (int) Math.round((double) sum / total * high);
                shapes.part(state, x, bottom - to, to - filled);
                filled = to;
            }
        }
    }
}
