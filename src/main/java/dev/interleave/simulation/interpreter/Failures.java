package dev.interleave.simulation.interpreter;

import dev.interleave.program.LockKind;
import dev.interleave.trace.Failure;
import java.util.ArrayList;
import java.util.List;

/** The errors that workers ended with, in the words of CPython. */
final class Failures {
    /** Modules/_threadmodule.c lock_PyThread_release_lock. */
    static final String UNLOCKED = "RuntimeError: release unlocked lock";
    /** Lib/asyncio/locks.py Lock.release. */
    static final String NOT_ACQUIRED = "RuntimeError: Lock is not acquired.";
    /** Modules/_threadmodule.c rlock_release. */
    static final String NOT_OWNER = "RuntimeError: cannot release un-acquired lock";
    /** Lib/threading.py BoundedSemaphore.release. */
    static final String TOO_OFTEN = "ValueError: Semaphore released too many times";
    /** Lib/asyncio/locks.py BoundedSemaphore.release. */
    static final String RELEASED_TOO_OFTEN = "ValueError: BoundedSemaphore released too many times";
    /** Lib/threading.py and Lib/asyncio/locks.py Condition.wait. */
    static final String CANNOT_WAIT = "RuntimeError: cannot wait on un-acquired lock";
    /** Lib/threading.py and Lib/asyncio/locks.py Condition.notify. */
    static final String CANNOT_NOTIFY = "RuntimeError: cannot notify on un-acquired lock";

    private final List<Failure> failures = new ArrayList<>();

    /** What giving back a lock that is not held says. */
    static String released(LockKind kind, boolean byTask) {
        return switch (kind) {
            case RLOCK -> NOT_OWNER;
            case SEMAPHORE -> byTask ? RELEASED_TOO_OFTEN : TOO_OFTEN;
            case LOCK, NONE -> byTask ? NOT_ACQUIRED : UNLOCKED;
        };
    }

    void add(int worker, long now, String error) {
        failures.add(new Failure(worker, now, error));
    }

    List<Failure> all() {
        return failures;
    }
}
