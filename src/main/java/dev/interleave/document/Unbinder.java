package dev.interleave.document;

import dev.interleave.experiment.Cores;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Nanos;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes JSON objects of records: the way back from {@link Binder}. */
final class Unbinder {
    private Unbinder() {}

    /** The fields of a record, in the order of its components. */
    static Map<String, Json.Member> members(Record record) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        for (Field field : Field.all(record.getClass())) {
            Object value = field.of(record);
            if (!Defaults.leftOut(record, field.component(), value)) {
                members.put(field.name(), member(json(field, field.type(), value)));
            }
        }
        return members;
    }

    /** A text as a field. */
    static Json.Member text(String value) {
        return member(new Json.Text(Place.NOWHERE, value));
    }

    /** A number as a field. */
    static Json.Member number(long value) {
        return member(number(String.valueOf(value)));
    }

    private static Json json(Field field, Class<?> type, Object value) {
        Optional<String> choice = Choices.of(type).map(choices -> choices.id(value));
        if (choice.isPresent()) {
            return new Json.Text(Place.NOWHERE, choice.get());
        }
        return switch (value) {
            case Wait.Fixed fixed -> new Json.Text(Place.NOWHERE, Nanos.exact(fixed.time()));
            case Cores cores when cores.slow() == 0 -> number(String.valueOf(cores.count()));
            case Cores cores ->
                new Json.Items(
                        Place.NOWHERE,
                        cores.each().stream()
                                .map(core -> (Json) new Json.Group(Place.NOWHERE, members(core)))
                                .toList());
            case Optional<?> given -> json(field, field.element(), given.orElseThrow());
            case Record record -> group(type, record);
            case List<?> list ->
                new Json.Items(
                        Place.NOWHERE,
                        list.stream().map(element -> json(field, field.element(), element)).toList());
            case String text -> new Json.Text(Place.NOWHERE, text);
            case Boolean truth -> new Json.Truth(Place.NOWHERE, truth);
            case Long nanos when field.isDuration() -> new Json.Text(Place.NOWHERE, Nanos.exact(nanos));
            case Double number -> number(decimal(number));
            case Number number -> number(String.valueOf(number));
            default -> throw new IllegalArgumentException(type.getName());
        };
    }

    private static Json.Group group(Class<?> type, Record record) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        Variants.of(type).ifPresent(variants -> members.put(variants.tag(), text(variants.id(record.getClass()))));
        members.putAll(members(record));
        return new Json.Group(Place.NOWHERE, members);
    }

    /** The shortest digits that give back the same number. */
    private static String decimal(double number) {
        return number == 0
                ? String.valueOf(number)
                : new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString();
    }

    private static Json number(String written) {
        return new Json.Number(Place.NOWHERE, written);
    }

    private static Json.Member member(Json value) {
        return new Json.Member(Place.NOWHERE, value);
    }
}
