package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.code.Code;

/** The execution of a worker's code: where it is and what its own variables hold. */
final class Frame {
    final Code code;
    final int worker;
    final long[] counters;
    final Randomness random;
    int pc;
    /** What the last READ saw. */
    long read;

    Frame(Code code, int worker, Randomness random) {
        this.code = code;
        this.worker = worker;
        this.counters = new long[code.depth()];
        this.random = random;
    }
}
