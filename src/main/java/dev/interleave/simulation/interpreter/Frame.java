package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.code.Code;
import java.util.Arrays;

/** The execution of a worker's code: where it is and what its own variables hold. */
final class Frame {
    final Code code;
    final int worker;
    final long[] counters;
    final Randomness random;
    int pc;
    /** What an increment has read. */
    long read;
    /** What all the code of the worker shares. */
    final Variables variables;
    /** Whether the present READ or WRITE uses its own variable. */
    boolean own;
    /** How far an operation on a signal had come before it slept; 0 when none is under way. */
    int stage;
    /** The task that executes it; {@code null} where a thread does. */
    WorkerTask task;
    /** The lock to take again once a condition has been notified; -1 for none. */
    int retake = -1;
    /** The item at hand, of those that go through channels. */
    int item;
    /** The locks of the blocks it is in, the innermost last: an error gives them back. */
    private int[] held = new int[2];

    private int depth;

    Frame(Code code, int worker, Randomness random) {
        this(code, worker, random, new Variables());
    }

    private Frame(Code code, int worker, Randomness random, Variables variables) {
        this.variables = variables;
        this.code = code;
        this.worker = worker;
        this.counters = new long[code.depth()];
        this.random = random;
    }

    /** A part of another's code, from an operation on to the next end, with the same worker's variables. */
    Frame(Frame whole, int from) {
        this(whole.code, whole.worker, whole.random, whole.variables);
        this.pc = from;
    }

    /** Enters the block of a lock. */
    void enter(int lock) {
        if (depth == held.length) {
            held = Arrays.copyOf(held, 2 * depth);
        }
        held[depth++] = lock;
    }

    /** Leaves the innermost block. */
    int leave() {
        return held[--depth];
    }

    /** Whether it is in the block of a lock. */
    boolean inBlock() {
        return depth > 0;
    }

    /** The worker's own variables. */
    static final class Variables {
        /** What it has read into its own. */
        long mine;
    }
}
