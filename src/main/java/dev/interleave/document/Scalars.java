package dev.interleave.document;

import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.math.BigDecimal;

/** Reads texts, numbers and truth values into what a record wants. */
final class Scalars {
    private final Source source;

    Scalars(Source source) {
        this.source = source;
    }

    /** A value of a type that is neither a record nor a list. */
    Object value(Field field, Class<?> type, Json json, String path) throws BadFile {
        if (type == String.class) {
            return text(json, path);
        } else if (type == boolean.class) {
            if (json instanceof Json.Truth truth) {
                return truth.value();
            }
            throw wrong(json, path, "true or false");
        } else if (field.isDuration()) {
            return duration(json, path);
        } else if (type == double.class) {
            return decimal(field, json, path);
        }
        long whole = whole(field, type, json, path);
        return type == int.class ? (Object) (int) whole : (Object) whole;
    }

    /** One of the values of an enumeration. */
    Object choice(Choices choices, Json json, String path) throws BadFile {
        Object value = json instanceof Json.Text text ? choices.values().get(text.value()) : null;
        if (value == null) {
            throw wrong(json, path, Words.choice(choices.values().keySet(), "or"));
        }
        return value;
    }

    /** A duration with its unit, in nanoseconds. */
    long duration(Json json, String path) throws BadFile {
        if (!(json instanceof Json.Text text)) {
            throw wrong(json, path, "a duration with its unit, such as \"5 ms\"");
        }
        try {
            return Nanos.parse(text.value());
        } catch (IllegalArgumentException _) {
            throw wrong(json, path, "a duration with its unit, such as \"5 ms\", \"40 ns\" or \"1.5 s\"");
        }
    }

    /** A complaint that a value is not what it must be. */
    BadFile wrong(Json json, String path, String expected) {
        String what = path.isEmpty() ? "this" : path;
        return source.bad(json.place(), what + " is " + json.found() + ", but must be " + expected + ".");
    }

    private String text(Json json, String path) throws BadFile {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw wrong(json, path, "a text in quotes");
    }

    private double decimal(Field field, Json json, String path) throws BadFile {
        if (json instanceof Json.Number number) {
            double value = Double.parseDouble(number.written());
            if (field.range().isEmpty() || field.range().get().contains(value)) {
                return value;
            }
        }
        throw wrong(json, path, "a number" + field.range().map(range -> " " + range.text()).orElse(""));
    }

    private long whole(Field field, Class<?> type, Json json, String path) throws BadFile {
        double least = type == int.class ? Integer.MIN_VALUE : Long.MIN_VALUE;
        double most = type == int.class ? Integer.MAX_VALUE : Long.MAX_VALUE;
        Range range = field.range().orElse(new Range(Unit.COUNT, least, most));
        if (json instanceof Json.Number number) {
            try {
                long value = new BigDecimal(number.written()).longValueExact();
                if (range.contains(value)) {
                    return value;
                }
            } catch (ArithmeticException | NumberFormatException _) {
                throw wrong(json, path, "a whole number " + range.text());
            }
        }
        throw wrong(json, path, "a whole number " + range.text());
    }
}
