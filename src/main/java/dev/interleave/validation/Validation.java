package dev.interleave.validation;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.Technique;
import dev.interleave.python.Calibration;
import dev.interleave.python.RealPython;
import dev.interleave.python.RealRun;
import dev.interleave.python.Script;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.Simulation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The door: runs the grid in real Python and in the simulator. */
public final class Validation {
    private static final int TIMEOUT = 60;

    private final int cores;
    private final int repeats;
    private final Consumer<String> progress;

    /**
     * @param cores how many cores the simulated computer has: as many as this one
     * @param repeats how often each experiment is run in real Python
     * @param progress hears what is being done
     */
    public Validation(int cores, int repeats, Consumer<String> progress) {
        this.cores = cores;
        this.repeats = repeats;
        this.progress = progress;
    }

    /**
     * Compares all experiments for each Python.
     *
     * @throws IOException when a Python cannot be run, with one sentence
     */
    public Comparison run(List<RealPython> pythons) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (RealPython python : pythons) {
            Profile profile = new Calibration(System::nanoTime, (what, _) -> {
                        progress.accept(what);
                        return true;
                    })
                    .measure("Validation", LocalDate.now(), List.of(python));
            progress.accept("Python " + python.version().id() + ": "
                    + profile.builds().getFirst().loopTurn() + " ns for a turn of the loop");
            for (Cell cell : Grid.of(python.version(), profile, cores)) {
                rows.add(row(python, cell));
                Row row = rows.getLast();
                progress.accept(String.format(
                        Locale.ROOT,
                        "  %s, %s × %d: predicted %.3f, measured %.3f",
                        row.experiment().technique().id(), row.work(), row.experiment().workers(), row.predicted(), row.measured()));
            }
        }
        return new Comparison(rows);
    }

    private Row row(RealPython python, Cell cell) throws IOException {
        Experiment experiment = cell.experiment();
        double[] ratios = experiment.technique() == Technique.THREADS ? inOneProcess(python, experiment) : inTurns(python, experiment);
        return new Row(cell.work(), experiment, predicted(experiment), median(ratios));
    }

    /** Threads against a thread of the same process. */
    private double[] inOneProcess(RealPython python, Experiment experiment) throws IOException {
        Script script = Script.withBaseline(experiment);
        double[] ratios = new double[repeats];
        for (int i = 0; i < repeats; i++) {
            ratios[i] = RealRun.ratio(python, script, TIMEOUT);
        }
        return ratios;
    }

    /** Everything else against the sequential runs just before and after. */
    private double[] inTurns(RealPython python, Experiment experiment) throws IOException {
        Script script = Script.of(experiment);
        Script sequential = Script.of(experiment.withTechnique(Technique.SEQUENTIAL));
        double[] ratios = new double[repeats];
        double before = RealRun.seconds(python, sequential, TIMEOUT);
        for (int i = 0; i < repeats; i++) {
            double measured = RealRun.seconds(python, script, TIMEOUT);
            double after = RealRun.seconds(python, sequential, TIMEOUT);
            ratios[i] = measured / ((before + after) / 2);
            before = after;
        }
        return ratios;
    }

    private static double predicted(Experiment experiment) {
        long sequential = Simulation.sequentialMakespan(experiment, Progress.IGNORED).orElseThrow();
        return (double) Simulation.run(experiment).end() / sequential;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
