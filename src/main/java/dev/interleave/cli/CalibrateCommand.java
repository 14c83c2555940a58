package dev.interleave.cli;

import dev.interleave.document.ExperimentFile;
import dev.interleave.document.FileTrouble;
import dev.interleave.document.ProfileTable;
import dev.interleave.document.Profiles;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Profile;
import dev.interleave.python.Calibration;
import dev.interleave.python.RealPython;
import dev.interleave.quantity.Nanos;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code calibrate}. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Measure the real Pythons on this computer and keep what was found as a machine profile.")
final class CalibrateCommand implements Callable<Integer> {
    private static final String LINE = "  %-36s%12s%12s";

    private final Terminal terminal;
    private final Profiles profiles;

    @Option(
            names = "--python",
            paramLabel = "VERSION",
            description = "Which version, such as 3.13; all that fit into the time, newest first, if none is named.")
    private String version = "";

    @Option(names = "--for", paramLabel = "FILE", description = "The experiment to put the measured values into; the usual one if none is named.")
    private Path experiment;

    @Option(names = "--out", paramLabel = "OUT", description = "Write that experiment, with the measured values, to a file.")
    private Path out;

    CalibrateCommand(Terminal terminal, Profiles profiles) {
        this.terminal = terminal;
        this.profiles = profiles;
    }

    @Override
    public Integer call() throws BadInput {
        Experiment before = experiment == null ? Experiment.DEFAULT : Source.experiment(experiment);
        List<RealPython> pythons = pythons();
        Profile measured;
        try {
            measured = new Calibration(System::nanoTime, (what, _) -> {
                        terminal.complain(what);
                        return true;
                    })
                    .measure(Profiles.HERE, LocalDate.now(), pythons);
            profiles.keep(measured);
        } catch (IOException e) {
            throw new BadInput(e.getMessage() + ".");
        }
        print(measured);
        if (measured.builds().size() < pythons.size()) {
            terminal.print("There was no time for the other " + (pythons.size() - measured.builds().size())
                    + " Pythons found here; --python VERSION measures one of them.");
        }
        terminal.print("Kept as the profile \"" + measured.name() + "\".");
        if (out != null) {
            write(measured, before);
        }
        return 0;
    }

    private List<RealPython> pythons() throws BadInput {
        List<RealPython> found = Pythons.found("measure");
        return version.isEmpty() ? found : List.of(Pythons.named(version, found));
    }

    private void write(Profile measured, Experiment before) throws BadInput {
        Profile.Build build = measured.builds().getFirst();
        try {
            Experiment python = before.withPython(
                    before.python().withVersion(build.version()).withFreeThreaded(build.freeThreaded()));
            ExperimentFile.write(out, measured.applied(python.withMachine(
                    python.machine().withCores(Runtime.getRuntime().availableProcessors()))));
        } catch (IllegalArgumentException e) {
            throw new BadInput("The experiment does not fit what was found here: " + e.getMessage());
        } catch (IOException e) {
            throw new BadInput(FileTrouble.writing(out, e));
        }
    }

    private void print(Profile measured) {
        terminal.print(String.format(Locale.ROOT, LINE, "", "here", "usual"));
        ProfileTable.machine(measured).forEach(this::print);
        for (Profile.Build build : measured.builds()) {
            terminal.print("Python " + build.title());
            ProfileTable.build(build).forEach(this::print);
        }
    }

    private void print(ProfileTable.Row row) {
        terminal.print(String.format(Locale.ROOT, LINE, row.what(), Nanos.rounded(row.here()), Nanos.rounded(row.usual())));
    }
}
