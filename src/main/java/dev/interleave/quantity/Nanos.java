package dev.interleave.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Durations as people write them. All of Interleave counts time in whole nanoseconds; this is the one place where they
 * become text and text becomes them.
 */
public final class Nanos {
    /** Nanoseconds in a microsecond. */
    public static final long MICRO = 1_000;
    /** Nanoseconds in a millisecond. */
    public static final long MILLI = 1_000_000;
    /** Nanoseconds in a second. */
    public static final long SECOND = 1_000_000_000;

    private static final Pattern WRITTEN = Pattern.compile("\\s*([0-9]{1,18}(?:[.][0-9]{1,18})?)\\s*(ns|us|µs|μs|ms|s|min|h)\\s*");

    private Nanos() {}

    /**
     * Reads a duration such as {@code "5 ms"}, {@code "40 ns"}, {@code "1.5 s"} or {@code "2 us"}.
     *
     * @return nanoseconds, rounded to the nearest whole one
     * @throws IllegalArgumentException when the text is not a duration, with a sentence that says what is expected
     */
    public static long parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is not a duration; write a number and a unit, such as \"5 ms\", \"40 ns\" or \"1.5 s\".");
        }
        BigDecimal nanos = new BigDecimal(matcher.group(1)).multiply(BigDecimal.valueOf(unit(matcher.group(2))));
        if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE / 4)) > 0) {
            throw new IllegalArgumentException("\"" + text + "\" is longer than any run can be.");
        }
        return nanos.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    private static long unit(String unit) {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> MICRO;
            case "ms" -> MILLI;
            case "s" -> SECOND;
            case "min" -> 60 * SECOND;
            case "h" -> 3600 * SECOND;
            default -> throw new IllegalArgumentException(unit);
        };
    }

    /**
     * Writes a duration so that {@link #parse} gives back the same number, in the largest unit that keeps it short:
     * {@code "5 ms"}, {@code "1.5 s"}. ASCII only, as files have it.
     */
    public static String exact(long nanos) {
        long unit = Math.abs(nanos) >= SECOND ? SECOND : Math.abs(nanos) >= MILLI ? MILLI : Math.abs(nanos) >= MICRO ? MICRO : 1;
        String number = BigDecimal.valueOf(nanos)
                .divide(BigDecimal.valueOf(unit), 9, RoundingMode.UNNECESSARY)
                .stripTrailingZeros()
                .toPlainString();
        return number + " " + name(unit).replace('µ', 'u');
    }

    /** Writes a duration for the eye, with three or four digits: {@code "68.40 ms"}, {@code "118.2 ms"}, {@code "35 ns"}. */
    public static String rounded(long nanos) {
        long size = Math.abs(nanos);
        if (size < MICRO) {
            return nanos + " ns";
        }
        long unit = size >= 999_950_000 ? SECOND : size >= 999_950 ? MILLI : MICRO;
        double value = (double) nanos / unit;
        double digits = Math.abs(value);
        String format = digits < 10 ? "%.2f %s" : digits < 100 ? "%.1f %s" : "%,.0f %s";
        return String.format(Locale.ROOT, format, value, name(unit));
    }

    private static String name(long unit) {
        return unit == SECOND ? "s" : unit == MILLI ? "ms" : unit == MICRO ? "µs" : "ns";
    }
}
