package dev.interleave.program;

import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;

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
            if (time < 0 || time > LONGEST) {
                throw new OutOfRange(
                        "wait",
                        "wait is " + Nanos.exact(time) + ", but must be from 0 ns to " + Nanos.exact(LONGEST) + ".");
            }
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
    record Uniform(
            @Quantity(
                            label = "Shortest wait",
                            unit = Unit.DURATION,
                            min = 0,
                            max = LONGEST,
                            help = "The shortest that a wait can be.")
                    long min,
            @Quantity(
                            label = "Longest wait",
                            unit = Unit.DURATION,
                            min = 0,
                            max = LONGEST,
                            help = "The longest that a wait can be.")
                    long max)
            implements Wait {
        /** Checks the values. */
        public Uniform {
            Range.check(Uniform.class, "min", min);
            Range.check(Uniform.class, "max", max);
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
    record Exponential(
            @Quantity(
                            label = "Mean wait",
                            unit = Unit.DURATION,
                            min = 0,
                            max = LONGEST,
                            help = "How long a wait is on average.")
                    long mean)
            implements Wait {
        /** Checks the value. */
        public Exponential {
            Range.check(Exponential.class, "mean", mean);
        }

        @Override
        public Wait withMean(long nanos) {
            return new Exponential(nanos);
        }
    }
}
