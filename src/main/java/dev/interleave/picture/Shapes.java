package dev.interleave.picture;

import dev.interleave.trace.State;

/**
 * The shape of each state: not its colour alone but its height, pattern and outline tell it from the others. All shapes
 * are made of rectangles of whole pixels.
 */
final class Shapes {
    private final Sheet sheet;

    Shapes(Sheet sheet) {
        this.sheet = sheet;
    }

    /** A state of a worker, in the rectangle that a slice of full height would have. */
    void state(State state, Ink worker, int x, int y, int w, int h) {
        switch (state) {
            case RUNNING, OWNED -> slab(worker, x, y, w, h);
            case NATIVE -> nativeCode(worker, x, y, w, h);
            case STARTING -> starting(worker, x, y, w, h);
            case SWITCHING -> sheet.rect(Ink.SWITCHING, x, middle(y, h, third(h)), w, third(h));
            case WAKING -> sheet.rect(Ink.WAKING, x, middle(y, h, hair(h) + 1), w, hair(h) + 1);
            case WAITING_CORE -> box(state, x, y, w, h);
            case WAITING_GIL -> box(state, x, y, w, h);
            case WAITING_LOCK -> box(state, x, y, w, h);
            case WAITING_LOOP -> box(state, x, y, w, h);
            case WAITING_IO -> rounded(Ink.WAITING_IO, Tone.FULL, x, middle(y, h, bar(h)), w, bar(h));
            case SLEEPING -> asleep(x, y, w, h);
            case WAITING_WORKER -> sheet.rect(Ink.WAITING_WORKER, x, middle(y, h, hair(h)), w, hair(h));
        }
    }

    /** A solid slice with an outline; its corners are one pixel short. */
    void slab(Ink ink, int x, int y, int w, int h) {
        if (w < 4 || h < 6) {
            sheet.rect(ink, x, y, w, h);
            return;
        }
        rounded(ink, Tone.EDGE, x, y, w, h);
        sheet.rect(ink, Tone.FULL, x + 1, y + 1, w - 2, h - 2);
    }

    /** Native code: a slab with a pale band through its middle. */
    void nativeCode(Ink ink, int x, int y, int w, int h) {
        slab(ink, x, y, w, h);
        int band = Math.max(2, h / 8);
        int inset = w >= 8 ? 3 : 0;
        sheet.rect(Ink.NATIVE, x + inset, middle(y, h, band), w - 2 * inset, band);
    }

    /** Starting up: lower than running and pale, with an outline. */
    void starting(Ink ink, int x, int y, int w, int h) {
        int height = Math.max(4, h * 5 / 9);
        int top = middle(y, h, height);
        if (w < 3) {
            sheet.rect(ink, Tone.EDGE, x, top, w, height);
            return;
        }
        rounded(ink, Tone.EDGE, x, top, w, height);
        sheet.rect(ink, Tone.TINT, x + 1, top + 1, w - 2, height - 2);
    }

    private void asleep(int x, int y, int w, int h) {
        int height = bar(h) + 2;
        int top = middle(y, h, height);
        rounded(Ink.SLEEPING_EDGE, Tone.FULL, x, top, w, height);
        sheet.rect(Ink.SLEEPING, x + 1, top + 1, w - 2, height - 2);
    }

    /** A wait that someone else must end: a box of half the height with a pattern. */
    private void box(State state, int x, int y, int w, int h) {
        int height = half(h);
        int top = middle(y, h, height);
        Ink edge = edge(state);
        sheet.rect(edge, x, top, w, height);
        if (w >= 3) {
            sheet.rect(inside(state), x + 1, top + 1, w - 2, height - 2);
            sheet.rect(pattern(state), x + 1, top + 1, w - 2, height - 2);
        }
    }

    /** One pixel column of a box between others: no outline at its sides. */
    void boxColumn(State state, int x, int y, int h) {
        int height = half(h);
        int top = middle(y, h, height);
        sheet.rect(edge(state), x, top, 1, height);
        sheet.rect(inside(state), x, top + 1, 1, height - 2);
        sheet.rect(pattern(state), x, top + 1, 1, height - 2);
    }

    /** A state of waiting as part of a pixel column that it shares with others. */
    void part(State state, int x, int y, int h) {
        if (isBox(state)) {
            sheet.rect(inside(state), x, y, 1, h);
            sheet.rect(pattern(state), x, y, 1, h);
        } else {
            sheet.rect(plain(state), x, y, 1, h);
        }
    }

    /** Whether a state is drawn as a box. */
    static boolean isBox(State state) {
        return state == State.WAITING_CORE
                || state == State.WAITING_GIL
                || state == State.WAITING_LOCK
                || state == State.WAITING_LOOP;
    }

    private static Ink plain(State state) {
        return switch (state) {
            case WAITING_IO -> Ink.WAITING_IO;
            case SLEEPING -> Ink.SLEEPING_EDGE;
            case WAKING -> Ink.WAKING;
            default -> Ink.WAITING_WORKER;
        };
    }

    private static Ink edge(State state) {
        return switch (state) {
            case WAITING_CORE -> Ink.WAITING_CORE_EDGE;
            case WAITING_GIL -> Ink.WAITING_GIL_EDGE;
            case WAITING_LOCK -> Ink.WAITING_LOCK_EDGE;
            case WAITING_LOOP -> Ink.WAITING_LOOP_EDGE;
            default -> throw new IllegalArgumentException(state + " is not drawn as a box");
        };
    }

    private static Ink inside(State state) {
        return switch (state) {
            case WAITING_CORE -> Ink.WAITING_CORE;
            case WAITING_GIL -> Ink.WAITING_GIL;
            case WAITING_LOCK -> Ink.WAITING_LOCK;
            case WAITING_LOOP -> Ink.WAITING_LOOP;
            default -> throw new IllegalArgumentException(state + " is not drawn as a box");
        };
    }

    private static Ink pattern(State state) {
        return switch (state) {
            case WAITING_CORE -> Ink.WAITING_CORE_DOTS;
            case WAITING_GIL -> Ink.WAITING_GIL_HATCH;
            case WAITING_LOCK -> Ink.WAITING_LOCK_HATCH;
            case WAITING_LOOP -> Ink.WAITING_LOOP_BARS;
            default -> throw new IllegalArgumentException(state + " is not drawn as a box");
        };
    }

    private void rounded(Ink ink, Tone tone, int x, int y, int w, int h) {
        if (w < 4 || h < 3) {
            sheet.rect(ink, tone, x, y, w, h);
            return;
        }
        sheet.rect(ink, tone, x, y + 1, w, h - 2);
        sheet.rect(ink, tone, x + 1, y, w - 2, 1);
        sheet.rect(ink, tone, x + 1, y + h - 1, w - 2, 1);
    }

    /** Where something lower begins that lies in the middle of a lane. */
    static int middle(int y, int h, int lower) {
        return y + (h - lower) / 2;
    }

    static int half(int h) {
        return Math.max(5, h * 4 / 9);
    }

    private static int third(int h) {
        return Math.max(3, h / 3);
    }

    static int bar(int h) {
        return Math.max(3, h / 6);
    }

    private static int hair(int h) {
        return Math.max(1, h / 16);
    }
}
