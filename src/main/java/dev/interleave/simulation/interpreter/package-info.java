/**
 * What an OS thread does when it runs Python: executes operations, takes and drops the GIL, blocks and lets others go on.
 * Stands on the machine, on locks and on the event loop as data; writes down what happens.
 */
package dev.interleave.simulation.interpreter;
