/**
 * The computer and its operating system: cores, a scheduler, the clock. Knows OS threads by number and nothing of what
 * runs on them: a {@link dev.interleave.simulation.machine.Guest} says how much processor time each thread needs next.
 */
package dev.interleave.simulation.machine;
