package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.program.LockKind;
import dev.interleave.trace.Failure;
import java.util.ArrayList;
import java.util.List;

/** The errors that workers ended with, in the words of CPython. */
final class Failures {
    /** Modules/_threadmodule.c lock_PyThread_release_lock. */
    private static final String UNLOCKED = "release unlocked lock";
    /** Modules/_multiprocessing/semaphore.c semlock_release, of a lock and of a bounded semaphore. */
    static final String TOO_OFTEN_OF_PROCESSES = "ValueError: semaphore or lock released too many times";
    /** Modules/_multiprocessing/semaphore.c semlock_release, of a recursive lock. */
    static final String NOT_OWNER_OF_PROCESSES = "AssertionError: attempt to release recursive lock not owned by thread";
    /** Modules/_threadmodule.c rlock_release. */
    static final String NOT_OWNER = "RuntimeError: cannot release un-acquired lock";
    /** Lib/threading.py BoundedSemaphore.release. */
    static final String TOO_OFTEN = "ValueError: Semaphore released too many times";
    /** Lib/threading.py Condition.wait. */
    static final String CANNOT_WAIT = "RuntimeError: cannot wait on un-acquired lock";
    /** Lib/threading.py Condition.notify. */
    static final String CANNOT_NOTIFY = "RuntimeError: cannot notify on un-acquired lock";

    /** What the step that fails raises. */
    static final String FAILED = "RuntimeError: failed";

    private final Technique technique;
    private final PythonVersion version;
    private final List<Failure> failures = new ArrayList<>();

    Failures(Technique technique, PythonVersion version) {
        this.technique = technique;
        this.version = version;
    }

    /** What giving back a lock that is not held says. */
    String released(LockKind kind) {
        if (technique == Technique.PROCESSES) {
            return kind == LockKind.RLOCK ? NOT_OWNER_OF_PROCESSES : TOO_OFTEN_OF_PROCESSES;
        }
        return switch (kind) {
            case RLOCK -> NOT_OWNER;
            case SEMAPHORE, BOUNDED_SEMAPHORE -> TOO_OFTEN;
            case LOCK, NONE -> unlocked(version);
        };
    }

    /** The error of the thread module became a RuntimeError in 3.3. */
    private static String unlocked(PythonVersion version) {
        return switch (version) {
            case V2_7 -> "thread.error: " + UNLOCKED;
            case V3_2 -> "_thread.error: " + UNLOCKED;
            default -> "RuntimeError: " + UNLOCKED;
        };
    }

    void add(int worker, long now, String error) {
        failures.add(new Failure(worker, now, error));
    }

    List<Failure> all() {
        return failures;
    }
}
