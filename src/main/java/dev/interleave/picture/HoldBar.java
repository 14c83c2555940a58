package dev.interleave.picture;

import dev.interleave.trace.Lane;
import dev.interleave.trace.LaneSums;

/** Draws the dark bar along the bottom of a worker's lane that says it is inside a shared lock. */
final class HoldBar implements Scan.Look, Scan.Sink {
    /** From this width on a pale line parts it from what it lies on. */
    private static final int PARTED = 4;

    private final Sheet sheet;
    private TimeScale scale;
    private int bottom;
    private int height;

    HoldBar(Sheet sheet) {
        this.sheet = sheet;
    }

    void draw(LaneSums holding, TimeScale ofTime, int top, int high) {
        scale = ofTime;
        bottom = top + high;
        height = height(high);
        Scan.lane(holding, scale, this, this);
    }

    static int height(int laneHeight) {
        return Math.max(3, laneHeight / 7);
    }

    @Override
    public int key(Lane of, int slice) {
        return 0;
    }

    @Override
    public void run(int from, int to, int slice) {
        bar(scale.left() + from, to - from, height);
    }

    @Override
    public void mixed(int column, long[] shares, long span) {
        bar(scale.left() + column, 1, Math.clamp(Math.round((double) shares[0] / span * height), 1, height));
    }

    private void bar(int x, int w, int high) {
        if (w >= PARTED) {
            sheet.rect(Ink.INSIDE_LOCK_EDGE, x, bottom - high - 1, w, 1);
        }
        sheet.rect(Ink.INSIDE_LOCK, x, bottom - high, w, high);
    }
}
