package dev.interleave.picture;

import dev.interleave.trace.State;

/**
 * The shape of each state: not its colour alone but its height, pattern and outline tell it from the others. All shapes
 * are made of rectangles of whole pixels.
 */
final class Shapes {
    /** How far a shape reaches beyond what is shown when it goes on there, so that its outline does not end it. */
    static final int OUTSIDE = 32;

    /** What is narrower, in outlines, has none at its sides: it would be nothing but outline. */
    private static final int OUTLINED = 6;

    private final Sheet sheet;
    /** How thick outlines are. */
    private final int line;

    Shapes(Sheet sheet, Style style) {
        this.sheet = sheet;
        this.line = style.line();
    }

    /** How far a shape that begins in a column reaches back, when its slice begins before what is shown. */
    static int before(TimeScale scale, int column, long start) {
        return column == 0 && start < scale.from() ? OUTSIDE : 0;
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
            case WAITING_SIGNAL -> box(state, x, y, w, h);
            case WAITING_WORLD -> box(state, x, y, w, h);
            case WAITING_LOOP -> box(state, x, y, w, h);
            case WAITING_IO -> rounded(Ink.WAITING_IO, Tone.FULL, x, middle(y, h, bar(h)), w, bar(h));
            case SLEEPING -> asleep(x, y, w, h);
            case WAITING_WORKER -> sheet.rect(Ink.WAITING_WORKER, x, middle(y, h, hair(h)), w, hair(h));
        }
    }

    /** A solid slice with an outline; its corners are cut by the thickness of it. */
    void slab(Ink ink, int x, int y, int w, int h) {
        if (w < OUTLINED * line || h < 6 * line) {
            sheet.rect(ink, x, y, w, h);
            return;
        }
        rounded(ink, Tone.EDGE, x, y, w, h);
        inside(ink, Tone.FULL, x, y, w, h);
    }

    /** Native code: a slab with a pale band across it, above a label. */
    void nativeCode(Ink ink, int x, int y, int w, int h) {
        slab(ink, x, y, w, h);
        int band = Math.max(2, h / 11);
        int inset = w >= 8 * line ? 3 * line : 0;
        sheet.rect(Ink.NATIVE, x + inset, y + Math.max(2, h / 7), w - 2 * inset, band);
    }

    /** Starting up: lower than running and pale, with an outline. */
    void starting(Ink ink, int x, int y, int w, int h) {
        int height = Math.max(4, h * 5 / 9);
        int top = middle(y, h, height);
        if (w < 3 * line) {
            sheet.rect(ink, Tone.EDGE, x, top, w, height);
            return;
        }
        rounded(ink, Tone.EDGE, x, top, w, height);
        inside(ink, Tone.TINT, x, top, w, height);
    }

    private void asleep(int x, int y, int w, int h) {
        int height = Math.max(bar(h), line) + 2 * line;
        int top = middle(y, h, height);
        rounded(Ink.SLEEPING_EDGE, Tone.FULL, x, top, w, height);
        inside(Ink.SLEEPING, Tone.FULL, x, top, w, height);
    }

    /** A wait that someone else must end: a box of half the height with a pattern. */
    private void box(State state, int x, int y, int w, int h) {
        int height = half(h);
        int top = middle(y, h, height);
        int side = w < OUTLINED * line ? 0 : line;
        sheet.rect(edge(state), x, top, w, height);
        sheet.patterned(inside(state), pattern(state), x + side, top + line, w - 2 * side, height - 2 * line);
    }

    /** A state of waiting as part of a pixel column that it shares with others. */
    void part(State state, int x, int y, int h) {
        if (isBox(state)) {
            sheet.patterned(inside(state), pattern(state), x, y, 1, h);
        } else {
            sheet.rect(plain(state), x, y, 1, h);
        }
    }

    /** Whether a state is drawn as a box. */
    static boolean isBox(State state) {
        return state == State.WAITING_CORE
                || state == State.WAITING_GIL
                || state == State.WAITING_LOCK
                || state == State.WAITING_SIGNAL
                || state == State.WAITING_WORLD
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
            case WAITING_SIGNAL -> Ink.WAITING_SIGNAL_EDGE;
            case WAITING_WORLD -> Ink.WAITING_WORLD_EDGE;
            case WAITING_LOOP -> Ink.WAITING_LOOP_EDGE;
            default -> throw new IllegalArgumentException(state + " is not drawn as a box");
        };
    }

    private static Ink inside(State state) {
        return switch (state) {
            case WAITING_CORE -> Ink.WAITING_CORE;
            case WAITING_GIL -> Ink.WAITING_GIL;
            case WAITING_LOCK -> Ink.WAITING_LOCK;
            case WAITING_SIGNAL -> Ink.WAITING_SIGNAL;
            case WAITING_WORLD -> Ink.WAITING_WORLD;
            case WAITING_LOOP -> Ink.WAITING_LOOP;
            default -> throw new IllegalArgumentException(state + " is not drawn as a box");
        };
    }

    private static Ink pattern(State state) {
        return switch (state) {
            case WAITING_CORE -> Ink.WAITING_CORE_DOTS;
            case WAITING_GIL -> Ink.WAITING_GIL_HATCH;
            case WAITING_LOCK -> Ink.WAITING_LOCK_HATCH;
            case WAITING_SIGNAL -> Ink.WAITING_SIGNAL_LINES;
            case WAITING_WORLD -> Ink.WAITING_WORLD_GRID;
            case WAITING_LOOP -> Ink.WAITING_LOOP_BARS;
            default -> throw new IllegalArgumentException(state + " is not drawn as a box");
        };
    }

    private void rounded(Ink ink, Tone tone, int x, int y, int w, int h) {
        if (w < 4 * line || h < 3 * line) {
            sheet.rect(ink, tone, x, y, w, h);
            return;
        }
        sheet.rect(ink, tone, x, y + line, w, h - 2 * line);
        sheet.rect(ink, tone, x + line, y, w - 2 * line, line);
        sheet.rect(ink, tone, x + line, y + h - line, w - 2 * line, line);
    }

    private void inside(Ink ink, Tone tone, int x, int y, int w, int h) {
        sheet.rect(ink, tone, x + line, y + line, w - 2 * line, h - 2 * line);
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
