package dev.interleave.cli;

import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Lesson;
import dev.interleave.quantity.Bytes;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.SharedVariable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/** A run for people who read it in a terminal: the timeline, the figures, the sentence. */
final class TextReport {
    private static final int LABEL = 28;

    private final Run run;
    private final List<String> lines = new ArrayList<>();

    private TextReport(Run run) {
        this.run = run;
    }

    /** Prints a run as it suits a terminal. */
    static void print(Run run, Terminal terminal) {
        of(run, new Glyphs(terminal.drawsBlocks()), terminal.columns()).forEach(terminal::print);
    }

    /** Its lines, the timeline no wider than so many columns. */
    static List<String> of(Run run, Glyphs glyphs, int columns) {
        TextReport report = new TextReport(run);
        report.title();
        report.lines.addAll(TextTimeline.of(run.trace(), glyphs, columns));
        report.lines.add("");
        report.figures();
        report.lines.add("");
        Lesson lesson = run.lesson();
        report.lines.addAll(Wrapped.of(lesson.headline() + " " + lesson.reason(), columns));
        return report.lines;
    }

    private void title() {
        String name = run.experiment().name();
        if (!name.isBlank()) {
            lines.add(name.lines().findFirst().orElse(name));
        }
        lines.add(Summary.of(run.experiment()));
        lines.add("");
    }

    private void figures() {
        Figures figures = run.figures();
        run.trace()
                .deadlock()
                .ifPresentOrElse(
                        deadlock -> figure("Stuck after", Nanos.rounded(deadlock.time())),
                        () -> figure("Finished in", Nanos.rounded(figures.makespan())));
        run.sequential().ifPresent(nanos -> figure("One after another", Nanos.rounded(nanos)));
        run.speedUp().ifPresent(times -> figure("Speed-up", String.format(Locale.ROOT, "%.2f×", times)));
        long busy = figures.cores().stream().mapToLong(Figures.OfCore::busy).sum();
        figure("Cores busy", percent(busy, figures.makespan() * figures.cores().size()));
        share("Waiting for the GIL", Figures.OfWorker::waitingGil);
        share("Waiting for I/O", Figures.OfWorker::waitingIo);
        share("Waiting for a core", Figures.OfWorker::waitingCore);
        share("Waiting for the event loop", Figures.OfWorker::waitingLoop);
        share("Waking up or switching", Figures.OfWorker::switching);
        share("Waiting for a lock", Figures.OfWorker::waitingLock);
        hands(figures);
        for (SharedVariable variable : figures.variables()) {
            figure(variable.name(), String.format(
                    Locale.ROOT,
                    "%,d of %,d, %,d lost",
                    variable.actual(),
                    variable.expected(),
                    variable.lostUpdates()));
        }
        figure("Memory of the trace", Bytes.rounded(run.trace().sliceBytes()));
    }

    private void hands(Figures figures) {
        long handOffs = figures.gils().stream().mapToLong(Figures.OfGil::handOffs).sum();
        if (handOffs > 0) {
            figure("GIL hand-offs", String.format(Locale.ROOT, "%,d", handOffs));
        }
        for (Figures.OfLock lock : figures.locks()) {
            figure(
                    "Lock “" + lock.name() + "”",
                    String.format(
                            Locale.ROOT,
                            "held %s of the run, taken %,d×",
                            percent(lock.held(), figures.makespan()),
                            lock.acquisitions()));
            figure("  after a wait", String.format(
                    Locale.ROOT, "%,d×, longest queue %,d", lock.contended(), lock.longestQueue()));
        }
    }

    /** The part of the workers' time that went into something, if it is one in a hundred or more. */
    private void share(String label, ToLongFunction<Figures.OfWorker> part) {
        List<Figures.OfWorker> asked = run.figures().workers().stream().filter(of -> of.worker().asked()).toList();
        long sum = asked.stream().mapToLong(part).sum();
        long lives = asked.stream().mapToLong(Figures.OfWorker::life).sum();
        if (sum * 100 >= lives && sum > 0) {
            figure(label, percent(sum, lives));
        }
    }

    private void figure(String label, String value) {
        lines.add(label + " ".repeat(Math.max(1, LABEL - label.length())) + value);
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "0 %" : Math.round(100.0 * part / whole) + " %";
    }
}
