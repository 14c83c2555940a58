package dev.interleave.analysis;

import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Why a worker was in a state: every gap has a reason. */
public final class Reason {
    /** How far one wait is told in detail: in a crowd, thousands may have had their turn before it ended. */
    private static final int MOST_TURNS = 200;
    /** On how many cores those who had them are named. */
    private static final int MOST_CORES = 64;

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
     * Explains a slice of a worker's lane in one sentence that does not name the worker first: {@code Waited 4.90 ms for
     * the GIL; T2 held it; asked T2 to let go after 5.00 ms; T2 let go of it at its next check.}
     */
    public static String of(Trace trace, int worker, int slice) {
        return new Reason(trace, worker, slice).sentence();
    }

    private String sentence() {
        String time = Nanos.rounded(lane.duration(slice));
        Optional<String> interrupted = interruption();
        return switch (lane.state(slice)) {
            case STARTING -> "Took " + time + (WindingDown.is(lane, slice) ? " to shut down" : " to start up") + onCore() + ".";
            case RUNNING -> "Ran Python for " + time + onCore() + ".";
            case NATIVE -> "Ran native code for " + time + onCore() + ", without the GIL.";
            case SWITCHING -> wakesOthers() ? "Spent " + time + " in the kernel" + onCore() + " to wake others." : "Its core took " + time + " to change over to it.";
            case WAKING -> "Took " + time + " to wake up" + wokenBy() + ".";
            case WAITING_CORE -> coreStory(time);
            case WAITING_GIL -> gilStory(time);
            case WAITING_LOCK -> lockStory(time);
            case WAITING_IO -> isLoop()
                    ? "No task was ready: waited " + time + " in the selector, for I/O or the next timer."
                    : "Waited " + time + " for I/O; " + (stuck() ? "nothing came" : interrupted.orElse("the answer came from outside")) + ".";
            case SLEEPING -> "Slept for " + time + " of its own will; " + interrupted.orElse("nobody had to wake it") + ".";
            case WAITING_LOOP -> loopStory(time);
            case WAITING_SIGNAL -> stuck()
                    ? "Waits for " + signal() + " for ever; nobody is left who could let it go on."
                    : "Waited " + time + " for " + signal() + signalled() + ".";
            case WAITING_WORKER -> workerStory(time);
            case WAITING_WORLD -> worldStory(time);
            case OWNED -> throw new IllegalArgumentException("the lane of a worker has no such state");
        };
    }

    /** Whether the run ended in a deadlock with this slice. */
    private boolean stuck() {
        return trace.deadlock().isPresent() && slice == lane.size() - 1 && lane.end(slice) == trace.end();
    }

    /** What ended the wait of a task before what it waited for had happened. */
    private Optional<String> interruption() {
        boolean last = slice == lane.size() - 1;
        return last ? Optional.empty() : Interruption.of(trace, worker, lane.end(slice), lane.end(slice)).map(it -> it.words(trace));
    }

    /** A task that is ready learns at its next step that it is to end. */
    private String meanwhile() {
        return Interruption.of(trace, worker, lane.start(slice) + 1, lane.end(slice) - 1)
                .map(it -> it.cause() == Interruption.Cause.TIME_LIMIT ? "; meanwhile its time limit ran out" : "; meanwhile " + it.words(trace))
                .orElse("");
    }

    private boolean isLoop() {
        return trace.workers().get(worker).kind() == Worker.Kind.LOOP;
    }

    private SharedSignal shared() {
        return trace.signals().get(object());
    }

    private String signal() {
        return shared().words();
    }

    private String signalled() {
        int by = lane.by(slice);
        if (by < 0) {
            return "";
        }
        return "; " + name(by) + switch (shared().kind()) {
            case "queue" -> " put in or took out an item";
            case "event" -> " set it";
            case "condition" -> " notified it";
            case "barrier" -> " came last";
            default -> " let it go on";
        };
    }

    private int object() {
        return lane.object(slice);
    }

    private String onCore() {
        return object() < 0 ? "" : " on core " + object();
    }

    /** Being on a core already, it is busy in the kernel; coming to one, the core is. */
    private boolean wakesOthers() {
        return slice > 0
                && lane.state(slice - 1).onCore()
                && lane.state(slice - 1) != State.SWITCHING
                && lane.object(slice - 1) == object();
    }

    private String wokenBy() {
        if (slice == 0) {
            return " for the first time";
        }
        State before = lane.state(slice - 1);
        if (lane.by(slice - 1) >= 0) {
            return " after a signal from " + name(lane.by(slice - 1));
        }
        return switch (before) {
            case SLEEPING -> " when its time was up";
            case WAITING_IO -> " when there was something for it";
            case WAITING_GIL -> " when its time-out found the GIL free";
            case WAITING_WORLD -> " to see whether all others stand still";
            default -> "";
        };
    }

    private String coreStory(String time) {
        boolean preempted = slice > 0 && lane.state(slice - 1).onCore();
        String begin = preempted ? "Had to leave its core and waited " + time + " for another turn" : "Was ready and waited " + time + " for a core";
        List<Integer> others = others(Math.min(trace.cores(), MOST_CORES), _ -> true);
        String had = others.isEmpty() ? "" : "; " + names(others) + " had " + (trace.cores() == 1 ? "it" : "the cores");
        int left = new Causes(trace).of(worker, slice);
        return begin + had + (left < 0 || others.size() < 2 ? "" : "; then " + name(left) + " left core " + lane.object(slice + 1)) + ".";
    }

    private String loopStory(String time) {
        List<Integer> first = others(Math.min(trace.cores(), MOST_CORES), it -> trace.workers().get(it).kind() == Worker.Kind.TASK);
        String ran = first.isEmpty() ? "; the loop was still busy with itself" : "; " + names(first) + " ran first";
        return "Was ready and waited " + time + " for its turn in the event loop" + ran + meanwhile() + ".";
    }

    /** Who was on the first cores while this slice lasted, in order of time on each. */
    private List<Integer> others(int cores, IntPredicate whom) {
        return IntStream.range(0, cores)
                .mapToObj(trace::core)
                .flatMap(core -> IntStream.range(core.firstEndingAfter(lane.start(slice)), core.size())
                        .limit(MOST_TURNS)
                        .takeWhile(i -> core.start(i) < lane.end(slice))
                        .mapToObj(core::object))
                .filter(it -> it != worker && whom.test(it))
                .distinct()
                .toList();
    }

    private String workerStory(String time) {
        if (object() < 0) {
            return "Waited " + time + " for another.";
        }
        Lane other = trace.worker(object());
        Worker.Kind kind = trace.workers().get(object()).kind();
        if (isLoop() && kind == Worker.Kind.TASK) {
            return "Gave " + name(object()) + " its turn, which took " + time + ".";
        } else if (kind == Worker.Kind.CALL) {
            return "Waited " + time + " for the call of " + name(object()) + " to return.";
        }
        boolean ended = other.size() > 0 && other.end(other.size() - 1) <= lane.end(slice);
        String what = ended ? " to end" : lane.by(slice) == object() ? " to say that it runs" : "";
        return (stuck() ? "Waits for " : "Waited " + time + " for ") + name(object()) + (stuck() ? " for ever" : what) + ".";
    }

    private String worldStory(String time) {
        return object() == worker
                ? "Waited " + time + " for all other threads to stand still, so that it could collect garbage."
                : "Stopped for " + time + " by the garbage collection of " + name(object()) + ".";
    }

    private String gilStory(String time) {
        GilStory story = new GilStory(trace, worker, slice);
        String gil = trace.gils().get(object()).name();
        return story.isGivingWay()
                ? "Let go of the " + gil + " because it was asked, and waited " + time + " until another had it" + story.text() + "."
                : "Waited " + time + " for the " + gil + holders(trace.gil(object())) + story.text() + ".";
    }

    private String lockStory(String time) {
        String lock = trace.locks().get(object()).words();
        boolean forEver = stuck()
                && trace.deadlock().get().links().stream().anyMatch(link -> link.worker() == worker);
        if (forEver) {
            return "Waits for " + lock + " for ever" + holders(trace.lock(object(), 0)) + ".";
        }
        boolean single = trace.locks().get(object()).permits() == 1;
        String held = single ? holders(trace.lock(object(), 0)) : "; no permit was left";
        int by = lane.by(slice);
        String end = by < 0 ? "" : "; " + name(by) + " let go of it";
        return "Waited " + time + " for " + lock + held + interruption().map(it -> "; " + it).orElse(end) + ".";
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
        return "; " + names(others) + (stuck() ? " holds it" : others.size() == 1 ? " held it" : " held it in turn");
    }

    private String names(List<Integer> workers) {
        return Named.of(trace, workers);
    }

    private String name(int index) {
        return Named.of(trace, index);
    }
}
