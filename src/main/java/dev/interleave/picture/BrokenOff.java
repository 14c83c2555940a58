package dev.interleave.picture;

import dev.interleave.analysis.Interruption;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** When the time limit of a task ran out, and when it was cancelled, by worker in order of time. */
final class BrokenOff {
    private final Map<Integer, List<Interruption>> byWorker = new HashMap<>();
    private final Map<Interruption.Cause, Integer> counts = new EnumMap<>(Interruption.Cause.class);

    private BrokenOff() {}

    static BrokenOff of(Trace trace) {
        BrokenOff all = new BrokenOff();
        IntStream.range(0, trace.marks().size())
                .mapToObj(mark -> Interruption.at(trace, mark))
                .flatMap(Optional::stream)
                .forEach(all::add);
        return all;
    }

    private void add(Interruption each) {
        byWorker.computeIfAbsent(each.worker(), _ -> new ArrayList<>()).add(each);
        counts.merge(each.cause(), 1, Integer::sum);
    }

    /** Those of a worker. */
    List<Interruption> of(int worker) {
        return byWorker.getOrDefault(worker, List.of());
    }

    boolean anyTimeLimit() {
        return counts.containsKey(Interruption.Cause.TIME_LIMIT);
    }

    boolean anyCancelled() {
        return counts.keySet().stream().anyMatch(cause -> cause != Interruption.Cause.TIME_LIMIT);
    }
}
