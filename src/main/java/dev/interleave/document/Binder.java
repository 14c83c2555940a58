package dev.interleave.document;

import dev.interleave.experiment.Core;
import dev.interleave.experiment.Cores;
import dev.interleave.program.Wait;
import dev.interleave.quantity.OutOfRange;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes records of JSON objects: a field for each component, by name. Knows no record in particular but the waits and the
 * cores, which files write in several ways; so a new workload or a new step needs nothing here.
 */
final class Binder {
    private final Source source;
    private final Scalars scalars;

    Binder(Source source) {
        this.source = source;
        this.scalars = new Scalars(source);
    }

    /**
     * Makes a record of an object.
     *
     * @param path what leads to the object, for messages; empty for the whole file
     * @throws BadFile when a field is missing, unknown, of a wrong type or out of range
     */
    <R extends Record> R record(Class<R> type, Json.Group group, String path) throws BadFile {
        List<Field> fields = Field.all(type);
        refuseUnknown(group, path, fields.stream().map(Field::name).toList());
        List<Object> values = new ArrayList<>();
        for (Field field : fields) {
            values.add(component(type, field, group, path));
        }
        try {
            return constructor(type).newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OutOfRange refusal) {
                throw outOfRange(refusal, group, path);
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object component(Class<?> type, Field field, Json.Group group, String path) throws BadFile {
        Json.Member member = group.members().get(field.name());
        if (member != null) {
            return value(field, field.type(), member.value(), join(path, field.name()));
        }
        Optional<Object> value = Defaults.of(type, field.component());
        if (value.isEmpty()) {
            throw source.bad(group.place(), join(path, field.name()) + " is missing; it was expected in this object.");
        }
        return value.get();
    }

    private Object value(Field field, Class<?> type, Json json, String path) throws BadFile {
        Optional<Choices> choices = Choices.of(type);
        Optional<Variants> variants = Variants.of(type);
        if (choices.isPresent()) {
            return scalars.choice(choices.get(), json, path);
        } else if (variants.isPresent()) {
            return variant(variants.get(), json, path);
        } else if (type == Wait.class) {
            return waiting(json, path);
        } else if (type == Cores.class) {
            return cores(json, path);
        } else if (type == Optional.class) {
            return Optional.of(value(field, field.element(), json, path));
        } else if (type == List.class) {
            return list(field, json, path);
        } else if (type.isRecord()) {
            return record(type.asSubclass(Record.class), group(json, path, "an object"), path);
        }
        return scalars.value(field, type, json, path);
    }

    private List<Object> list(Field field, Json json, String path) throws BadFile {
        if (!(json instanceof Json.Items items)) {
            throw scalars.wrong(json, path, "a list in [ ]");
        }
        List<Object> values = new ArrayList<>();
        for (Json item : items.values()) {
            values.add(value(field, field.element(), item, path + "[" + values.size() + "]"));
        }
        return values;
    }

    private Record variant(Variants variants, Json json, String path) throws BadFile {
        Json.Group group = group(json, path, "an object with a field \"" + variants.tag() + "\"");
        Json.Member tag = group.members().get(variants.tag());
        String names = Words.choice(variants.records().keySet(), "or");
        String tagPath = join(path, variants.tag());
        if (tag == null) {
            throw source.bad(group.place(), tagPath + " is missing; it must be " + names + ".");
        }
        Class<? extends Record> record =
                tag.value() instanceof Json.Text text ? variants.records().get(text.value()) : null;
        if (record == null) {
            throw scalars.wrong(tag.value(), tagPath, names);
        }
        return record(record, without(group, variants.tag()), path);
    }

    private Wait waiting(Json json, String path) throws BadFile {
        return switch (json) {
            case Json.Text text -> {
                try {
                    yield new Wait.Fixed(scalars.duration(text, path));
                } catch (OutOfRange refusal) {
                    throw source.bad(text.place(), renamed(refusal, path));
                }
            }
            case Json.Group group when group.members().containsKey("mean") ->
                record(Wait.Exponential.class, group, path);
            case Json.Group group -> record(Wait.Uniform.class, group, path);
            default ->
                throw scalars.wrong(
                        json,
                        path,
                        "a duration such as \"10 ms\", { \"min\": \"5 ms\", \"max\": \"15 ms\" }"
                                + " or { \"mean\": \"10 ms\" }");
        };
    }

    /** A number when all are at full speed, else a list with the speed of each. */
    private Cores cores(Json json, String path) throws BadFile {
        String expected = "a whole number from 1 to " + Cores.MOST + " or a list such as [{ \"speed\": 1 }, { \"speed\": 0.5 }]";
        try {
            return switch (json) {
                case Json.Number number -> Cores.of(new BigDecimal(number.written()).intValueExact());
                case Json.Items items when items.values().isEmpty() || items.values().size() > Cores.MOST ->
                    throw source.bad(
                            json.place(),
                            path + " is a list of " + items.values().size() + ", but must have 1 to " + Cores.MOST + " elements.");
                case Json.Items items -> {
                    List<Core> each = new ArrayList<>();
                    for (Json item : items.values()) {
                        String itemPath = path + "[" + each.size() + "]";
                        each.add(record(Core.class, group(item, itemPath, "an object with a field \"speed\""), itemPath));
                    }
                    yield new Cores(each);
                }
                default -> throw scalars.wrong(json, path, expected);
            };
        } catch (OutOfRange | ArithmeticException _) {
            throw scalars.wrong(json, path, expected);
        }
    }

    /** An object, which everything that is a record is in a file. */
    Json.Group group(Json json, String path, String expected) throws BadFile {
        if (json instanceof Json.Group group) {
            return group;
        }
        throw scalars.wrong(json, path, expected);
    }

    /** The same object without one of its fields. */
    static Json.Group without(Json.Group group, String... names) {
        Map<String, Json.Member> rest = new LinkedHashMap<>(group.members());
        rest.keySet().removeAll(List.of(names));
        return new Json.Group(group.place(), rest);
    }

    private void refuseUnknown(Json.Group group, String path, List<String> known) throws BadFile {
        for (Map.Entry<String, Json.Member> member : group.members().entrySet()) {
            String name = member.getKey();
            if (!known.contains(name)) {
                String hint = Words.nearest(name, known)
                        .map(meant -> "did you mean " + Words.quoted(meant) + "?")
                        .orElse(known.isEmpty()
                                ? "no more fields were expected here."
                                : "the fields expected here are " + Words.choice(known, "and") + ".");
                throw source.bad(
                        member.getValue().name(),
                        join(path, Words.shortened(name)) + " is not a field that Interleave knows; " + hint);
            }
        }
    }

    /** A record refused one of its values: finds the field that the value came from. */
    private BadFile outOfRange(OutOfRange refusal, Json.Group group, String path) {
        Json.Member own = group.members().get(refusal.field());
        if (own != null) {
            return source.bad(own.value().place(), renamed(refusal, join(path, refusal.field())));
        }
        return new Search(refusal.field(), refusal.getMessage())
                .in(group, path)
                .map(hit -> source.bad(hit.json().place(), renamed(refusal, hit.path())))
                .orElseGet(() -> source.bad(group.place(), refusal.getMessage()));
    }

    private static String renamed(OutOfRange refusal, String path) {
        String message = refusal.getMessage();
        return message.startsWith(refusal.field() + " ") ? path + message.substring(refusal.field().length()) : message;
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static <R extends Record> Constructor<R> constructor(Class<R> type) throws NoSuchMethodException {
        return type.getDeclaredConstructor(
                Arrays.stream(type.getRecordComponents()).map(c -> c.getType()).toArray(Class<?>[]::new));
    }
}
