package dev.interleave.quantity;

import java.util.Locale;

/** Amounts of memory in words. */
public final class Bytes {
    private static final double KILO = 1_000;

    private Bytes() {}

    /** An amount in the unit that suits it, decimal as on a disk: {@code 850 bytes}, {@code 1.2 MB}. */
    public static String rounded(long bytes) {
        if (bytes < KILO) {
            return bytes + " bytes";
        }
        double value = bytes / KILO;
        String unit = "kB";
        for (String larger : new String[] {"MB", "GB"}) {
            if (value >= KILO) {
                value /= KILO;
                unit = larger;
            }
        }
        return String.format(Locale.ROOT, value < 9.95 ? "%.1f %s" : "%.0f %s", value, unit);
    }
}
