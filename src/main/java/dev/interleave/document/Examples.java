package dev.interleave.document;

import dev.interleave.experiment.Experiment;
import java.util.List;
import java.util.Optional;

/** The experiments that come with Interleave. */
public final class Examples {
    private static final String FOLDER = "/experiments/";
    /** The names in order: inside a packed Interleave there is no folder to list. */
    private static final String INDEX = "index.txt";

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
        return ids().stream().map(id -> new Example(id, experiment(id))).toList();
    }

    /** The one of that name. */
    public static Optional<Example> of(String id) {
        return ids().contains(id) ? Optional.of(new Example(id, experiment(id))) : Optional.empty();
    }

    private static List<String> ids() {
        return Resource.text(FOLDER + INDEX).lines().toList();
    }

    private static Experiment experiment(String id) {
        String file = id + ExperimentFile.ENDING;
        try {
            return ExperimentFile.parse(Resource.text(FOLDER + file), file);
        } catch (BadFile e) {
            throw new IllegalStateException(e);
        }
    }
}
