package dev.interleave.cli;

import dev.interleave.document.WholeFile;
import dev.interleave.python.RealPython;
import dev.interleave.validation.Comparison;
import dev.interleave.validation.Validation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code validate}. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Run a grid of experiments in the real Pythons of this computer and in the simulator, and compare.")
final class ValidateCommand implements Callable<Integer> {
    private static final int MOST_REPEATS = 101;

    private final Terminal terminal;

    @Option(
            names = "--python",
            split = ",",
            paramLabel = "VERSION",
            description = "Which versions, such as 3.13; all that are found if none is named.")
    private List<String> versions = List.of();

    @Option(names = "--repeats", paramLabel = "N", defaultValue = "5", description = "Runs of each experiment (default: 5).")
    private Long repeats;

    @Option(names = "--out", paramLabel = "OUT.md", description = "Write the table to a file.")
    private Path out;

    ValidateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput {
        if (repeats < 1 || repeats > MOST_REPEATS) {
            throw new BadInput("--repeats is " + repeats + ", but must be from 1 to " + MOST_REPEATS + ".");
        }
        List<RealPython> pythons = pythons();
        try {
            Comparison comparison = new Validation(
                            Runtime.getRuntime().availableProcessors(), repeats.intValue(), terminal::complain)
                    .run(pythons);
            comparison.text().lines().forEach(terminal::print);
            if (out != null) {
                WholeFile.write(out, stream -> stream.write(comparison.text().getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new BadInput(e.getMessage() + ".");
        }
        return 0;
    }

    private List<RealPython> pythons() throws BadInput {
        List<RealPython> found = Pythons.found("compare with");
        for (String version : versions) {
            Pythons.named(version, found);
        }
        return versions.isEmpty() ? found : found.stream().filter(it -> versions.contains(it.version().id())).toList();
    }
}
