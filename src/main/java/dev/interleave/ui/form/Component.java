package dev.interleave.ui.form;

import dev.interleave.quantity.OutOfRange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/** Reads and replaces a component of a record by reflection. */
record Component(RecordComponent component) {
    static List<Component> of(Class<? extends Record> record) {
        return Arrays.stream(record.getRecordComponents()).map(Component::new).toList();
    }

    String name() {
        return component.getName();
    }

    Object get(Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /**
     * The record with another value of this component.
     *
     * @throws OutOfRange when the record does not allow it
     */
    <R extends Record> R with(R record, Object value) {
        @SuppressWarnings("unchecked")
        Class<R> type = (Class<R>) record.getClass();
        RecordComponent[] all = type.getRecordComponents();
        Class<?>[] types = Arrays.stream(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(all)
                .map(it -> it.getName().equals(name()) ? value : new Component(it).get(record))
                .toArray();
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof OutOfRange problem) {
                throw problem;
            }
            throw new IllegalStateException(thrown);
        } catch (ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
    }

    /** The same for a number, which becomes what the component holds. */
    <R extends Record> R withNumber(R record, double value) {
        Class<?> type = component.getType();
        if (type == int.class) {
            return with(record, (int) Math.rint(value));
        }
        if (type == long.class) {
            return with(record, (long) Math.rint(value));
        }
        return with(record, value);
    }
}
