package dev.interleave.simulation.interpreter;

/** A shared variable, or one process's copy of it. */
final class Variable {
    /** Its place among all copies of all variables. */
    final int index;
    final String name;
    long value;
    long expected;
    int lastWriter = -1;
    /** The thread whose core has its cache line. */
    int lastUser = -1;
    /** When its cache line can come over to the next core. */
    long lineFree;

    Variable(int index, String name) {
        this.index = index;
        this.name = name;
    }
}
