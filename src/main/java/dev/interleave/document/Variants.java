package dev.interleave.document;

import dev.interleave.experiment.Workload;
import dev.interleave.experiment.WorkloadType;
import dev.interleave.program.Step;
import dev.interleave.program.StepType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An interface with several records behind it, and the field whose text says which of them an object is.
 *
 * @param tag the name of that field
 * @param records the records by that text
 */
record Variants(String tag, Map<String, Class<? extends Record>> records) {
    private static final Map<Class<?>, Variants> ALL = Map.of(Workload.class, workloads(), Step.class, steps());

    /** The variants of a type, if it has any. */
    static Optional<Variants> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /** The text that stands for a record. */
    String id(Class<?> record) {
        return records.entrySet().stream()
                .filter(entry -> entry.getValue() == record)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static Variants workloads() {
        Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
        for (WorkloadType type : WorkloadType.values()) {
            records.put(type.id(), type.record().asSubclass(Record.class));
        }
        return new Variants("type", records);
    }

    private static Variants steps() {
        Map<String, Class<? extends Record>> records = new LinkedHashMap<>();
        for (StepType type : StepType.values()) {
            records.put(type.id(), type.record());
        }
        return new Variants("do", records);
    }
}
