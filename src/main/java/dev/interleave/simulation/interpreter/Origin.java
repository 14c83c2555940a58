package dev.interleave.simulation.interpreter;

/** How a thread comes into being. */
enum Origin {
    /** It is there from the start; the run ends with it. */
    MAIN,
    /** A thread of an interpreter that is there already. */
    THREAD,
    /** The main thread of a new process. */
    PROCESS,
    /** A thread that creates an interpreter of its own. */
    INTERPRETER
}
