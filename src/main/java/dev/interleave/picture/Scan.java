package dev.interleave.picture;

import dev.interleave.trace.Lane;
import java.util.Arrays;

/**
 * Finds out what each pixel column of a lane shows; drawing it is somebody else's business.
 *
 * <p>A column with one look belongs to it, and so does one in which two looks meet, to the one with more of it: edges lie
 * on the nearest pixel. A column in which more happens, or something shorter than two pixels, is mixed, and is given as
 * the time that each look has in it: nothing vanishes and nothing is shown longer than it was. Where more than
 * {@value #EXACT} slices fall on a column, their times are estimated from as many moments spread over it, so that a lane
 * costs no more than its pixels however many slices it has.
 */
final class Scan {
    /** How many slices of a column are looked at one by one. */
    static final int EXACT = 96;

    private static final int NEIGHBOURS = 8;
    private static final int EMPTY = -1;
    private static final double GOLDEN = 0.6180339887498949;

    /** What a slice looks like. */
    interface Look {
        /** How many kinds of share there are. */
        int shares();

        /** Slices that touch and have the same key, 0 or more, are drawn as one. */
        int key(Lane lane, int slice);

        /** To which share its time counts where columns are mixed. */
        int share(Lane lane, int slice);
    }

    /** Hears what the columns show, from left to right; columns that show nothing are left out. */
    interface Sink {
        /** Columns {@code from} to {@code to} (exclusive) look like the given slice. */
        void run(int from, int to, int slice);

        /**
         * A column is mixed.
         *
         * @param shares the time each share has in it; valid during the call only
         * @param span how much time the column shows
         */
        void mixed(int column, long[] shares, long span);
    }

    private final Lane lane;
    private final TimeScale scale;
    private final Look look;
    private final Sink sink;
    private final long[] shares;

    private int runFrom;
    private int runTo;
    private int runSlice;
    private int runKey = EMPTY;

    private Scan(Lane lane, TimeScale scale, Look look, Sink sink) {
        this.lane = lane;
        this.scale = scale;
        this.look = look;
        this.sink = sink;
        this.shares = new long[look.shares()];
    }

    /** Scans a lane. */
    static void lane(Lane lane, TimeScale scale, Look look, Sink sink) {
        new Scan(lane, scale, look, sink).scan();
    }

    private void scan() {
        int slice = 0;
        int column = 0;
        while (column < scale.width()) {
            long begin = scale.timeAt(column);
            long finish = scale.timeAt(column + 1);
            slice = lane.firstEndingAfter(begin, slice);
            if (slice == lane.size()) {
                break;
            }
            if (lane.start(slice) >= finish) {
                column = Math.max(column + 1, Math.min(scale.width(), scale.columnOf(lane.start(slice))));
            } else if (lane.start(slice) <= begin && lane.end(slice) >= finish) {
                int to = Math.min(scale.width(), scale.columnOf(lane.end(slice)));
                extend(column, to, slice);
                column = to;
            } else {
                column(column, begin, finish, slice);
                column++;
            }
        }
        flush();
    }

    private void column(int column, long begin, long finish, int first) {
        Arrays.fill(shares, 0);
        if (lane.firstEndingAfter(finish, first) - first >= EXACT) {
            flush();
            estimate(column, begin, finish, first);
            sink.mixed(column, shares, finish - begin);
            return;
        }
        int pieces = 0;
        int lastKey = EMPTY - 1;
        long shortest = Long.MAX_VALUE;
        long most = 0;
        int mostSlice = EMPTY;
        long reached = begin;
        int i = first;
        for (; i < lane.size() && lane.start(i) < finish; i++) {
            long from = Math.max(begin, lane.start(i));
            long to = Math.min(finish, lane.end(i));
            if (from > reached) {
                pieces++;
                lastKey = EMPTY;
                shortest = Math.min(shortest, gapBefore(i));
                if (from - reached > most) {
                    most = from - reached;
                    mostSlice = EMPTY;
                }
            }
            int key = look.key(lane, i);
            if (key != lastKey) {
                pieces++;
                lastKey = key;
                shortest = Math.min(shortest, extent(i, key));
            }
            shares[look.share(lane, i)] += to - from;
            if (to - from > most) {
                most = to - from;
                mostSlice = i;
            }
            reached = to;
        }
        if (reached < finish) {
            pieces++;
            shortest = Math.min(shortest, gapBefore(i));
            if (finish - reached > most) {
                mostSlice = EMPTY;
            }
        }
        if (pieces == 1) {
            extend(column, column + 1, first);
        } else if (pieces > 2 || shortest < 2 * scale.nanosPerPixel()) {
            flush();
            sink.mixed(column, shares, finish - begin);
        } else if (mostSlice == EMPTY) {
            flush();
        } else {
            extend(column, column + 1, mostSlice);
        }
    }

    /** How long the gap before a slice is; without end at the ends of the lane. */
    private long gapBefore(int slice) {
        return slice == 0 || slice == lane.size() ? Long.MAX_VALUE : lane.start(slice) - lane.end(slice - 1);
    }

    /** How long a look lasts that a slice belongs to; counted only as far as it matters. */
    private long extent(int slice, int key) {
        long enough = (long) Math.ceil(2 * scale.nanosPerPixel());
        int low = slice;
        int high = slice;
        while (lane.end(high) - lane.start(low) < enough && high - low < NEIGHBOURS) {
            boolean before = low > 0 && lane.end(low - 1) == lane.start(low) && look.key(lane, low - 1) == key;
            boolean after = high < lane.size() - 1
                    && lane.start(high + 1) == lane.end(high)
                    && look.key(lane, high + 1) == key;
            low -= before ? 1 : 0;
            high += after ? 1 : 0;
            if (!before && !after) {
                break;
            }
        }
        return lane.end(high) - lane.start(low);
    }

    /** Moments spread evenly, each moved a little in its stretch so that nothing regular can hide between them. */
    private void estimate(int column, long begin, long finish, int first) {
        long span = finish - begin;
        int slice = first;
        for (int k = 0; k < EXACT; k++) {
            double turn = ((long) column * EXACT + k) * GOLDEN;
            long time = begin + (long) ((k + turn - Math.floor(turn)) / EXACT * span);
            slice = lane.firstEndingAfter(time, slice);
            if (slice < lane.size() && lane.start(slice) <= time) {
                shares[look.share(lane, slice)] += span * (k + 1) / EXACT - span * k / EXACT;
            }
        }
    }

    private void extend(int from, int to, int slice) {
        int key = look.key(lane, slice);
        if (key == runKey && runTo == from) {
            runTo = to;
            return;
        }
        flush();
        runFrom = from;
        runTo = to;
        runSlice = slice;
        runKey = key;
    }

    private void flush() {
        if (runKey != EMPTY && runTo > runFrom) {
            sink.run(runFrom, runTo, runSlice);
        }
        runKey = EMPTY;
    }
}
