package dev.interleave.ui.play;

import dev.interleave.quantity.Nanos;
import java.util.Locale;

/** A moment of a run as it stands under the timeline: always as many digits as the end has, so that nothing moves. */
final class PositionText {
    private PositionText() {}

    static String of(long time, long end) {
        long unit = end >= Nanos.SECOND ? Nanos.SECOND : end >= Nanos.MILLI ? Nanos.MILLI : end >= Nanos.MICRO ? Nanos.MICRO : 1;
        String name = unit == Nanos.SECOND ? "s" : unit == Nanos.MILLI ? "ms" : unit == Nanos.MICRO ? "µs" : "ns";
        int decimals = unit == 1 ? 0 : unit == Nanos.SECOND ? 3 : 2;
        String format = "%,." + decimals + "f";
        int width = String.format(Locale.ROOT, format, (double) end / unit).length();
        return String.format(Locale.ROOT, "%" + width + "s %s", String.format(Locale.ROOT, format, (double) time / unit), name);
    }
}
