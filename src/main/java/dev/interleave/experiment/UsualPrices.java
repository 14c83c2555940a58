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
                fork(version, free),
                spawn(version, free),
                forkserver(version, free),
                (free ? 10 : 8) * Nanos.MILLI,
                1_500 * Nanos.MICRO,
                new LoopPrices(40 * Nanos.MICRO, 3_000, 1_000, 1_000, 20 * Nanos.MICRO),
                new PipePrices(22 * Nanos.MICRO, 850, 550, 550));
    }

    private static ProcessPrices fork(PythonVersion version, boolean free) {
        return switch (version) {
            case V3_11 -> micros(2_700, 530, 150, 960, 0);
            case V3_12 -> micros(4_000, 430, 150, 760, 0);
            case V3_13 -> micros(4_200, 460, 150, 830, 0);
            case V3_14 -> free ? micros(7_000, 440, 150, 650, 0) : micros(4_700, 420, 150, 770, 0);
            default -> micros(2_300, 460, 150, 930, 0);
        };
    }

    /** The tracker's share of a spawned process's start was measured apart from the rest: 0.7 to 0.9 of it. */
    private static ProcessPrices spawn(PythonVersion version, boolean free) {
        return switch (version) {
            case V3_11 -> micros(1_000, 600, 43_300, 4_000, 38_000);
            case V3_12 -> micros(1_000, 500, 36_400, 4_000, 25_000);
            case V3_13 -> micros(1_000, 600, 38_300, 4_000, 29_000);
            case V3_14 -> free ? micros(1_000, 600, 42_300, 4_000, 32_000) : micros(1_000, 500, 31_400, 4_000, 24_000);
            default -> micros(1_000, 1_100, 28_800, 4_000, 23_000);
        };
    }

    /** From 3.14 a fork server's children find the main module loaded. */
    private static ProcessPrices forkserver(PythonVersion version, boolean free) {
        long tracker = spawn(version, free).tracker() / Nanos.MICRO;
        return switch (version) {
            case V3_11 -> micros(40_700, 2_500, 5_000, 700, tracker);
            case V3_12 -> micros(38_000, 1_000, 10_100, 700, tracker);
            case V3_13 -> micros(38_400, 1_100, 10_700, 700, tracker);
            case V3_14 -> free ? micros(62_500, 1_000, 800, 700, tracker) : micros(47_400, 900, 900, 700, tracker);
            default -> micros(36_500, 1_200, 6_500, 700, tracker);
        };
    }

    private static ProcessPrices micros(long first, long start, long bootstrap, long end, long tracker) {
        return new ProcessPrices(
                first * Nanos.MICRO, start * Nanos.MICRO, bootstrap * Nanos.MICRO, end * Nanos.MICRO, tracker * Nanos.MICRO);
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
