package dev.interleave.python;

import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.SignalKind;
import java.util.Optional;

/** Why a program cannot be written with a technique in a version. */
final class Obstacles {
    private Obstacles() {}

    static Optional<String> of(Program program, Dialect dialect, SharedWriter shared) {
        PythonVersion version = dialect.version();
        if (dialect.technique() == Technique.INTERPRETERS && new Uses(program).shares()) {
            return Optional.of("Interpreters share no objects, so that Python has no lock, event, barrier or condition for them.");
        }
        if (dialect.technique() == Technique.PROCESSES && shared.needsBarrier()) {
            return Optional.of("The processes of Python " + version.id() + " have no Barrier; it needs version 3.3 or later.");
        }
        if (dialect.isAsync() && !version.atLeast(5) && (shared.needsRLock() || shared.needsBarrier())) {
            return Optional.of("The asyncio of Python " + version.id() + " has neither RLock nor Barrier.");
        }
        if (dialect.isAsync() && conditionOfRLock(program)) {
            return Optional.of("The conditions of asyncio cannot have an RLock; give them a Lock.");
        }
        return Optional.empty();
    }

    private static boolean conditionOfRLock(Program program) {
        return program.signals().stream()
                .filter(signal -> signal.kind() == SignalKind.CONDITION)
                .anyMatch(signal -> program.locks().stream()
                        .anyMatch(lock -> lock.name().equals(signal.lock()) && lock.kind() == LockKind.RLOCK));
    }
}
