package dev.interleave.experiment;

import dev.interleave.quantity.Nanos;
import java.util.EnumMap;
import java.util.Map;

/**
 * The prices of an experiment that carries none: medians measured on a small Linux machine, 3.8 to 3.14 and the
 * free-threaded builds of 3.13 and 3.14. Versions that were not measured have those of 3.8.
 */
final class UsualPrices {
    /** The profile these belong to. */
    static final String PROFILE = "Small Linux virtual machine";

    private static final Map<PythonVersion, Prices> WITH_GIL = all(false);
    private static final Map<PythonVersion, Prices> FREE_THREADED = all(true);

    private UsualPrices() {}

    static Prices of(PythonVersion version, boolean freeThreaded) {
        return (freeThreaded ? FREE_THREADED : WITH_GIL).get(version);
    }

    private static Map<PythonVersion, Prices> all(boolean freeThreaded) {
        Map<PythonVersion, Prices> all = new EnumMap<>(PythonVersion.class);
        for (PythonVersion version : PythonVersion.values()) {
            all.put(version, prices(version, freeThreaded));
        }
        return all;
    }

    private static Prices prices(PythonVersion version, boolean free) {
        return new Prices(
                PROFILE,
                lock(version, free),
                signal(version, free),
                (free ? 80 : 25) * Nanos.MICRO,
                (free ? 60 : 20) * Nanos.MICRO,
                new ProcessPrices(0, 450 * Nanos.MICRO, 150 * Nanos.MICRO, 700 * Nanos.MICRO),
                new ProcessPrices(0, 600 * Nanos.MICRO, 33 * Nanos.MILLI, 4 * Nanos.MILLI),
                // From 3.14 a fork server's children find the main module loaded.
                new ProcessPrices(
                        46 * Nanos.MILLI,
                        1 * Nanos.MILLI,
                        (version.atLeast(14) ? 1 : 7) * Nanos.MILLI,
                        700 * Nanos.MICRO),
                (free ? 10 : 8) * Nanos.MILLI,
                1_500 * Nanos.MICRO,
                new LoopPrices(40 * Nanos.MICRO, 3_000, 1_000, 1_000, 20 * Nanos.MICRO),
                new PipePrices(22 * Nanos.MICRO, 850, 550, 550));
    }

    private static long lock(PythonVersion version, boolean free) {
        return switch (version) {
            case V3_11 -> 73;
            case V3_12 -> 100;
            case V3_13 -> free ? 65 : 86;
            case V3_14 -> free ? 43 : 38;
            default -> 57;
        };
    }

    private static long signal(PythonVersion version, boolean free) {
        if (free) {
            return 600;
        }
        return switch (version) {
            case V3_11, V3_12 -> 580;
            case V3_13 -> 660;
            case V3_14 -> 430;
            default -> 1_200;
        };
    }
}
