package dev.interleave.document;

import dev.interleave.experiment.Gather;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.SchedulerKind;
import dev.interleave.experiment.StartMethod;
import dev.interleave.experiment.Technique;
import dev.interleave.program.LockKind;
import dev.interleave.program.PoolKind;
import dev.interleave.program.SharedUse;
import dev.interleave.program.SignalKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of an enumeration by the names they have in files.
 *
 * @param values the values by name, in their order
 */
record Choices(Map<String, Object> values) {
    private static final Map<Class<?>, Choices> ALL = Map.of(
            Technique.class, of(Technique.values(), Technique::id),
            OperatingSystem.class, of(OperatingSystem.values(), OperatingSystem::id),
            SchedulerKind.class, of(SchedulerKind.values(), SchedulerKind::id),
            Gather.class, of(Gather.values(), Gather::id),
            StartMethod.class, of(StartMethod.values(), StartMethod::id),
            PythonVersion.class, of(PythonVersion.values(), PythonVersion::id),
            LockKind.class, of(LockKind.values(), LockKind::id),
            PoolKind.class, of(PoolKind.values(), PoolKind::id),
            SharedUse.class, of(SharedUse.values(), SharedUse::id),
            SignalKind.class, of(SignalKind.values(), SignalKind::id));

    /** The choices of a type, if it is an enumeration that files may name. */
    static Optional<Choices> of(Class<?> type) {
        return Optional.ofNullable(ALL.get(type));
    }

    /** The name of a value. */
    String id(Object value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() == value)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static <E> Choices of(E[] values, Function<E, String> id) {
        Map<String, Object> byName = new LinkedHashMap<>();
        for (E value : values) {
            byName.put(id.apply(value), value);
        }
        return new Choices(byName);
    }
}
