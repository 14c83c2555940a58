package dev.interleave.simulation.code;

import dev.interleave.program.Wait;
import java.util.List;

/**
 * Operations with their operands, in columns; see {@link Op} for what each means.
 *
 * @param op the operations
 * @param a first operands
 * @param b second operands
 * @param ref what they are about
 * @param waits the waits that I/O and sleeps refer to
 * @param depth how many loop counters are needed
 * @param place for each operation where it is in the program, see {@link dev.interleave.program.Outline}; -1 for nowhere
 * @param exit where it goes on after an error
 */
public record Code(int[] op, long[] a, long[] b, int[] ref, List<Wait> waits, int depth, int[] place, int exit) {}
