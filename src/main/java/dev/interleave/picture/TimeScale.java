package dev.interleave.picture;

/**
 * Which moment is at which pixel.
 *
 * @param from the moment at the left edge, nanoseconds
 * @param nanosPerPixel how much time a pixel column shows
 * @param left the x of the left edge
 * @param width how many pixel columns there are
 */
public record TimeScale(long from, double nanosPerPixel, int left, int width) {
    /** So many columns show a nanosecond at the most. */
    private static final int FINEST = 1000;

    /** The scale that shows a stretch of time. */
    public static TimeScale showing(long from, long to, int left, int width) {
        int columns = Math.max(1, width);
        return new TimeScale(from, Math.max(1.0 / FINEST, (to - from) / (double) columns), left, columns);
    }

    /** The moment at which column {@code column} begins; columns count from the left edge. */
    public long timeAt(int column) {
        return from + (long) Math.floor(column * nanosPerPixel);
    }

    /** The moment at a place, which may lie outside. */
    public long timeAt(double x) {
        return from + (long) Math.floor((x - left) * nanosPerPixel);
    }

    /**
     * The moment at which column {@code column} ends: where columns are finer than a nanosecond, the one after its own. What
     * it shows that no column before it does begins where that one ends.
     */
    public long endOf(int column) {
        return Math.max(timeAt(column) + 1, timeAt(column + 1));
    }

    /** The first column that shows a moment; -1 when it is before all of them, {@link #width} when after. */
    public int columnOf(long time) {
        if (time < from) {
            return -1;
        }
        if (time >= endOf(width - 1)) {
            return width;
        }
        int column = (int) Math.min((time - from) / nanosPerPixel, width - 1);
        while (endOf(column) <= time) {
            column++;
        }
        while (timeAt(column) > time || column > 0 && timeAt(column - 1) == time) {
            column--;
        }
        return column;
    }

    /** The place of a moment, which may lie outside. */
    public double x(long time) {
        return left + (time - from) / nanosPerPixel;
    }

    /** The moment at the right edge. */
    public long to() {
        return timeAt(width);
    }
}
