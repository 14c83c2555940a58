package dev.interleave.ui.form;

import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a row for a number has to know.
 *
 * @param label the name people see
 * @param range the values allowed
 * @param from where the slider starts
 * @param to where it ends
 * @param help one sentence that says what a greater value changes
 */
record NumberSpec(String label, Range range, double from, double to, String help) {
    static NumberSpec of(Quantity quantity) {
        double[] slider = quantity.slider();
        return new NumberSpec(
                quantity.label(),
                new Range(quantity.unit(), quantity.min(), quantity.max()),
                slider.length == 2 ? slider[0] : quantity.min(),
                slider.length == 2 ? slider[1] : quantity.max(),
                quantity.help());
    }

    static NumberSpec duration(String label, double least, double greatest, double from, double to, String help) {
        return new NumberSpec(label, new Range(Unit.DURATION, least, greatest), from, to, help);
    }

    /** A value as it stands in the entry field. */
    String text(double value) {
        return switch (range.unit()) {
            case COUNT -> String.format(Locale.ROOT, "%,d", Math.round(value));
            case DURATION -> Nanos.exact(Math.round(value)).replace("us", "µs");
            case SHARE -> BigDecimal.valueOf(value).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
        };
    }

    /** The values allowed, for people: {@code from 1 to 10,000}. */
    String allowed() {
        return "from " + text(range.min()) + " to " + text(range.max());
    }

    SliderScale scale() {
        return SliderScale.between(from, to, range.unit());
    }
}
