/**
 * What a user configures: an {@link dev.interleave.experiment.Experiment} and the plain values it is made of. Everything
 * here is an immutable record that checks itself when it is made, so that whoever holds one need not check again. Nothing
 * here knows how an experiment is simulated, shown or stored.
 */
package dev.interleave.experiment;
