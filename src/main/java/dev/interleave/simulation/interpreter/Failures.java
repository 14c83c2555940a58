package dev.interleave.simulation.interpreter;

import dev.interleave.trace.Failure;
import java.util.ArrayList;
import java.util.List;

/** The errors that workers ended with, in the words of CPython. */
final class Failures {
    /** Modules/_threadmodule.c lock_PyThread_release_lock. */
    static final String UNLOCKED = "RuntimeError: release unlocked lock";
    /** Modules/_threadmodule.c rlock_release. */
    static final String NOT_OWNER = "RuntimeError: cannot release un-acquired lock";
    /** Lib/threading.py BoundedSemaphore.release. */
    static final String TOO_OFTEN = "ValueError: Semaphore released too many times";
    /** Lib/threading.py Condition.wait. */
    static final String CANNOT_WAIT = "RuntimeError: cannot wait on un-acquired lock";
    /** Lib/threading.py Condition.notify. */
    static final String CANNOT_NOTIFY = "RuntimeError: cannot notify on un-acquired lock";

    private final List<Failure> failures = new ArrayList<>();

    void add(int worker, long now, String error) {
        failures.add(new Failure(worker, now, error));
    }

    List<Failure> all() {
        return failures;
    }
}
