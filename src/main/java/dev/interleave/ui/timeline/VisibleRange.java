package dev.interleave.ui.timeline;

/**
 * The stretch of time that is in view. It lies within the whole, never shows less than ten nanoseconds, and goes back to the
 * whole when it is asked for more.
 *
 * @param from its beginning, nanoseconds
 * @param to its end
 * @param whole the end of the longest stretch there is; that one begins at 0
 */
record VisibleRange(long from, long to, long whole) {
    private static final long SHORTEST = 10;

    /** All of it. */
    static VisibleRange all(long whole) {
        return new VisibleRange(0, Math.max(SHORTEST, whole), Math.max(SHORTEST, whole));
    }

    boolean isAll() {
        return from == 0 && to == whole;
    }

    long span() {
        return to - from;
    }

    /** Shows so many times the time it does now; one moment stays where it is. */
    VisibleRange zoomed(double times, long around) {
        long span = Math.clamp(Math.round(span() * times), Math.min(SHORTEST, whole), whole);
        double part = (double) (around - from) / span();
        return placed(around - Math.round(part * span), span);
    }

    /** Shows what lies later by so much, or earlier. */
    VisibleRange moved(long by) {
        return placed(from + by, span());
    }

    /** Shows another stretch, as far as there is one and not less than the shortest. */
    VisibleRange to(long start, long end) {
        return placed(start, Math.clamp(end - start, Math.min(SHORTEST, whole), whole));
    }

    /** Moved as little as will show a moment. */
    VisibleRange showing(long time) {
        return time < from ? moved(time - from) : time > to ? moved(time - to) : this;
    }

    /** The same stretch of another whole; the whole stays whole. */
    VisibleRange of(long otherWhole) {
        VisibleRange other = all(otherWhole);
        return isAll() || from >= other.whole ? other : new VisibleRange(0, 0, other.whole).placed(from, Math.min(span(), other.whole));
    }

    private VisibleRange placed(long start, long span) {
        long begin = Math.clamp(start, 0, whole - span);
        return new VisibleRange(begin, begin + span, whole);
    }
}
