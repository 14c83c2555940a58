package dev.interleave.simulation.code;

/**
 * A thread that a library keeps for itself.
 *
 * @param name its whole name
 * @param label its short name; may be empty where the program has only one of the kind
 * @param process the worker in whose process it lives; -1 for the process of the main thread
 * @param code what it does
 */
public record Service(String name, String label, int process, Code code) {}
