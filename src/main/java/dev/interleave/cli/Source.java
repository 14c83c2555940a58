package dev.interleave.cli;

import dev.interleave.document.BadFile;
import dev.interleave.document.Examples;
import dev.interleave.document.ExperimentFile;
import dev.interleave.experiment.Experiment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a command is given as FILE: a file, or the name of an experiment that comes with Interleave. */
final class Source {
    private Source() {}

    /**
     * The experiment it stands for. A file comes before an example of the same name.
     *
     * @throws BadInput when it is neither, or not an experiment
     */
    static Experiment experiment(Path file) throws BadInput {
        if (file.toString().isEmpty()) {
            throw new BadInput("The name of the file is empty; a file or the name of an example was expected.");
        }
        if (!Files.exists(file)) {
            Optional<Examples.Example> example = Examples.of(file.toString());
            return example.orElseThrow(() -> new BadInput(
                            file + ": there is no such file, and no example of that name;"
                                    + " the command \"examples\" lists those there are."))
                    .experiment();
        }
        try {
            return ExperimentFile.read(file);
        } catch (BadFile e) {
            throw new BadInput(e.getMessage());
        }
    }
}
