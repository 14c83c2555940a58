package dev.interleave.document;

import dev.interleave.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Path;

/** Experiments as JSON files ({@code "format": "interleave-experiment", "version": 1}). */
public final class ExperimentFile {
    /** How the names of experiment files end. */
    public static final String ENDING = ".interleave.json";

    private static final RecordFile<Experiment> FILE =
            new RecordFile<>(Experiment.class, Envelope.EXPERIMENT, "an experiment: an object in { }");

    private ExperimentFile() {}

    /**
     * Reads an experiment; the file is left as it is.
     *
     * @throws BadFile when the file cannot be read or is not an experiment, with a sentence that says where and why
     */
    public static Experiment read(Path file) throws BadFile {
        return FILE.read(file);
    }

    /**
     * Reads an experiment from text.
     *
     * @param source what to call the text in messages
     * @throws BadFile when the text is not an experiment, with a sentence that says where and why
     */
    public static Experiment parse(String text, String source) throws BadFile {
        return FILE.parse(text, source);
    }

    /** The text of the file of an experiment. */
    public static String text(Experiment experiment) {
        return FILE.text(experiment);
    }

    /**
     * Writes the whole file or nothing: a temporary file in the same folder, then an atomic move.
     *
     * @throws IOException when it cannot be written; an older file is then as it was
     */
    public static void write(Path file, Experiment experiment) throws IOException {
        FILE.write(file, experiment);
    }
}
