package dev.interleave.analysis;

import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Why a worker was in a state: every gap has a reason. */
public final class Reason {
    private static final int MOST_NAMES = 2;
    /** How far one wait is told in detail: in a crowd, thousands may have had their turn before it ended. */
    private static final int MOST_TURNS = 200;

    private final Trace trace;
    private final int worker;
    private final Lane lane;
    private final int slice;

    private Reason(Trace trace, int worker, int slice) {
        this.trace = trace;
        this.worker = worker;
        this.lane = trace.worker(worker);
        this.slice = slice;
    }

    /**
     * Explains a slice of a worker's lane in one sentence that does not name the worker: {@code Waited 4.90 ms for the
     * GIL; T2 held it, was asked to let go after 5.00 ms and did so at its next check.}
     */
    public static String of(Trace trace, int worker, int slice) {
        return new Reason(trace, worker, slice).sentence();
    }

    private String sentence() {
        String time = Nanos.rounded(lane.duration(slice));
        return switch (lane.state(slice)) {
            case STARTING -> "Took " + time + (WindingDown.is(lane, slice) ? " to shut down" : " to start up") + onCore() + ".";
            case RUNNING -> "Ran Python for " + time + onCore() + ".";
            case NATIVE -> "Ran native code for " + time + onCore() + ", without the GIL.";
            case SWITCHING -> "Its core took " + time + " to change over to it.";
            case WAKING -> "Took " + time + " to wake up" + after(" after a signal from ") + ".";
            case WAITING_CORE -> "Was ready and waited " + time + " for a core.";
            case WAITING_GIL -> "Waited " + time + " for the " + gilName() + gilStory() + ".";
            case WAITING_LOCK -> lockStory(time);
            case WAITING_IO -> "Waited " + time + " for I/O.";
            case SLEEPING -> "Slept for " + time + ".";
            case WAITING_LOOP -> "Was ready and waited " + time + " for its turn in the event loop.";
            case WAITING_SIGNAL -> "Waited " + time + " for the " + signal() + after("; let go on by ") + ".";
            case WAITING_WORKER -> "Waited " + time + " for " + (object() < 0 ? "another" : name(object())) + ".";
            case OWNED -> throw new IllegalArgumentException("the lane of a worker has no such state");
        };
    }

    private String signal() {
        SharedSignal signal = trace.signals().get(object());
        return signal.kind() + " “" + signal.name() + "”";
    }

    private int object() {
        return lane.object(slice);
    }

    private String onCore() {
        return object() < 0 ? "" : " on core " + object();
    }

    private String after(String words) {
        return lane.by(slice) < 0 ? "" : words + name(lane.by(slice));
    }

    private String gilName() {
        return trace.gils().get(object()).name();
    }

    private String gilStory() {
        String story = holders(trace.gil(object()));
        Marks marks = trace.marks();
        long from = lane.start(slice);
        int first = marks.firstFrom(from);
        int last = Math.min(marks.firstFrom(lane.end(slice) + 1), first + MOST_TURNS);
        for (int i = first; i < last; i++) {
            if (marks.object(i) == object()) {
                story += chapter(marks, i, from);
            }
        }
        return story;
    }

    private String chapter(Marks marks, int i, long from) {
        if (marks.kind(i) == Mark.GIL_REQUEST && marks.worker(i) == worker) {
            return "; asked " + name(marks.other(i)) + " to let go after " + Nanos.rounded(marks.time(i) - from);
        }
        if (marks.other(i) == worker && marks.kind(i) == Mark.GIL_FORCED) {
            return "; " + name(marks.worker(i)) + " handed it over at its next check";
        }
        if (marks.other(i) == worker && marks.kind(i) == Mark.GIL_PASSED) {
            return "; " + name(marks.worker(i)) + " let go of it by itself";
        }
        return "";
    }

    private String lockStory(String time) {
        String lock = trace.locks().get(object()).name();
        boolean forEver = trace.deadlock().isPresent()
                && trace.deadlock().get().links().stream().anyMatch(link -> link.worker() == worker)
                && slice == lane.size() - 1;
        if (forEver) {
            return "Waits for " + lock + " for ever" + holders(trace.lock(object(), 0)) + ".";
        }
        boolean single = trace.locks().get(object()).permits() == 1;
        String held = single ? holders(trace.lock(object(), 0)) : "; no permit was left";
        return "Waited " + time + " for " + lock + held + after("; it came from ") + ".";
    }

    /** Who held something while this slice lasted. */
    private String holders(Lane owners) {
        int first = owners.firstEndingAfter(lane.start(slice));
        int last = owners.firstEndingAfter(lane.end(slice) - 1, first);
        if (last - first > MOST_TURNS) {
            return "; many held it in turn";
        }
        List<Integer> others = IntStream.rangeClosed(first, last)
                .filter(i -> i < owners.size() && owners.start(i) < lane.end(slice))
                .map(owners::object)
                .filter(owner -> owner != worker)
                .distinct()
                .boxed()
                .toList();
        if (others.isEmpty()) {
            return "";
        }
        boolean still = trace.deadlock().isPresent() && slice == lane.size() - 1;
        return "; " + names(others) + (still ? " holds it" : " held it");
    }

    private String names(List<Integer> workers) {
        int more = workers.size() - MOST_NAMES;
        List<String> names = workers.stream().limit(MOST_NAMES).map(this::name).toList();
        return more <= 0
                ? String.join(" and ", names)
                : String.join(", ", names) + " and " + more + (more == 1 ? " other" : " others");
    }

    private String name(int index) {
        Worker who = trace.workers().get(index);
        return who.label().isEmpty() ? "the " + who.name().toLowerCase(Locale.ROOT) : who.label();
    }
}
