package dev.interleave.ui.panel;

import dev.interleave.analysis.Contention;
import dev.interleave.analysis.Resource;
import dev.interleave.analysis.Spread;
import dev.interleave.picture.Subject;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.SharedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures of one thing that workers wait for. */
final class ContentionFigures {
    private static final String ASLEEP = "Each wait from going to sleep until being woken, not the way to a core after that.";

    private final List<Figure> lines = new ArrayList<>();

    private ContentionFigures() {}

    static List<Figure> of(Subject subject, Resource resource, Contention contention) {
        ContentionFigures it = new ContentionFigures();
        if (resource.kind() == Resource.Kind.SIGNAL) {
            it.signal(subject, resource, contention);
        } else {
            it.owned(resource, contention);
        }
        return it.lines;
    }

    private void owned(Resource resource, Contention it) {
        add("Acquisitions", count(it.acquisitions()), "How often somebody got it and held it for some time.");
        if (it.acquisitions() > 0) {
            add("Contended", percent(it.contended(), it.acquisitions()), "Of the acquisitions: the worker had waited for it.");
        }
        boolean gil = resource.kind() == Resource.Kind.GIL;
        add(
                "Hand-overs",
                count(it.handOvers()),
                "How often it went from one worker to another" + (gil ? ", for however short." : " who had waited for it."));
        add("Longest queue", count(it.longestQueue()), "The most who waited at one moment.");
        spread("Held", it.held(), "How long it was held each time.");
        spread("Waited", it.waited(), ASLEEP);
        fairness("Fairness, turns", it.fairByTurns(), "how often each worker got it");
        fairness("Fairness, time", it.fairByTime(), "how long each worker held it");
    }

    private void signal(Subject subject, Resource resource, Contention it) {
        SharedSignal signal = subject.trace().signals().get(resource.index());
        boolean holds = signal.kind().equals("queue") || signal.kind().equals("tasks");
        if (holds) {
            add("Taken", count(it.acquisitions()), "How many items or tasks were taken out.");
            add("Fullest", count(subject.level(resource.index()).max()), "The most that were in it at one moment.");
            add(
                    "On average",
                    String.format(Locale.ROOT, "%.1f", subject.level(resource.index()).mean(subject.trace().end())),
                    "How many were in it on average, over the whole run.");
        }
        add("Longest queue", count(it.longestQueue()), "The most who waited at one moment.");
        add("Waits", count(it.waited().count()), "How often somebody went to sleep for it.");
        spread("Waited", it.waited(), ASLEEP);
    }

    private void spread(String name, Spread spread, String help) {
        if (spread.count() > 0) {
            add(name + ", mean", Nanos.rounded(spread.mean()), help);
            add(name + ", 95 %", Nanos.rounded(spread.percentile95()), help + " 95 of 100 did not last longer.");
            add(name + ", longest", Nanos.rounded(spread.max()), help);
        }
    }

    private void fairness(String name, OptionalDouble index, String of) {
        index.ifPresent(it -> add(
                name,
                String.format(Locale.ROOT, "%.2f", it),
                "Jain’s index over " + of + ", among the workers who wanted it: 1 when all had the same, 1/n when one of n had all."));
    }

    private void add(String name, String value, String help) {
        lines.add(new Figure(name, value, help));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(long part, long whole) {
        double value = 100.0 * part / whole;
        if (part < whole && value > 99.5) {
            return "over 99 %";
        }
        return String.format(Locale.ROOT, value > 0 && value < 0.95 ? "%.1f %%" : "%.0f %%", value);
    }
}
