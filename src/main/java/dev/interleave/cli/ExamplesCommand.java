package dev.interleave.cli;

import dev.interleave.document.Examples;
import dev.interleave.document.ExperimentFile;
import dev.interleave.document.FileTrouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code examples}. */
@Command(
        name = "examples",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "List the experiments that come with Interleave, or copy one out.")
final class ExamplesCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "The example to copy out.")
    private String name;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT",
            description = "The file or the folder to copy it to (default: here, under its own name).")
    private Path out;

    @Option(names = "--force", description = "Replace a file that is there already.")
    private boolean force;

    ExamplesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput {
        if (name == null) {
            list(Examples.all());
        } else {
            copy(Examples.of(name)
                    .orElseThrow(() -> new BadInput(
                            "There is no example \"" + name + "\"; the command \"examples\" lists those there are.")));
        }
        return 0;
    }

    private void list(List<Examples.Example> examples) {
        int width = examples.stream().mapToInt(example -> example.id().length()).max().orElse(0);
        for (Examples.Example example : examples) {
            terminal.print(example.id() + " ".repeat(width + 2 - example.id().length()) + example.experiment().name());
        }
    }

    private void copy(Examples.Example example) throws BadInput {
        String own = example.id() + ExperimentFile.ENDING;
        Path target = out == null ? Path.of(own) : Files.isDirectory(out) ? out.resolve(own) : out;
        if (Files.exists(target) && !force) {
            throw new BadInput(target + " exists already; give another name, or --force to replace it.");
        }
        try {
            ExperimentFile.write(target, example.experiment());
        } catch (IOException e) {
            throw new BadInput(FileTrouble.writing(target, e));
        }
        terminal.print("Wrote " + target + ".");
    }
}
