package dev.interleave.simulation.interpreter;

import dev.interleave.program.Outline;

/**
 * Follows a worker through its program and tells where it was. A place where it stayed long is told as it is. Where it
 * hurries through many places, as in a tight loop, only the smallest part of the program that contains them all is told: a
 * million turns are one line of the record, and what the record says is true all the same.
 */
final class Footsteps {
    /** A shorter stay is not told by itself, nanoseconds. */
    static final long SHORTEST = 10_000;

    private final Outline outline;
    private final Told told;
    private int place = Outline.NOWHERE;
    private long since;

    /** What the hurry under way is within; {@link Outline#NOWHERE} when there is none. */
    private int hurry = Outline.NOWHERE;
    private long hurrySince;
    private boolean several;

    /** Who writes it down. */
    @FunctionalInterface
    interface Told {
        /**
         * From a moment on the worker is here.
         *
         * @param within whether it is somewhere inside of the place, rather than at it
         */
        void place(long from, int place, boolean within);
    }

    Footsteps(Outline outline, Told told) {
        this.outline = outline;
        this.told = told;
    }

    /** Where the worker is. */
    int place() {
        return place;
    }

    /** The worker comes to another place. */
    void enter(int next, long now) {
        if (now > since) {
            if (place == Outline.NOWHERE || now - since >= SHORTEST) {
                tellHurry();
                told.place(since, place, false);
            } else {
                hurryThrough();
            }
        }
        place = next;
        since = now;
    }

    /** The run has ended. */
    void finish(long now) {
        enter(Outline.NOWHERE, now);
        tellHurry();
        if (since > 0) {
            told.place(since, Outline.NOWHERE, false);
        }
    }

    private void hurryThrough() {
        boolean inside = hurry != Outline.NOWHERE && outline.within(place, hurry);
        // Once a hurry is long enough to be told by itself, it is told before it goes beyond the part it is within.
        if (hurry == Outline.NOWHERE || (!inside && since - hurrySince >= SHORTEST)) {
            tellHurry();
            hurry = place;
            hurrySince = since;
            several = false;
            return;
        }
        several |= place != hurry;
        if (!inside) {
            hurry = outline.common(hurry, place);
        }
    }

    private void tellHurry() {
        if (hurry != Outline.NOWHERE) {
            told.place(hurrySince, hurry, several);
            hurry = Outline.NOWHERE;
        }
    }
}
