package dev.interleave.document;

import dev.interleave.experiment.Experiment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Experiments as JSON files ({@code "format": "interleave-experiment", "version": 1}). */
public final class ExperimentFile {
    /** How the names of experiment files end. */
    public static final String ENDING = ".interleave.json";

    private ExperimentFile() {}

    /**
     * Reads an experiment; the file is left as it is.
     *
     * @throws BadFile when the file cannot be read or is not an experiment, with a sentence that says where and why
     */
    public static Experiment read(Path file) throws BadFile {
        Path name = file.getFileName();
        Source source = new Source(name == null ? file.toString() : name.toString());
        return parse(TextFile.read(file, source, Envelope.EXPERIMENT.kind()), source.name());
    }

    /**
     * Reads an experiment from text.
     *
     * @param source what to call the text in messages
     * @throws BadFile when the text is not an experiment, with a sentence that says where and why
     */
    public static Experiment parse(String text, String source) throws BadFile {
        Source from = new Source(source);
        Binder binder = new Binder(from);
        Json.Group group = binder.group(JsonReader.read(text, from), "", "an experiment: an object in { }");
        return binder.record(Experiment.class, Envelope.EXPERIMENT.open(group, from), "");
    }

    /** The text of the file of an experiment. */
    public static String text(Experiment experiment) {
        Map<String, Json.Member> members = new LinkedHashMap<>(Envelope.EXPERIMENT.members());
        members.putAll(Unbinder.members(experiment));
        return JsonWriter.text(new Json.Group(Place.NOWHERE, members));
    }

    /**
     * Writes the whole file or nothing: a temporary file in the same folder, then an atomic move.
     *
     * @throws IOException when it cannot be written; an older file is then as it was
     */
    public static void write(Path file, Experiment experiment) throws IOException {
        byte[] text = text(experiment).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }
}
