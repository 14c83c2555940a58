package dev.interleave.program;

import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.OutOfRange;

/** How long something outside Python takes: always the same, or drawn anew each time from the experiment's seed. */
public sealed interface Wait {
    /** The longest single wait that an experiment may ask for: an hour. */
    long LONGEST = 3600 * Nanos.SECOND;

    /** The mean in nanoseconds. */
    long mean();

    /** The same kind of wait, scaled so that its mean is the given one. */
    Wait withMean(long nanos);

    /**
     * Always the same.
     *
     * @param time nanoseconds
     */
    record Fixed(long time) implements Wait {
        /** Checks the value. */
        public Fixed {
            check("wait", time);
        }

        @Override
        public long mean() {
            return time;
        }

        @Override
        public Wait withMean(long nanos) {
            return new Fixed(nanos);
        }
    }

    /**
     * Any value between two with the same chance.
     *
     * @param min the shortest, nanoseconds
     * @param max the longest, nanoseconds
     */
    record Uniform(long min, long max) implements Wait {
        /** Checks the values. */
        public Uniform {
            check("min", min);
            check("max", max);
            if (min > max) {
                throw new OutOfRange(
                        "min", "min is " + Nanos.exact(min) + ", but must not be longer than max, " + Nanos.exact(max) + ".");
            }
        }

        @Override
        public long mean() {
            return (min + max) / 2;
        }

        @Override
        public Wait withMean(long nanos) {
            double factor = mean() == 0 ? 1 : (double) nanos / mean();
            return new Uniform(Math.round(min * factor), Math.min(LONGEST, Math.round(max * factor)));
        }
    }

    /**
     * Mostly short, now and then long (exponential), as times between independent events are.
     *
     * @param mean the mean, nanoseconds
     */
    record Exponential(long mean) implements Wait {
        /** Checks the value. */
        public Exponential {
            check("mean", mean);
        }

        @Override
        public Wait withMean(long nanos) {
            return new Exponential(nanos);
        }
    }

    private static void check(String field, long nanos) {
        if (nanos < 0 || nanos > LONGEST) {
            throw new OutOfRange(
                    field, field + " is " + Nanos.exact(nanos) + ", but must be from 0 ns to " + Nanos.exact(LONGEST) + ".");
        }
    }
}
