/**
 * Imagines a run: an experiment goes in, a trace comes out. {@link dev.interleave.simulation.Simulation} is the door.
 * Deterministic: the same experiment gives the same trace, byte for byte, on every machine.
 */
package dev.interleave.simulation;
