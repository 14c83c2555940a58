package dev.interleave.ui.panel;

import dev.interleave.analysis.Moment;
import dev.interleave.analysis.Resource;
import dev.interleave.analysis.Standing;
import dev.interleave.picture.Subject;
import dev.interleave.trace.SharedSignal;
import dev.interleave.ui.panel.Chips.Part;
import java.util.ArrayList;
import java.util.List;

/** How it stands with one thing at a moment, in words and chips. */
final class StandingWords {
    private StandingWords() {}

    /** What holds it or is in it. */
    static List<Part> owner(Subject subject, Resource resource, Standing standing, long time) {
        if (resource.kind() == Resource.Kind.SIGNAL) {
            return List.of(new Part.Words(content(subject, resource.index(), time)));
        }
        List<Part> line = new ArrayList<>();
        line.add(new Part.Words(standing.owners().isEmpty() ? "Nobody holds it" : "Held by"));
        line.addAll(Chips.workers(standing.owners()));
        return line;
    }

    private static String content(Subject subject, int index, long time) {
        SharedSignal signal = subject.trace().signals().get(index);
        int level = subject.level(index).at(time);
        return switch (signal.kind()) {
            case "queue" -> level + (level == 1 ? " item in it" : " items in it")
                    + (signal.size() > 0 && level == signal.size() ? ": full" : "");
            case "tasks" -> level + " tasks left";
            case "event" -> level == 0 ? "Not set" : "Set";
            case "barrier" -> "All go on once " + signal.size() + " have come";
            case SharedSignal.LIBRARY -> "Inside a library of Python: there it waits for " + signal.name();
            default -> "Whoever waits goes on once notified";
        };
    }

    /** Who waits, the one who came first in front. */
    static List<Part> queue(Standing standing) {
        List<Part> line = new ArrayList<>();
        line.add(new Part.Words(standing.waiting().isEmpty() ? "Nobody waits" : "Queue, first in front"));
        line.addAll(Chips.workers(standing.waiting().stream().map(Moment.Waiting::worker).toList()));
        return line;
    }

    /** Who has been woken and is not there yet; no line where there is nobody. */
    static List<Part> coming(Standing standing) {
        List<Part> line = new ArrayList<>();
        if (!standing.coming().isEmpty()) {
            line.add(new Part.Words("Woken, on the way"));
            line.addAll(Chips.workers(standing.coming()));
        }
        return line;
    }
}
