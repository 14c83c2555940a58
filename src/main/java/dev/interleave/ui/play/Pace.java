package dev.interleave.ui.play;

import dev.interleave.quantity.Nanos;

/** The speeds of playing, as the places on a slider: equal steps multiply. */
public final class Pace {
    private static final double LOWEST = Math.log10(Player.SLOWEST);
    private static final double HIGHEST = Math.log10(Player.FASTEST);
    private static final long[] ROUND = {1, 2, 5, 10};

    private Pace() {}

    /** The place of a speed, 0 to 1. */
    static double place(long speed) {
        return (Math.log10(speed) - LOWEST) / (HIGHEST - LOWEST);
    }

    /** The round speed nearest to a place. */
    static long speed(double place) {
        return round(Math.round(Math.pow(10, LOWEST + place * (HIGHEST - LOWEST))));
    }

    /** The nearest of 1, 2, 5, 10, 20, 50 and so on, within the speeds there are. */
    static long round(long speed) {
        long within = Math.clamp(speed, Player.SLOWEST, Player.FASTEST);
        long power = 1;
        while (power * 10 <= within) {
            power *= 10;
        }
        long nearest = power;
        for (long step : ROUND) {
            if (Math.abs(Math.log((double) step * power / within)) < Math.abs(Math.log((double) nearest / within))) {
                nearest = step * power;
            }
        }
        return nearest;
    }

    /** The round speed above a round one. */
    static long next(long speed) {
        return round(speed * 2 + speed / 4);
    }

    /** The round speed below a round one. */
    static long previous(long speed) {
        return round(speed / 2 - speed / 16);
    }

    /** A speed in words: {@code 1 s = 10 ms}. */
    public static String text(long speed) {
        return "1 s = " + Nanos.exact(speed).replace("us", "µs");
    }
}
