/**
 * Locks as data: who owns them and who waits, in which order. Knows neither time nor threads; who is woken when, and what
 * it costs, is the interpreter's business.
 */
package dev.interleave.simulation.sync;
