package dev.interleave.picture;

import dev.interleave.trace.Lane;
import dev.interleave.trace.LaneSums;

/**
 * Finds out what each pixel column of a lane shows; drawing it is somebody else's business.
 *
 * <p>A column with one look belongs to it, and so does one in which two looks meet, to the one with more of it: edges lie
 * on the nearest pixel. A column in which more happens, or something shorter than two pixels, is mixed, and is given as
 * the exact time that each kind has in it: nothing vanishes and nothing is shown longer than it was. A column with
 * {@value #CROWD} slices or more is always mixed, and its times are a difference of sums, so that a lane costs no more
 * than its pixels however many slices it has.
 */
final class Scan {
    /** From how many slices on a column is mixed without a look at each. */
    static final int CROWD = 12;

    private static final int NEIGHBOURS = 8;
    /** Up to so many slices are counted one by one. */
    private static final int FEW = 16;

    private static final int EMPTY = -1;

    /** What a slice looks like. */
    interface Look {
        /** Slices that touch and have the same key, 0 or more, are drawn as one. */
        int key(Lane lane, int slice);
    }

    /** Hears what the columns show, from left to right; columns that show nothing are left out. */
    interface Sink {
        /** Columns {@code from} to {@code to} (exclusive) look like the given slice. */
        void run(int from, int to, int slice);

        /**
         * A column is mixed.
         *
         * @param shares the time of each kind in it, see {@link LaneSums}; valid during the call only
         * @param span how much time the column shows
         */
        void mixed(int column, long[] shares, long span);
    }

    private final LaneSums sums;
    private final Lane lane;
    private final TimeScale scale;
    private final Look look;
    private final Sink sink;
    private final long[] shares = new long[LaneSums.KINDS];
    /** The sums at the end of the last mixed column, which most often is the beginning of the next. */
    private long[] sumsBefore = new long[LaneSums.KINDS];

    private long[] sumsAfter = new long[LaneSums.KINDS];
    private long summedUpTo = -1;

    /** How many slices the last column went on by: about as many as the next one will. */
    private int stride = 1;

    private int runFrom;
    private int runTo;
    private int runSlice;
    private int runKey = EMPTY;

    private Scan(LaneSums sums, TimeScale scale, Look look, Sink sink) {
        this.sums = sums;
        this.lane = sums.lane();
        this.scale = scale;
        this.look = look;
        this.sink = sink;
    }

    /** Scans a lane. */
    static void lane(LaneSums sums, TimeScale scale, Look look, Sink sink) {
        new Scan(sums, scale, look, sink).scan();
    }

    private void scan() {
        int slice = lane.firstEndingAfter(scale.timeAt(0));
        int column = 0;
        while (column < scale.width() && slice < lane.size()) {
            long begin = scale.timeAt(column);
            long finish = scale.endOf(column);
            if (lane.start(slice) >= finish) {
                column = Math.max(column + 1, Math.min(scale.width(), scale.columnOf(lane.start(slice))));
            } else if (lane.start(slice) <= begin && lane.end(slice) >= finish) {
                int to = Math.min(scale.width(), scale.columnOf(lane.end(slice)));
                extend(column, to, slice);
                column = to;
            } else {
                int next = lane.firstEndingAfter(finish, slice, slice + stride);
                stride = next - slice;
                column(column, begin, finish, slice, next);
                slice = next;
                column++;
                continue;
            }
            slice = column < scale.width() ? lane.firstEndingAfter(scale.timeAt(column), slice) : slice;
        }
        flush();
    }

    private void column(int column, long begin, long finish, int first, int next) {
        if (next - first >= CROWD) {
            mixed(column, begin, finish, first, next);
            return;
        }
        int pieces = 0;
        int lastKey = EMPTY - 1;
        int one = 0;
        int other = 0;
        long most = 0;
        int mostSlice = EMPTY;
        long reached = begin;
        int i = first;
        for (; i < lane.size() && lane.start(i) < finish && pieces <= 2; i++) {
            long from = Math.max(begin, lane.start(i));
            long to = Math.min(finish, lane.end(i));
            if (from > reached) {
                pieces++;
                lastKey = EMPTY;
                one = other;
                other = gap(i);
                if (from - reached > most) {
                    most = from - reached;
                    mostSlice = EMPTY;
                }
            }
            int key = look.key(lane, i);
            if (key != lastKey) {
                pieces++;
                lastKey = key;
                one = other;
                other = i;
            }
            if (to - from > most) {
                most = to - from;
                mostSlice = i;
            }
            reached = to;
        }
        if (reached < finish && pieces <= 2) {
            pieces++;
            one = other;
            other = gap(i);
            if (finish - reached > most) {
                mostSlice = EMPTY;
            }
        }
        if (pieces == 1) {
            extend(column, column + 1, first);
        } else if (pieces > 2 || Math.min(length(one), length(other)) < 2 * scale.nanosPerPixel()) {
            mixed(column, begin, finish, first, next);
        } else if (mostSlice == EMPTY) {
            flush();
        } else {
            extend(column, column + 1, mostSlice);
        }
    }

    /** Stands for the gap before a slice where otherwise a slice is meant. */
    private static int gap(int slice) {
        return -slice - 1;
    }

    /** How long it lasts what a column shows of a slice's look or of a gap. */
    private long length(int slice) {
        return slice < 0 ? gapBefore(gap(slice)) : extent(slice, look.key(lane, slice));
    }

    private void mixed(int column, long begin, long finish, int first, int next) {
        flush();
        if (next - first <= FEW) {
            sums.within(begin, finish, first, shares);
            sink.mixed(column, shares, finish - begin);
            return;
        }
        if (summedUpTo != begin) {
            sums.before(begin, first, sumsBefore);
        }
        sums.before(finish, next, sumsAfter);
        sums.between(sumsBefore, sumsAfter, shares);
        long[] swap = sumsBefore;
        sumsBefore = sumsAfter;
        sumsAfter = swap;
        summedUpTo = finish;
        sink.mixed(column, shares, finish - begin);
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
