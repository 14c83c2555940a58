package dev.interleave.document;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import dev.interleave.quantity.Written;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A component of a record as a field of a JSON object.
 *
 * @param component what the record calls it
 * @param name what files call it
 * @param type its type
 * @param element what its elements are, when it is a list, or what it may hold, when it may be left out; else its type
 * @param range the values it may take, if it is a {@link Quantity}
 * @param accessor reads it
 */
record Field(
        String component, String name, Class<?> type, Class<?> element, Optional<Range> range, Method accessor) {
    private static final ClassValue<List<Field>> OF_RECORD = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents()).map(Field::of).toList();
        }
    };

    /** The fields of a record, in order. */
    static List<Field> all(Class<?> record) {
        return OF_RECORD.get(record);
    }

    /** Whether it is written as a duration, with its unit. */
    boolean isDuration() {
        return range.filter(r -> r.unit() == Unit.DURATION).isPresent();
    }

    /** Its value in a record. */
    Object of(Record owner) {
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field of(RecordComponent component) {
        Written written = component.getAnnotation(Written.class);
        Quantity quantity = component.getAnnotation(Quantity.class);
        Class<?> element = component.getGenericType() instanceof ParameterizedType of
                ? (Class<?>) of.getActualTypeArguments()[0]
                : component.getType();
        return new Field(
                component.getName(),
                written == null ? component.getName() : written.value(),
                component.getType(),
                element,
                Optional.ofNullable(quantity).map(q -> new Range(q.unit(), q.min(), q.max())),
                component.getAccessor());
    }
}
