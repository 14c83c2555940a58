package dev.interleave.cli;

import dev.interleave.document.ExperimentFile;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.StartMethod;
import dev.interleave.python.Calibration;
import dev.interleave.python.RealPython;
import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.OutOfRange;
import java.io.IOException;
import java.nio.file.Path;
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
        description = "Measure a real Python on this computer, for experiments that are to resemble it.")
final class CalibrateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Option(names = "--python", paramLabel = "VERSION", description = "Which version, such as 3.13; the newest if none is named.")
    private String version = "";

    @Option(names = "--for", paramLabel = "FILE", description = "The experiment to put the measured values into; the usual one if none is named.")
    private Path experiment;

    @Option(names = "--out", paramLabel = "OUT", description = "Write that experiment, with the measured values, to a file.")
    private Path out;

    CalibrateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws BadInput {
        Experiment before = experiment == null ? Experiment.DEFAULT : Source.experiment(experiment);
        RealPython python = python();
        try {
            Calibration measured = Calibration.of(python);
            print(measured);
            if (out != null) {
                ExperimentFile.write(out, measured.applied(before, Runtime.getRuntime().availableProcessors()));
            }
        } catch (OutOfRange e) {
            throw new BadInput("The experiment does not fit what was found here: " + e.getMessage());
        } catch (IOException e) {
            throw new BadInput(e.getMessage() + ".");
        }
        return 0;
    }

    private RealPython python() throws BadInput {
        List<RealPython> found = Pythons.found("measure");
        return version.isEmpty() ? found.getFirst() : Pythons.named(version, found);
    }

    private void print(Calibration measured) {
        terminal.print("Python " + measured.python().version().id());
        line("One turn of the loop x += 1", measured.iterationTime());
        line("Thread, start to end", measured.threadStart());
        for (StartMethod method : StartMethod.values()) {
            if (measured.processStart().containsKey(method)) {
                line("Process by " + method.id() + ", start to end", measured.processStart().get(method));
            }
        }
        line("From thread to thread by a lock", measured.wakeLatency());
        line("From process to process by a pipe", measured.pipe());
    }

    private void line(String what, long nanos) {
        terminal.print(String.format(Locale.ROOT, "  %-36s%s", what, Nanos.rounded(nanos)));
    }
}
