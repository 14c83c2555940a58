package dev.interleave.document;

import static java.util.Map.entry;

import dev.interleave.experiment.Bookmark;
import dev.interleave.experiment.Asyncio;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.LockUse;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.ReadersWriters;
import dev.interleave.experiment.SharedCounter;
import dev.interleave.experiment.UnevenTasks;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Pool;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a file may leave out, what it then means, and what is left out when a file is written. */
final class Defaults {
    private static final Map<Class<?>, Map<String, Object>> VALUES = Map.ofEntries(
            entry(Experiment.class, all(Experiment.DEFAULT, Set.of("technique", "workers", "workload"))),
            entry(Bookmark.class, Map.of("note", "")),
            entry(LockUse.class, all(LockUse.NONE, Set.of())),
            entry(Machine.class, all(Machine.DEFAULT, Set.of())),
            entry(Python.class, all(Python.DEFAULT, Set.of())),
            entry(Asyncio.class, all(Asyncio.DEFAULT, Set.of())),
            entry(Prices.class, Map.of("profile", "")),
            entry(Profile.class, Map.of("estimate", false)),
            entry(Profile.Build.class, Map.of("freeThreaded", false)),
            entry(SharedCounter.class, Map.of("inPlace", false)),
            entry(ReadersWriters.class, Map.of("guard", LockKind.SEMAPHORE)),
            entry(UnevenTasks.class, Map.of("dealt", false)),
            entry(Step.Increment.class, Map.of("inPlace", false)),
            entry(Step.Notify.class, Map.of("count", 1)),
            entry(Program.class, Map.of("locks", List.of(), "signals", List.of(), "variables", List.of(), "pool", Pool.NONE)),
            entry(PoolTasks.class, Map.of("waiting", new Wait.Fixed(0), "chunk", 0, "argumentSize", 0, "resultSize", 0, "oneAtATime", false)),
            entry(Pool.class, Map.of("chunk", 0, "argumentSize", 0, "resultSize", 0, "oneAtATime", false)),
            entry(Role.class, Map.of("name", "", "workers", 0)),
            entry(Signal.class, Map.of("size", 0, "lock", "")),
            entry(Lock.class, Map.of("kind", LockKind.LOCK, "permits", 1)));

    /** What few machines have, few experiments are about, or follows from the rest. */
    private static final Set<String> OPTIONAL_PARTS =
            Set.of("system", "threadsPerCore", "siblingSpeed", "backgroundLoad", "startMethod", "prices", "asyncio");

    private Defaults() {}

    /** What a component is when the file does not say; empty where it must. */
    static Optional<Object> of(Class<?> record, String component) {
        return Optional.ofNullable(VALUES.getOrDefault(record, Map.of()).get(component));
    }

    /**
     * Whether to leave a value out of a file that is written. What configures a run is written in full, so that a file
     * stands by itself; what would only clutter a program, the permits of what is no semaphore, what a plain machine
     * does not have, and bookmarks where there are none, are not.
     */
    static boolean leftOut(Record owner, String component, Object value) {
        boolean isDefault = of(owner.getClass(), component).filter(value::equals).isPresent();
        return isDefault
                && switch (owner) {
                    case Experiment _ -> component.equals("bookmarks");
                    case Prices _, Profile _, Profile.Build _, Program _, Role _, Signal _ -> true;
                    case Lock lock -> component.equals("permits") && !lock.kind().hasPermits();
                    case Machine _, Python _ -> OPTIONAL_PARTS.contains(component);
                    case LockUse use -> component.equals("permits") && !use.kind().hasPermits();
                    default -> false;
                };
    }

    private static Map<String, Object> all(Record prototype, Set<String> required) {
        return Field.all(prototype.getClass()).stream()
                .filter(field -> !required.contains(field.component()))
                .collect(Collectors.toUnmodifiableMap(Field::component, field -> field.of(prototype)));
    }
}
