package dev.interleave.document;

import dev.interleave.experiment.Experiment;
import java.util.List;

/** The experiments that come with Interleave. */
public final class Examples {
    private Examples() {}

    /**
     * One of them.
     *
     * @param id its file name without the ending, as the command line names it
     * @param experiment the experiment
     */
    public record Example(String id, Experiment experiment) {}

    /** All of them, in the order in which to meet them. */
    public static List<Example> all() {
        throw new UnsupportedOperationException();
    }
}
