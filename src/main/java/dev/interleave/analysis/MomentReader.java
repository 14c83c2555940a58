package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Reads a moment off a trace. */
final class MomentReader {
    private final Trace trace;
    private final long time;
    private final List<Moment.Doing> workers;

    MomentReader(Trace trace, long time) {
        this.trace = trace;
        // Those who wait in a circle wait for ever, not only until we stopped looking.
        this.time = trace.deadlock().isPresent() ? Math.min(time, trace.end() - 1) : time;
        this.workers = IntStream.range(0, trace.workers().size()).mapToObj(i -> doing(trace.worker(i))).toList();
    }

    Moment moment(long asked) {
        Map<Integer, List<Moment.Waiting>> forGils = waiting(State.WAITING_GIL);
        Map<Integer, List<Moment.Waiting>> forLocks = waiting(State.WAITING_LOCK);
        return new Moment(
                asked,
                IntStream.range(0, trace.cores()).mapToObj(i -> owner(trace.core(i))).toList(),
                IntStream.range(0, trace.gils().size())
                        .mapToObj(i -> new Moment.Holding(present(owner(trace.gil(i))), forGils.getOrDefault(i, List.of())))
                        .toList(),
                IntStream.range(0, trace.locks().size())
                        .mapToObj(i -> new Moment.Holding(owners(i), forLocks.getOrDefault(i, List.of())))
                        .toList(),
                workers);
    }

    private Moment.Doing doing(Lane lane) {
        int slice = lane.at(time);
        if (slice >= 0) {
            return new Moment.Doing(
                    Moment.Phase.ALIVE,
                    lane.state(slice),
                    lane.start(slice),
                    lane.end(slice),
                    lane.object(slice),
                    lane.by(slice));
        }
        boolean over = lane.firstEndingAfter(time) == lane.size() && (lane.size() > 0 || time >= trace.end());
        return new Moment.Doing(over ? Moment.Phase.ENDED : Moment.Phase.TO_COME, null, 0, 0, -1, -1);
    }

    private int owner(Lane lane) {
        int slice = lane.at(time);
        return slice < 0 ? -1 : lane.object(slice);
    }

    private List<Integer> owners(int lock) {
        return IntStream.range(0, trace.locks().get(lock).permits())
                .map(permit -> owner(trace.lock(lock, permit)))
                .filter(owner -> owner >= 0)
                .distinct()
                .boxed()
                .toList();
    }

    private static List<Integer> present(int owner) {
        return owner < 0 ? List.of() : List.of(owner);
    }

    /** Who waits for which GIL or lock; of thousands there are, few are waited for at a time. */
    private Map<Integer, List<Moment.Waiting>> waiting(State state) {
        Map<Integer, List<Moment.Waiting>> queues = new HashMap<>();
        for (int worker = 0; worker < workers.size(); worker++) {
            Moment.Doing doing = workers.get(worker);
            if (doing.state() == state) {
                queues.computeIfAbsent(doing.object(), _ -> new ArrayList<>()).add(new Moment.Waiting(worker, doing.from()));
            }
        }
        queues.values().forEach(queue -> queue.sort(Comparator.comparingLong(Moment.Waiting::since)));
        return queues;
    }
}
