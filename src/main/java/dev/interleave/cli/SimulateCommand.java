package dev.interleave.cli;

import dev.interleave.document.ChromeTrace;
import dev.interleave.document.FileTrouble;
import dev.interleave.document.Profiles;
import dev.interleave.document.ReportJson;
import dev.interleave.document.TraceCsv;
import dev.interleave.document.WholeFile;
import dev.interleave.experiment.Experiment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulate}. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Simulate an experiment and report what happened.")
final class SimulateCommand implements Callable<Integer> {
    private enum Report {
        text,
        json
    }

    private final Terminal terminal;
    private final Pictures pictures;
    private final Profiles profiles;

    @Parameters(paramLabel = "FILE", description = "An experiment file, or the name of an example.")
    private Path file;

    @Option(names = "--seed", paramLabel = "N", description = "Use this seed instead of the experiment's own.")
    private Long seed;

    @Option(
            names = "--report",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "How to report (default: text).")
    private Report report;

    @Option(
            names = "--trace",
            paramLabel = "OUT",
            description = "Write the trace: OUT.json as Chrome trace events (for Perfetto), OUT.csv as a table.")
    private Path trace;

    @Option(names = "--picture", paramLabel = "OUT.png", description = "Draw the timeline.")
    private Path picture;

    @Option(
            names = "--profile",
            paramLabel = "NAME|FILE",
            description = "Simulate it on the machine of this profile: one that is kept, one that comes along, or a file.")
    private String profile;

    SimulateCommand(Terminal terminal, Pictures pictures, Profiles profiles) {
        this.terminal = terminal;
        this.pictures = pictures;
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws BadInput {
        Outputs.check(file, trace, picture);
        Experiment given = Source.experiment(file);
        Experiment seeded = seed == null ? given : given.withSeed(seed);
        Experiment experiment = profile == null ? seeded : ProfileSource.applied(seeded, profile, profiles);
        Run run = Run.of(experiment);
        if (trace != null) {
            write(trace, () -> WholeFile.write(trace, Outputs.isCsv(trace)
                    ? out -> TraceCsv.write(run.trace(), out)
                    : out -> ChromeTrace.write(run.trace(), out)));
        }
        if (picture != null) {
            write(picture, () -> pictures.write(experiment, run.trace(), picture));
        }
        print(run);
        return 0;
    }

    private void print(Run run) {
        if (report == Report.json) {
            ReportJson.Context context =
                    new ReportJson.Context(run.sequential(), run.experiment().seed(), run.wallTime());
            ReportJson.text(run.trace(), run.figures(), context).lines().forEach(terminal::print);
        } else {
            TextReport.print(run, terminal);
        }
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Path to, Writing writing) throws BadInput {
        try {
            writing.run();
        } catch (IOException e) {
            throw new BadInput(FileTrouble.writing(to, e));
        }
    }
}
