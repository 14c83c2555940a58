package dev.interleave.simulation.interpreter;

import dev.interleave.program.SharedUse;

/** The objects that threads of a free-threaded build share: who used each last, and when the next core can have it. */
final class SharedObjects {
    private static final int THING = 0;
    private static final int LIST = 1;
    private static final int DICT = 2;
    private static final int NOBODY = -1;
    private static final SharedUse[] USES = SharedUse.values();

    private final boolean shared;
    private final int[] lastUser = {NOBODY, NOBODY, NOBODY};
    private final long[] free = new long[3];

    /** @param shared whether all threads have the same objects: processes and interpreters do not */
    SharedObjects(boolean shared) {
        this.shared = shared;
    }

    /** What a use costs on top, nanoseconds: the wait for the object's cache line, and for it to come over. */
    long cost(PyThread thread, int use, long exclusive, long now) {
        if (!shared) {
            return 0;
        }
        int object = objectOf(USES[use]);
        boolean alone = lastUser[object] == thread.id || lastUser[object] == NOBODY;
        lastUser[object] = thread.id;
        if (alone) {
            return 0;
        }
        free[object] = Math.max(now, free[object]) + exclusive;
        return free[object] - now;
    }

    private static int objectOf(SharedUse use) {
        return switch (use) {
            case READ_OBJECT, WRITE_ATTRIBUTE, ADD_TO_ATTRIBUTE -> THING;
            case READ_LIST, APPEND -> LIST;
            case READ_DICT, WRITE_SAME_KEY, WRITE_OWN_KEY -> DICT;
        };
    }
}
