/**
 * What happened in a run, imagined or measured: a {@link dev.interleave.trace.Trace}. Slices lie in primitive columns,
 * ordered per lane, so that any moment is a binary search. Everything here is a plain value that does not change once it
 * is made; nothing here knows who made it or who will show it.
 */
package dev.interleave.trace;
