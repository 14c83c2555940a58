package dev.interleave.analysis;

import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How much of a critical path is spent on what, and the sentence that says so. */
public final class PathShares {
    private static final State[] STATES = State.values();
    /** What is spent on an end of life is counted beside the states. */
    private static final int ENDING = STATES.length;
    /** Where the trace shows nobody the run waited for. */
    private static final int UNKNOWN = STATES.length + 1;

    private static final int MOST_KINDS = 4;
    private static final double WORTH_NAMING = 0.005;
    private static final double ALMOST_ALL = 0.6;

    private final Trace trace;
    private final long[] byKind = new long[UNKNOWN + 1];
    private final long[][] byWorker;

    private PathShares(Trace trace, CriticalPath path) {
        this.trace = trace;
        this.byWorker = new long[byKind.length][];
        for (int i = 0; i < path.size(); i++) {
            int kind = kind(path, i);
            long time = path.to(i) - path.from(i);
            byKind[kind] += time;
            if (path.worker(i) >= 0) {
                if (byWorker[kind] == null) {
                    byWorker[kind] = new long[trace.workers().size()];
                }
                byWorker[kind][path.worker(i)] += time;
            }
        }
    }

    /** Adds up a path. */
    public static PathShares of(Trace trace, CriticalPath path) {
        return new PathShares(trace, path);
    }

    private int kind(CriticalPath path, int i) {
        if (path.worker(i) < 0) {
            return UNKNOWN;
        }
        boolean ending = WindingDown.is(trace.worker(path.worker(i)), path.slice(i));
        return ending ? ENDING : trace.worker(path.worker(i)).state(path.slice(i)).ordinal();
    }

    /** How long the path is in a state, nanoseconds; shutting down counts as {@link State#STARTING} here. */
    public long in(State state) {
        return byKind[state.ordinal()] + (state == State.STARTING ? byKind[ENDING] : 0);
    }

    /** How long a worker is on the path, nanoseconds. */
    public long of(int worker) {
        return Arrays.stream(byWorker).filter(times -> times != null).mapToLong(times -> times[worker]).sum();
    }

    /** What would have to be faster for the run to be faster, with the share of each: one sentence. */
    public String sentence() {
        long whole = Arrays.stream(byKind).sum();
        if (whole == 0) {
            return "Nothing took time in this run.";
        }
        if (trace.deadlock().isPresent()) {
            return "This run never ends: nothing that is faster would help, only another order of locks.";
        }
        List<Integer> kinds = IntStream.range(0, byKind.length)
                .boxed()
                .filter(kind -> byKind[kind] >= WORTH_NAMING * whole)
                .sorted(Comparator.comparingLong((Integer kind) -> -byKind[kind]))
                .limit(MOST_KINDS)
                .toList();
        List<String> parts = kinds.stream().map(kind -> percent(byKind[kind], whole) + " " + words(kind)).toList();
        long named = kinds.stream().mapToLong(kind -> byKind[kind]).sum();
        String rest = named < (1 - WORTH_NAMING) * whole ? ", " + percent(whole - named, whole) + " all else" : "";
        return "The end had to wait for: " + String.join(", ", parts) + rest + ".";
    }

    private static String percent(long part, long whole) {
        double percent = 100.0 * part / whole;
        if (percent < 1) {
            return "under 1 %";
        }
        return part < whole && percent >= 99.5 ? "over 99 %" : Math.round(percent) + " %";
    }

    private String words(int kind) {
        return plain(kind) + mostly(kind).map(who -> " (" + who + ")").orElse("");
    }

    private static String plain(int kind) {
        if (kind == ENDING) {
            return "shutting down";
        } else if (kind == UNKNOWN) {
            return "time in which the trace shows nobody";
        }
        return switch (STATES[kind]) {
            case STARTING -> "start-up";
            case RUNNING -> "running Python";
            case NATIVE -> "native code";
            case SWITCHING -> "changing over and waking others";
            case WAKING -> "waking up";
            case WAITING_CORE -> "waiting for a core";
            case WAITING_GIL -> "waiting for a free GIL";
            case WAITING_LOCK -> "waiting for a lock";
            case WAITING_IO -> "waiting for I/O";
            case SLEEPING -> "sleep";
            case WAITING_LOOP -> "waiting for the event loop";
            case WAITING_SIGNAL -> "waiting for a queue, event or barrier";
            case WAITING_WORKER -> "waiting for another worker";
            case WAITING_WORLD -> "standing still for a garbage collection";
            case OWNED -> throw new IllegalArgumentException("the lane of a worker has no such state");
        };
    }

    /** The worker that has most of a kind to itself, where the experiment has more than one and there is such a one. */
    private Optional<String> mostly(int kind) {
        if (byWorker[kind] == null) {
            return Optional.empty();
        }
        int most = IntStream.range(0, byWorker[kind].length)
                .reduce((a, b) -> byWorker[kind][b] > byWorker[kind][a] ? b : a)
                .orElseThrow();
        if (byWorker[kind][most] < ALMOST_ALL * byKind[kind]) {
            return Optional.empty();
        }
        boolean all = byWorker[kind][most] == byKind[kind];
        Worker who = trace.workers().get(most);
        return Optional.of((all ? "" : "mostly ") + Named.of(who));
    }
}
