/**
 * Reads a trace and says what is in it: figures, the state at a moment, the sentence that the run teaches. It neither
 * knows nor cares whether the trace was imagined or measured, and draws nothing.
 */
package dev.interleave.analysis;
