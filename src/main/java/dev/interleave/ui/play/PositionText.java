package dev.interleave.ui.play;

import dev.interleave.quantity.Nanos;
import java.util.Locale;

/** A moment of a run as it stands under the timeline: always as many digits as the end has, so that nothing moves. */
public final class PositionText {
    private PositionText() {}

    /** A moment, nanoseconds, of a run that lasts so long, with spaces in front. */
    public static String of(long time, long end) {
        long unit = end < Nanos.MICRO
                ? 1
                : end < Nanos.MILLI ? Nanos.MICRO : end < Nanos.SECOND ? Nanos.MILLI : Nanos.SECOND;
        String name = end < Nanos.MICRO ? "ns" : end < Nanos.MILLI ? "µs" : end < Nanos.SECOND ? "ms" : "s";
        String format = "%,." + (unit == 1 ? 0 : unit == Nanos.SECOND ? 3 : 2) + "f";
        String last = String.format(Locale.ROOT, format, (double) end / unit);
        String now = String.format(Locale.ROOT, format, (double) time / unit);
        return " ".repeat(Math.max(0, last.length() - now.length())) + now + " " + name;
    }
}
