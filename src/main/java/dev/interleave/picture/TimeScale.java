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
    /** The scale that shows a stretch of time; a column never shows less than a nanosecond. */
    public static TimeScale showing(long from, long to, int left, int width) {
        int columns = Math.max(1, width);
        return new TimeScale(from, Math.max(1, (to - from) / (double) columns), left, columns);
    }

    /** The moment at which column {@code column} begins; columns count from the left edge. */
    public long timeAt(int column) {
        return from + (long) Math.floor(column * nanosPerPixel);
    }

    /** The moment at a place, which may lie outside. */
    public long timeAt(double x) {
        return from + (long) Math.floor((x - left) * nanosPerPixel);
    }

    /** The column that shows a moment: from {@link #timeAt(int)} of it until that of the next. */
    public int columnOf(long time) {
        double place = Math.floor((time - from) / nanosPerPixel);
        int column = (int) Math.clamp(place, Integer.MIN_VALUE / 2, Integer.MAX_VALUE / 2);
        while (timeAt(column + 1) <= time) {
            column++;
        }
        while (timeAt(column) > time) {
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
