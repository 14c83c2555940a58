package dev.interleave.picture;

import dev.interleave.quantity.Nanos;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The marks of a time axis: at round moments, 1, 2 or 5 of a power of ten apart.
 *
 * @param first the first moment, nanoseconds
 * @param step how far they are apart, nanoseconds
 * @param unit the unit in which they are written, nanoseconds
 * @param decimals how many digits they have after the point
 */
record Ticks(long first, long step, long unit, int decimals) {
    private static final double LONGEST_WHOLE = 2_000;

    /** The ticks that leave at least so many pixels between them. */
    static Ticks of(TimeScale scale, double distance) {
        long step = step(scale.nanosPerPixel() * distance);
        long first = Math.floorDiv(scale.from() + step - 1, step) * step;
        long largest = Math.max(Math.abs(scale.to()), step);
        long unit = unit(step);
        while (unit < Nanos.SECOND && (double) largest / unit >= LONGEST_WHOLE) {
            unit *= 1000;
        }
        int decimals = 0;
        for (long tens = unit; tens > 1 && step % tens != 0; tens /= 10) {
            decimals++;
        }
        return new Ticks(first, step, unit, decimals);
    }

    /** The least of 1, 2, 5, 10, 20 … that is not below a number. */
    private static long step(double least) {
        long power = 1;
        while (power * 5 < least && power < Long.MAX_VALUE / 100) {
            power *= 10;
        }
        return power >= least ? power : power * 2 >= least ? power * 2 : power * 5;
    }

    private static long unit(long step) {
        return step >= Nanos.SECOND ? Nanos.SECOND : step >= Nanos.MILLI ? Nanos.MILLI : step >= Nanos.MICRO ? Nanos.MICRO : 1;
    }

    /** How a moment is written: {@code 10 ms}; 0 without digits after the point. */
    String label(long time) {
        String number = BigDecimal.valueOf(time).divide(BigDecimal.valueOf(unit), time == 0 ? 0 : decimals, RoundingMode.HALF_UP).toPlainString();
        return number + (unit == Nanos.SECOND ? " s" : unit == Nanos.MILLI ? " ms" : unit == Nanos.MICRO ? " µs" : " ns");
    }
}
