package dev.interleave.ui.timeline;

import dev.interleave.analysis.Losses;
import dev.interleave.analysis.Resource;
import dev.interleave.analysis.Standing;
import dev.interleave.picture.Subject;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.SharedVariable;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import dev.interleave.trace.Writes;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says in words what a queue, an event or a shared variable is at a place of the timeline. */
final class SharedText {
    private static final int MOST_NAMES = 6;

    private SharedText() {}

    static String waiting(Subject subject, Spot spot) {
        Trace trace = subject.trace();
        Standing standing = Standing.at(trace, new Resource(Resource.Kind.SIGNAL, spot.index()), spot.time());
        int count = standing.waiting().size();
        String names = standing.waiting().stream()
                .limit(MOST_NAMES)
                .map(it -> name(trace.workers().get(it.worker())))
                .collect(Collectors.joining(", "));
        String who = count == 0
                ? "Nobody waits."
                : (count == 1 ? "Waiting: " : count + " wait, in this order: ") + names + (count > MOST_NAMES ? " …" : ".");
        return heading(trace, spot) + "\n" + who;
    }

    static String level(Subject subject, Spot spot) {
        Trace trace = subject.trace();
        SharedSignal signal = trace.signals().get(spot.index());
        int level = subject.level(spot.index()).at(spot.time());
        String words =
                switch (signal.kind()) {
                    case "event" -> level == 0 ? "Not set." : "Set.";
                    case "tasks" -> number(level) + " of " + number(signal.size()) + " tasks left.";
                    default -> number(level) + (level == 1 ? " item" : " items")
                            + (signal.size() == 0 ? "." : level == signal.size() ? ": full." : " of at most " + number(signal.size()) + ".");
                };
        return heading(trace, spot) + "\n" + words;
    }

    /** What it holds; where updates were lost within a few pixels, which, or how many. */
    static String variable(Subject subject, Spot spot) {
        Trace trace = subject.trace();
        SharedVariable variable = trace.variables().get(spot.index());
        Writes writes = trace.writes(spot.index());
        long actual = writes.actualAt(spot.time());
        long expected = writes.expectedAt(spot.time());
        StringBuilder text = new StringBuilder(variable.name() + " · " + Nanos.rounded(spot.time()) + "\n");
        text.append("Holds ").append(number(actual)).append(" after ").append(number(expected));
        text.append(expected == 1 ? " addition" : " additions");
        text.append(expected == actual ? ": none lost so far." : ": " + number(expected - actual) + " lost so far.");
        Losses losses = subject.losses(spot.index());
        int first = losses.firstFrom(spot.time() - spot.near());
        int last = losses.firstFrom(spot.time() + spot.near() + 1);
        if (last - first == 1) {
            text.append('\n').append(losses.sentence(trace, first));
        } else if (last > first) {
            text.append("\nHere ").append(number(last - first)).append(" writes over another’s value, ");
            text.append(Losses.lost(losses.erased(first, last))).append(". The first: ").append(losses.sentence(trace, first));
        }
        return text.toString();
    }

    private static String heading(Trace trace, Spot spot) {
        SharedSignal signal = trace.signals().get(spot.index());
        return signal.kind().substring(0, 1).toUpperCase(Locale.ROOT) + signal.kind().substring(1) + " " + signal.name() + " · "
                + Nanos.rounded(spot.time());
    }

    private static String name(Worker worker) {
        return worker.label().isEmpty() ? worker.name() : worker.label();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
