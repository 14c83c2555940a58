package dev.interleave.ui.form;

import dev.interleave.quantity.Unit;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The places 0 to 1 of a slider and the values they stand for. A wide range is logarithmic, so that equal steps
 * multiply; where it starts at zero, zero has the first place. Places stand for values with two significant digits.
 *
 * @param from the value at 0
 * @param lowest the least value of the logarithmic part; equal to {@code from} unless that is zero
 * @param to the value at 1
 * @param logarithmic whether equal steps multiply
 * @param unit what the values count
 */
record SliderScale(double from, double lowest, double to, boolean logarithmic, Unit unit) {
    private static final double WIDE = 50;
    private static final double BELOW_ZERO_PLACE = 1e-3;
    private static final double ZERO_UP_TO = 0.03;
    private static final double SHARE_STEP = 0.01;
    private static final double ROUNDING = 1e-9;
    private static final MathContext TWO_DIGITS = new MathContext(2);

    static SliderScale between(double from, double to, Unit unit) {
        boolean wide = unit != Unit.SHARE && to / Math.max(from, 1) >= WIDE;
        double lowest = wide && from == 0 ? to * BELOW_ZERO_PLACE : from;
        return new SliderScale(from, lowest, to, wide, unit);
    }

    /** The place of a value; those outside the slider are at its ends. */
    double place(double value) {
        if (!logarithmic) {
            return Math.clamp((value - from) / (to - from), 0, 1);
        }
        if (value < lowest) {
            return 0;
        }
        double place = Math.clamp(Math.log(value / lowest) / Math.log(to / lowest), 0, 1);
        return from == 0 ? ZERO_UP_TO + place * (1 - ZERO_UP_TO) : place;
    }

    /** The value a place stands for. */
    double value(double place) {
        if (place <= 0) {
            return from;
        }
        if (!logarithmic) {
            return rounded(from + place * (to - from));
        }
        if (from == 0) {
            return place < ZERO_UP_TO / 2 ? 0 : exponential(Math.max(0, (place - ZERO_UP_TO) / (1 - ZERO_UP_TO)));
        }
        return exponential(place);
    }

    /** The value one step of the arrow keys away: the next with two significant digits, within the slider. */
    double step(double value, int direction) {
        if (direction > 0) {
            double size = stepSize(value);
            double next = value < lowest ? lowest : (Math.floor(value / size + ROUNDING) + 1) * size;
            return Math.max(value, Math.min(rounded(next), to));
        }
        double size = stepSize(unit == Unit.SHARE ? value : value - 1);
        double next = (Math.ceil(value / size - ROUNDING) - 1) * size;
        return Math.min(value, next < lowest ? from : rounded(next));
    }

    private double stepSize(double value) {
        if (unit == Unit.SHARE) {
            return SHARE_STEP;
        }
        return logarithmic && value >= 100 ? Math.pow(10, Math.floor(Math.log10(value)) - 1) : 1;
    }

    private double exponential(double place) {
        double exact = lowest * Math.pow(to / lowest, place);
        double round = new BigDecimal(exact).round(TWO_DIGITS).doubleValue();
        return Math.clamp(Math.max(1, Math.rint(round)), lowest, to);
    }

    private double rounded(double value) {
        return unit == Unit.SHARE ? Math.round(value * 100) / 100.0 : Math.round(value);
    }
}
