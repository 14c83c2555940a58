package dev.interleave.ui.panel;

import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Figures.OfWorker;
import dev.interleave.quantity.Bytes;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.SharedVariable;
import dev.interleave.ui.session.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** The figures of a run that fit into a narrow panel. */
final class RunFigures {
    private final Run run;
    private final Figures figures;
    private final List<Figure> lines = new ArrayList<>();

    private RunFigures(Run run) {
        this.run = run;
        this.figures = run.figures();
    }

    static List<Figure> of(Run run) {
        RunFigures it = new RunFigures(run);
        it.results();
        it.waiting();
        it.variables();
        it.simulation();
        return it.lines;
    }

    private void results() {
        boolean stuck = run.trace().deadlock().isPresent();
        add(
                stuck ? "Stuck after" : "Finished in",
                Nanos.rounded(figures.makespan()),
                stuck
                        ? "When the last worker that could still go on stood still."
                        : "From the start until the main thread had seen all workers end.");
        if (!stuck) {
            add(
                    "Speed-up",
                    run.sequential().isPresent()
                            ? times((double) run.sequential().getAsLong() / figures.makespan())
                            : "–",
                    "How many times faster than the same work one after another.");
        }
        long busy = figures.cores().stream().mapToLong(Figures.OfCore::busy).sum();
        add("Cores busy", percent(busy, figures.makespan() * figures.cores().size()), "Of the time of all cores.");
    }

    private void waiting() {
        if (!figures.gils().isEmpty()) {
            add("Waiting for GIL", share(OfWorker::waitingGil), "Of the lives of all workers.");
            long handOffs = figures.gils().stream().mapToLong(Figures.OfGil::handOffs).sum();
            add("GIL hand-offs", count(handOffs), "How often a GIL went from one worker to another.");
        }
        if (!figures.locks().isEmpty()) {
            String name = figures.locks().size() == 1 ? figures.locks().getFirst().name() : "locks";
            add("Waiting for " + name, share(OfWorker::waitingLock), "Of the lives of all workers.");
        }
        if (figures.workers().stream().anyMatch(it -> asked(it) && it.waitingIo() > 0)) {
            add("Waiting for I/O", share(OfWorker::waitingIo), "Of the lives of all workers.");
        }
        if (figures.workers().stream().anyMatch(it -> asked(it) && it.waitingLoop() > 0)) {
            add("Waiting for loop", share(OfWorker::waitingLoop), "Ready, while another task had the event loop.");
        }
    }

    private void variables() {
        if (!figures.variables().isEmpty()) {
            long lost = figures.variables().stream().mapToLong(SharedVariable::lostUpdates).sum();
            add("Lost updates", count(lost), "Additions that another worker wrote over.");
        }
    }

    private void simulation() {
        add("Events", count(run.trace().events()), "What the simulator had to think of.");
        add(
                "Memory of the trace",
                Bytes.rounded(run.trace().sliceBytes()),
                "Its slices, 25 bytes each; the sums from which the timeline is drawn add at most 7 for each.");
        add("Simulated in", Nanos.rounded(run.simulationTime()), "On this computer.");
    }

    private void add(String name, String value, String help) {
        lines.add(new Figure(name, value, help));
    }

    private String share(ToLongFunction<OfWorker> part) {
        long lives = 0;
        long parts = 0;
        for (OfWorker worker : figures.workers()) {
            if (asked(worker)) {
                lives += life(worker);
                parts += part.applyAsLong(worker);
            }
        }
        return percent(parts, lives);
    }

    private static long life(OfWorker it) {
        return it.running() + it.waitingGil() + it.waitingLock() + it.waitingIo() + it.waitingCore() + it.waitingLoop()
                + it.waitingSignal() + it.waitingWorker() + it.waitingWorld() + it.starting() + it.switching();
    }

    private static boolean asked(OfWorker worker) {
        return worker.worker().asked();
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String times(double factor) {
        return String.format(Locale.ROOT, factor < 10 ? "%.2f×" : "%.1f×", factor);
    }

    private static String percent(long part, long whole) {
        double value = whole == 0 ? 0 : 100.0 * part / whole;
        return String.format(Locale.ROOT, value > 0 && value < 0.95 ? "%.1f %%" : "%.0f %%", value);
    }
}
