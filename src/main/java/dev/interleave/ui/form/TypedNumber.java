package dev.interleave.ui.form;

import dev.interleave.quantity.Nanos;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people type them: {@code 1,000,000}, {@code 1e6}, {@code 2 M}, {@code 5 ms}, {@code 20 %}. */
final class TypedNumber {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9.,_'\\s\\u00a0\\u202f]+(?:[eE][+-]?[0-9]{1,3})?)\\s*([\\p{L}%]*)");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+([.][0-9]+)?(e.*)?");
    private static final Pattern SPACES = Pattern.compile("[_'\\s\\u00a0\\u202f]");

    private TypedNumber() {}

    /**
     * Reads what was typed into a field.
     *
     * @param spec what the field is for
     * @param shown the value it had before: a duration without a unit is in the unit of that
     * @throws IllegalArgumentException when it is no such number or not allowed; the message is one sentence for people
     */
    static double parse(NumberSpec spec, String typed, double shown) {
        Matcher matcher = WRITTEN.matcher(typed.strip());
        if (!matcher.matches()) {
            throw expected(spec, typed);
        }
        BigDecimal number = number(spec, typed, matcher.group(1));
        BigDecimal value = number.multiply(factor(spec, typed, matcher.group(2), number, shown));
        if (value.compareTo(BigDecimal.valueOf(spec.range().min())) < 0
                || value.compareTo(BigDecimal.valueOf(spec.range().max())) > 0) {
            throw new IllegalArgumentException(spec.label() + " must be " + spec.allowed() + ".");
        }
        return switch (spec.range().unit()) {
            case SHARE -> value.doubleValue();
            case DURATION -> Math.rint(value.doubleValue());
            case COUNT -> whole(spec, value);
        };
    }

    private static double whole(NumberSpec spec, BigDecimal value) {
        if (value.stripTrailingZeros().scale() > 0) {
            throw new IllegalArgumentException(spec.label() + " must be a whole number, " + spec.allowed() + ".");
        }
        return value.doubleValue();
    }

    private static BigDecimal number(NumberSpec spec, String typed, String digits) {
        String plain = SPACES.matcher(digits).replaceAll("");
        // A comma before groups of three digits separates thousands; any other is a decimal comma.
        plain = GROUPED.matcher(plain).matches() ? plain.replace(",", "") : plain.replace(',', '.');
        try {
            return new BigDecimal(plain);
        } catch (NumberFormatException _) {
            throw expected(spec, typed);
        }
    }

    private static BigDecimal factor(NumberSpec spec, String typed, String unit, BigDecimal number, double shown) {
        return switch (spec.range().unit()) {
            case COUNT -> switch (unit) {
                case "" -> BigDecimal.ONE;
                case "k", "K" -> BigDecimal.valueOf(1_000);
                case "m", "M" -> BigDecimal.valueOf(1_000_000);
                case "G", "B", "b" -> BigDecimal.valueOf(1_000_000_000);
                default -> throw expected(spec, typed);
            };
            case SHARE -> switch (unit) {
                case "%" -> new BigDecimal("0.01");
                case "" -> number.compareTo(BigDecimal.ONE) > 0 ? new BigDecimal("0.01") : BigDecimal.ONE;
                default -> throw expected(spec, typed);
            };
            case DURATION -> {
                String written = unit.isEmpty() ? spec.text(shown).replaceAll("[^\\p{L}]", "") : unit;
                try {
                    yield BigDecimal.valueOf(Nanos.parse("1 " + written.toLowerCase(Locale.ROOT)));
                } catch (IllegalArgumentException _) {
                    throw expected(spec, typed);
                }
            }
        };
    }

    private static IllegalArgumentException expected(NumberSpec spec, String typed) {
        String found = typed.isBlank() ? "nothing" : "\"" + typed.strip() + "\"";
        String example = switch (spec.range().unit()) {
            case COUNT -> "a whole number such as " + spec.text(Math.min(1e6, spec.range().max()));
            case DURATION -> "a time such as 5 ms, 40 ns or 1.5 s";
            case SHARE -> "a percentage such as 20 %";
        };
        return new IllegalArgumentException(spec.label() + " is " + found + ", but must be " + example + ".");
    }
}
