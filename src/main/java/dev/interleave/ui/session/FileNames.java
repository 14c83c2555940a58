package dev.interleave.ui.session;

import dev.interleave.document.ExperimentFile;
import dev.interleave.experiment.Experiment;
import java.nio.file.Path;
import java.util.Locale;

/** The names of experiment files. */
final class FileNames {
    private static final String JSON = ".json";
    private static final int LONGEST = 60;

    private FileNames() {}

    /** What the file of an experiment might be called. */
    static String suggest(Experiment experiment) {
        String words = experiment.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        String stem = words.isEmpty() ? "experiment" : words.substring(0, Math.min(LONGEST, words.length()));
        return stem + ExperimentFile.ENDING;
    }

    /** The same file with the ending that experiment files have. */
    static Path withEnding(Path file) {
        String name = file.getFileName().toString();
        if (name.endsWith(ExperimentFile.ENDING)) {
            return file;
        }
        String stem = name.endsWith(JSON) ? name.substring(0, name.length() - JSON.length()) : name;
        return file.resolveSibling(stem + ExperimentFile.ENDING);
    }
}
