package dev.interleave.simulation.interpreter;

import dev.interleave.program.Wait;

/**
 * SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number Generators, OOPSLA 2014), written out because a
 * trace must be the same on every machine and in every version of Java.
 */
final class Randomness {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;
    private long state;

    /**
     * A stream of its own for each purpose.
     *
     * @param seed the experiment's
     * @param stream which purpose
     */
    Randomness(long seed, long stream) {
        this.seed = seed;
        restart(stream);
    }

    /** Begins another stream of the same seed. */
    void restart(long stream) {
        state = mix(seed * GOLDEN + mix(stream + 1));
    }

    private static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double unit() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 (inclusive) to the bound (exclusive). */
    long below(long bound) {
        return (long) (unit() * bound);
    }

    /** How long a wait takes this time, nanoseconds. */
    long draw(Wait wait) {
        return switch (wait) {
            case Wait.Fixed(long time) -> time;
            case Wait.Uniform(long min, long max) -> min + below(max - min + 1);
            case Wait.Exponential(long mean) -> Math.min(Wait.LONGEST, Math.round(stretched(mean)));
        };
    }

    /** A duration of at least a nanosecond from an exponential distribution with a mean, nanoseconds. */
    long exponential(long mean) {
        return Math.max(1, Math.round(stretched(mean)));
    }

    private double stretched(double mean) {
        // StrictMath, because Math.log may differ in the last bit from machine to machine.
        return -mean * StrictMath.log(1 - unit());
    }
}
