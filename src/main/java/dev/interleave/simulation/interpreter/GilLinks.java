package dev.interleave.simulation.interpreter;

/** Room for every thread's place in the circle of waiters of a GIL. A thread waits for one GIL at a time, so all share it. */
final class GilLinks {
    final int[] next;
    final int[] previous;
    final long[] since;
    final long[] base;

    GilLinks(int threads) {
        next = new int[threads];
        previous = new int[threads];
        since = new long[threads];
        base = new long[threads];
    }
}
