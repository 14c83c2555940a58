package dev.interleave.cli;

import dev.interleave.document.Profiles;
import dev.interleave.experiment.Experiment;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** The command {@code interleave}: without a subcommand it opens the window. */
@Command(
        name = "interleave",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "See Python concurrency happen. Without a command, opens the window.")
public final class Interleave implements Callable<Integer> {
    private static final int BAD_INPUT = 2;

    private final Terminal terminal;
    private final Window window;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "An experiment to open in the window.")
    private Path file;

    private Interleave(Terminal terminal, Window window) {
        this.terminal = terminal;
        this.window = window;
    }

    /**
     * Does what the words of a command line say.
     *
     * @param words the words after the program's name
     * @param terminal where to write
     * @param window opens the window
     * @param pictures draws pictures
     * @param profiles the machine profiles there are
     * @return the exit code: 0, or 2 after one sentence on standard error
     */
    public static int run(
            List<String> words, Terminal terminal, Window window, Pictures pictures, Profiles profiles) {
        CommandLine line = new CommandLine(new Interleave(terminal, window));
        line.addSubcommand(new SimulateCommand(terminal, pictures, profiles));
        line.addSubcommand(new ExamplesCommand(terminal));
        line.addSubcommand(new CheckCommand(terminal));
        line.addSubcommand(new ValidateCommand(terminal));
        line.addSubcommand(new CalibrateCommand(terminal, profiles));
        line.setOut(new PrintWriter(terminal.out(), true));
        line.setErr(new PrintWriter(terminal.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.registerConverter(Long.class, Interleave::wholeNumber);
        line.setParameterExceptionHandler((e, _) -> {
            terminal.complain(sentence(e.getMessage()) + " Try --help.");
            return BAD_INPUT;
        });
        line.setExecutionExceptionHandler((e, _, _) -> {
            if (e instanceof BadInput) {
                terminal.complain(e.getMessage());
                return BAD_INPUT;
            }
            throw e;
        });
        int code = line.execute(words.toArray(String[]::new));
        if (terminal.out().checkError() && code == 0) {
            terminal.complain(
                    "Standard output cannot be written; whoever was to read it has gone, or there is no room left.");
            return BAD_INPUT;
        }
        return code;
    }

    @Override
    public Integer call() throws BadInput {
        if (file != null && !Files.exists(file)) {
            throw new BadInput(file + ": there is no such command and no such file.");
        }
        if (window.open(Optional.ofNullable(file))) {
            return 0;
        }
        terminal.complain("There is no display for the window, so here is the experiment as text.");
        Experiment experiment = file == null ? Experiment.DEFAULT : Source.experiment(file);
        TextReport.print(Run.of(experiment), terminal);
        return 0;
    }

    private static long wholeNumber(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw new TypeConversionException("\"" + text + "\" is not a whole number from -2^63 to 2^63 - 1.");
        }
    }

    private static String sentence(String message) {
        String first = message.lines().findFirst().orElse("This command line cannot be understood").strip();
        return first.endsWith(".") ? first : first + ".";
    }
}
