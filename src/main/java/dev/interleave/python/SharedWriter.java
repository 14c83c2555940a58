package dev.interleave.python;

import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes how the locks and signals are made, and which of them a role's function gets. */
final class SharedWriter {
    private final Program program;
    private final Dialect dialect;
    private final Identifiers names;

    SharedWriter(Program program, Dialect dialect, Identifiers names) {
        this.program = program;
        this.dialect = dialect;
        this.names = names;
    }

    /** Makes them all, locks first: a condition needs its lock. */
    void create(Page page) {
        program.locks().forEach(lock -> page.add(names.of("lock", lock.name()) + " = " + make(lock)));
        program.signals().forEach(signal -> page.add(names.of("signal", signal.name()) + " = " + make(signal)));
    }

    /** What a role's function gets, in the order of declaration; nothing where the module has it. */
    List<String> parameters(Role role) {
        if (!dialect.passesShared()) {
            return List.of();
        }
        Set<String> locks = Uses.locks(role);
        return Stream.concat(
                        program.locks().stream()
                                .map(Lock::name)
                                .filter(locks::contains)
                                .map(name -> names.of("lock", name)),
                        program.signals().stream()
                                .filter(signal -> Uses.uses(role, signal))
                                .map(signal -> names.of("signal", signal.name())))
                .toList();
    }

    private String make(Lock lock) {
        String module = dialect.module();
        return switch (lock.kind()) {
            case LOCK -> module + ".Lock()";
            case RLOCK -> dialect.isAsync() ? "RLock()" : module + ".RLock()";
            case SEMAPHORE -> module + ".Semaphore(" + lock.permits() + ")";
            case BOUNDED_SEMAPHORE -> module + ".BoundedSemaphore(" + lock.permits() + ")";
            case NONE -> throw new IllegalArgumentException(LockKind.NONE.id());
        };
    }

    private String make(Signal signal) {
        return switch (signal.kind()) {
            case QUEUE -> queue() + "(" + (signal.size() == 0 ? "" : signal.size()) + ")";
            case TASKS -> dialect.technique() == Technique.PROCESSES
                    ? "multiprocessing.Value(\"q\", " + signal.size() + ")"
                    : "[None] * " + signal.size();
            case EVENT -> dialect.module() + ".Event()";
            case BARRIER -> (dialect.hasBarrier() ? dialect.module() + "." : "") + "Barrier(" + signal.size() + ")";
            case CONDITION -> dialect.module() + ".Condition(" + names.of("lock", signal.lock()) + ")";
        };
    }

    private String queue() {
        return switch (dialect.technique()) {
            case ASYNCIO, PROCESSES -> dialect.module() + ".Queue";
            case SEQUENTIAL, THREADS, INTERPRETERS -> "queue.Queue";
        };
    }

    /** Whether an asyncio script needs an RLock of its own. */
    boolean needsRLock() {
        return dialect.isAsync() && program.locks().stream().anyMatch(lock -> lock.kind() == LockKind.RLOCK);
    }

    /** Whether a script needs a Barrier of its own. */
    boolean needsBarrier() {
        return !dialect.hasBarrier() && program.signals().stream().anyMatch(signal -> signal.kind() == SignalKind.BARRIER);
    }
}
