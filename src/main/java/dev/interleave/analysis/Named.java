package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Locale;

/** What workers are called within a sentence. */
final class Named {
    private static final int MOST_NAMES = 2;

    private Named() {}

    static String of(Trace trace, int worker) {
        return of(trace.workers().get(worker));
    }

    static String of(Worker who) {
        return who.label().isEmpty() ? "the " + who.name().toLowerCase(Locale.ROOT) : who.label();
    }

    /** The first two, and how many others there are. */
    static String of(Trace trace, List<Integer> workers) {
        int more = workers.size() - MOST_NAMES;
        List<String> names = workers.stream().limit(MOST_NAMES).map(it -> of(trace, it)).toList();
        return more <= 0
                ? String.join(" and ", names)
                : String.join(", ", names) + " and " + more + (more == 1 ? " other" : " others");
    }
}
