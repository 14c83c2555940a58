package dev.interleave.trace;

/**
 * How much time a lane spends on what, up to any moment, exactly: prefix sums at every so many slices, so that the time
 * between two moments is a difference and costs the same however many slices lie between them.
 */
public final class LaneSums {
    /** How many kinds of time a lane can have. */
    public static final int KINDS = 16;

    private static final int BLOCK = 16;
    /** The sums of a block take at most so many bytes for each of its slices. */
    private static final int MOST_BYTES = 5;

    private final Lane lane;
    private final byte[] kinds;
    /** The kinds that occur. */
    private final byte[] occurring;
    private final int block;
    /** How many whole blocks there are. */
    private final int boundaries;
    /** For every block boundary after the first: the time of each occurring kind before it. */
    private final long[] sums;

    private LaneSums(Lane lane, byte[] kinds, byte[] occurring) {
        this.lane = lane;
        this.kinds = kinds;
        this.occurring = occurring;
        int slices = BLOCK;
        while (slices * MOST_BYTES < Long.BYTES * occurring.length) {
            slices *= 2;
        }
        this.block = slices;
        this.boundaries = lane.size() / slices;
        this.sums = new long[boundaries * occurring.length];
        fill();
    }

    /** Which kind of time a slice is. */
    public interface Kind {
        /** From 0, below {@link #KINDS}. */
        int of(Lane lane, int slice);
    }

    /**
     * Sums up a lane.
     *
     * @param kind the kind of each slice
     */
    public static LaneSums of(Lane lane, Kind kind) {
        byte[] kinds = new byte[lane.size()];
        boolean[] found = new boolean[KINDS];
        int different = 0;
        for (int i = 0; i < kinds.length; i++) {
            int here = kind.of(lane, i);
            kinds[i] = (byte) here;
            different += found[here] ? 0 : 1;
            found[here] = true;
        }
        byte[] occurring = new byte[different];
        int next = 0;
        for (int i = 0; i < KINDS; i++) {
            if (found[i]) {
                occurring[next++] = (byte) i;
            }
        }
        return new LaneSums(lane, kinds, occurring);
    }

    private void fill() {
        long[] time = new long[KINDS];
        for (int i = 0; i < boundaries * block; i++) {
            time[kinds[i]] += lane.duration(i);
            if ((i + 1) % block == 0) {
                int row = i / block * occurring.length;
                for (int k = 0; k < occurring.length; k++) {
                    sums[row + k] = time[occurring[k]];
                }
            }
        }
    }

    /** The lane it is of. */
    public Lane lane() {
        return lane;
    }

    /** How many bytes it takes in memory besides the slices themselves. */
    public long bytes() {
        return kinds.length + occurring.length + (long) Long.BYTES * sums.length;
    }

    /**
     * The time before a moment, by kind.
     *
     * @param slice the first slice that ends after the moment, see {@link Lane#firstEndingAfter(long)}
     * @param into gets the time of each kind, nanoseconds, at its number; of kinds that do not occur it stays what it is
     */
    public void before(long moment, int slice, long[] into) {
        int nearest = Math.min((slice + block / 2) / block, boundaries);
        int row = (nearest - 1) * occurring.length;
        for (int k = 0; k < occurring.length; k++) {
            into[occurring[k]] = nearest == 0 ? 0 : sums[row + k];
        }
        int boundary = nearest * block;
        for (int i = boundary; i < slice; i++) {
            into[kinds[i]] += lane.duration(i);
        }
        for (int i = slice; i < boundary; i++) {
            into[kinds[i]] -= lane.duration(i);
        }
        if (slice < kinds.length && lane.start(slice) < moment) {
            into[kinds[slice]] += moment - lane.start(slice);
        }
    }

    /**
     * The time between two moments, by kind, counted slice by slice: for a few slices that costs less than sums do.
     *
     * @param first the first slice that ends after {@code from}
     * @param into gets the time of each kind; of kinds that do not occur it stays what it is
     */
    public void within(long from, long to, int first, long[] into) {
        for (byte kind : occurring) {
            into[kind] = 0;
        }
        for (int i = first; i < kinds.length && lane.start(i) < to; i++) {
            into[kinds[i]] += Math.min(to, lane.end(i)) - Math.max(from, lane.start(i));
        }
    }

    /**
     * The time between two moments, by kind.
     *
     * @param from the sums before the first, see {@link #before}
     * @param to the sums before the second
     * @param into gets the differences; of kinds that do not occur it stays what it is
     */
    public void between(long[] from, long[] to, long[] into) {
        for (byte kind : occurring) {
            into[kind] = to[kind] - from[kind];
        }
    }
}
