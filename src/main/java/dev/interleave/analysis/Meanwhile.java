package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Who had what a worker waited for while it waited: the GIL or the lock, else the cores.
 *
 * @param what what they had: {@code held the GIL}, {@code ran}
 * @param turns who, and for how long, the longest first
 */
public record Meanwhile(String what, List<Turn> turns) {
    /** In a longer wait than this many turns nobody reads a list, and adding it up would take too long. */
    private static final int MOST_SLICES = 1_000_000;

    /**
     * What one worker had.
     *
     * @param worker who
     * @param time how long, nanoseconds
     */
    public record Turn(int worker, long time) {}

    /** Copies the list. */
    public Meanwhile {
        turns = List.copyOf(turns);
    }

    /** Adds it up for a slice of a worker's lane; nothing for one that is no wait. */
    public static Meanwhile of(Trace trace, int worker, int slice) {
        Lane lane = trace.worker(worker);
        if (!lane.state(slice).waiting()) {
            return new Meanwhile("", List.of());
        }
        int about = lane.object(slice);
        return switch (lane.state(slice)) {
            case WAITING_GIL -> of("held the " + trace.gils().get(about).name(), List.of(trace.gil(about)), lane, worker, slice);
            case WAITING_LOCK -> of("held " + trace.locks().get(about).name(), permits(trace, about), lane, worker, slice);
            case WAITING_CORE -> of("had the cores", cores(trace), lane, worker, slice);
            default -> of("ran", cores(trace), lane, worker, slice);
        };
    }

    private static List<Lane> cores(Trace trace) {
        return IntStream.range(0, trace.cores()).mapToObj(trace::core).toList();
    }

    private static List<Lane> permits(Trace trace, int lock) {
        return IntStream.range(0, trace.locks().get(lock).permits()).mapToObj(permit -> trace.lock(lock, permit)).toList();
    }

    private static Meanwhile of(String what, List<Lane> owners, Lane lane, int worker, int slice) {
        long from = lane.start(slice);
        long to = lane.end(slice);
        Map<Integer, Long> times = new HashMap<>();
        int left = MOST_SLICES;
        for (Lane each : owners) {
            for (int i = each.firstEndingAfter(from); i < each.size() && each.start(i) < to; i++) {
                if (--left < 0) {
                    return new Meanwhile(what, List.of());
                }
                if (each.object(i) != worker) {
                    times.merge(each.object(i), Math.min(to, each.end(i)) - Math.max(from, each.start(i)), Long::sum);
                }
            }
        }
        List<Turn> turns = new ArrayList<>();
        times.forEach((who, time) -> turns.add(new Turn(who, time)));
        turns.sort(Comparator.comparingLong(Turn::time).reversed().thenComparing(Turn::worker));
        return new Meanwhile(what, turns);
    }
}
