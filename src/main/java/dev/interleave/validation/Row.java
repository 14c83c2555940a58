package dev.interleave.validation;

import dev.interleave.experiment.Experiment;

/**
 * One line of the comparison. Ratios are the time with the technique over that of the same work one after another.
 *
 * @param work what the work is called
 * @param experiment the experiment
 * @param predicted the ratio in the simulation
 * @param measured the median of the ratios in real Python, each to the sequential runs just before and after it
 */
public record Row(String work, Experiment experiment, double predicted, double measured) {
    /** How far the prediction is off, as a part of what was measured; negative when it is too low. */
    public double error() {
        return predicted / measured - 1;
    }
}
