package dev.interleave.validation;

import dev.interleave.experiment.Experiment;

/**
 * One experiment of the grid.
 *
 * @param work what its work is called in the table
 * @param experiment the experiment, with the loop time measured in the Python it is about
 */
record Cell(String work, Experiment experiment) {}
