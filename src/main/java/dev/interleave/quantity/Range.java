package dev.interleave.quantity;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The values a quantity may take.
 *
 * @param unit what the numbers count
 * @param min the least value
 * @param max the greatest value
 */
public record Range(Unit unit, double min, double max) {
    private static final ClassValue<Map<String, Range>> OF_RECORD = new ClassValue<>() {
        @Override
        protected Map<String, Range> computeValue(Class<?> type) {
            Map<String, Range> ranges = new HashMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Quantity quantity = component.getAnnotation(Quantity.class);
                if (quantity != null) {
                    ranges.put(component.getName(), new Range(quantity.unit(), quantity.min(), quantity.max()));
                }
            }
            return ranges;
        }
    };

    /**
     * Checks a value against the {@link Quantity} its record component carries.
     *
     * @param owner the record
     * @param component the component's name
     * @param value the value it would have
     * @throws OutOfRange when the value is not allowed; the message names component, value and what is allowed
     */
    public static void check(Class<? extends Record> owner, String component, double value) {
        Range range = OF_RECORD.get(owner).get(component);
        if (!range.contains(value)) {
            throw new OutOfRange(
                    component, component + " is " + range.text(value) + ", but must be " + range.text() + ".");
        }
    }

    /** Whether the value is allowed; a number that is not one never is. */
    public boolean contains(double value) {
        return value >= min && value <= max;
    }

    /** The range for people: {@code from 1 to 10,000}. */
    public String text() {
        return "from " + text(min) + " to " + text(max);
    }

    private String text(double value) {
        return switch (unit) {
            case COUNT -> String.format(Locale.ROOT, "%,d", Math.round(value));
            case DURATION -> Nanos.exact(Math.round(value));
            case SHARE -> String.valueOf(value);
        };
    }
}
