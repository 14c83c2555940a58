package dev.interleave.picture;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;

/**
 * What the workers of a run did over time, all together: the whole run in stretches of equal length, and of each the exact
 * time its workers spent on what.
 */
final class Course {
    /** Into how many stretches the run is divided. */
    static final int STRETCHES = 512;

    /** What time is spent on, from the bottom to the top of the picture. */
    enum Share {
        /** Python or native code on a core. */
        RUNNING(Ink.BUSY, Ink.BUSY, "running"),
        /** Starting, switching, waking. */
        CHANGING(Ink.SWITCHING, Ink.SWITCHING, "starting, switching or waking up"),
        /** Waiting for the GIL. */
        GIL(Ink.WAITING_GIL, Ink.WAITING_GIL_HATCH, "waiting for the GIL"),
        /** Waiting for a shared lock. */
        LOCK(Ink.WAITING_LOCK, Ink.WAITING_LOCK_HATCH, "waiting for a lock"),
        /** Waiting for something outside, or asleep. */
        OUTSIDE(Ink.WAITING_IO, Ink.WAITING_IO, "waiting for I/O or asleep"),
        /** Waiting for a core, a signal, the event loop or another worker. */
        OTHER(Ink.BUSY_TRACK, Ink.BUSY_TRACK, "waiting for something else");

        private static final Share[] ALL = values();

        private final Ink ink;
        private final Ink pattern;
        private final String words;

        Share(Ink ink, Ink pattern, String words) {
            this.ink = ink;
            this.pattern = pattern;
            this.words = words;
        }

        Ink ink() {
            return ink;
        }

        /** What lies on it, so that it is not told by colour alone. */
        Ink pattern() {
            return pattern;
        }

        String words() {
            return words;
        }

        static Share of(State state) {
            return switch (state) {
                case RUNNING, NATIVE -> RUNNING;
                case STARTING, SWITCHING, WAKING -> CHANGING;
                case WAITING_GIL -> GIL;
                case WAITING_LOCK -> LOCK;
                case WAITING_IO, SLEEPING -> OUTSIDE;
                default -> OTHER;
            };
        }
    }

    private final long whole;
    private final int workers;
    private final long[][] times = new long[Share.ALL.length][STRETCHES];

    private Course(Trace trace) {
        this.whole = TimelinePicture.whole(trace);
        this.workers = (int) trace.workers().stream().filter(Worker::asked).count();
        // How many slices more cover all of a stretch than of the one before it.
        long[][] covering = new long[Share.ALL.length][STRETCHES + 1];
        for (Worker worker : trace.workers()) {
            if (worker.asked()) {
                add(trace.worker(worker.index()), covering);
            }
        }
        for (int share = 0; share < times.length; share++) {
            long full = 0;
            for (int i = 0; i < STRETCHES; i++) {
                full += covering[share][i];
                times[share][i] += full * (begin(i + 1) - begin(i));
            }
        }
    }

    static Course of(Trace trace) {
        return new Course(trace);
    }

    private void add(Lane lane, long[][] covering) {
        int first = 0;
        for (int i = 0; i < lane.size(); i++) {
            int share = Share.of(lane.state(i)).ordinal();
            long start = lane.start(i);
            long end = Math.min(whole, lane.end(i));
            if (start >= end) {
                return;
            }
            while (begin(first + 1) <= start) {
                first++;
            }
            if (end <= begin(first + 1)) {
                times[share][first] += end - start;
                continue;
            }
            int last = (int) Math.min(STRETCHES - 1, (double) end / whole * STRETCHES);
            while (begin(last) >= end) {
                last--;
            }
            while (begin(last + 1) < end) {
                last++;
            }
            times[share][first] += begin(first + 1) - start;
            times[share][last] += end - begin(last);
            covering[share][first + 1]++;
            covering[share][last]--;
        }
    }

    /** When a stretch begins, nanoseconds. */
    private long begin(int stretch) {
        return (long) ((double) whole * stretch / STRETCHES);
    }

    /** How long the run is with the room after its end, nanoseconds. */
    long whole() {
        return whole;
    }

    /** Of the time of all workers in some stretches, the part spent on something, 0 to 1. */
    double part(Share share, int from, int to) {
        long time = 0;
        for (int i = from; i < to; i++) {
            time += times[share.ordinal()][i];
        }
        double all = (double) workers * (begin(to) - begin(from));
        return all == 0 ? 0 : time / all;
    }
}
