package dev.interleave.analysis;

import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The steps of a change of the GIL's owner as one worker has its part in them: its time-out, its request, the request made
 * to it, its check, the signal to it, the GIL taken (Python/ceval_gil.c take_gil and drop_gil).
 */
public final class GilMoments {
    /** More in one stretch of time than this nobody can read. */
    private static final int MOST = 400;

    /**
     * One step.
     *
     * @param time when, nanoseconds
     * @param label a word or two
     * @param sentence the whole of it
     * @param leadsUp whether it leads up to the change, so that words about it stand better before than behind it
     */
    public record Step(long time, String label, String sentence, boolean leadsUp) {}

    private GilMoments() {}

    /** A worker's steps from one moment until before another, in order of time; none when there are too many. */
    public static List<Step> of(Trace trace, int worker, long from, long to) {
        Marks marks = trace.marks();
        int first = marks.firstFrom(from);
        int last = marks.firstFrom(to);
        if (last - first > MOST) {
            return List.of();
        }
        List<Step> steps = new ArrayList<>();
        for (int i = first; i < last; i++) {
            step(trace, i, worker, steps);
        }
        signals(trace, worker, from, to, steps);
        steps.sort(Comparator.comparingLong(Step::time));
        return List.copyOf(steps);
    }

    private static void step(Trace trace, int mark, int worker, List<Step> steps) {
        Marks marks = trace.marks();
        boolean own = marks.worker(mark) == worker;
        boolean others = marks.other(mark) == worker;
        if (!own && !others) {
            return;
        }
        long time = marks.time(mark);
        String who = Named.of(trace, marks.worker(mark));
        String other = marks.other(mark) < 0 ? "nobody" : Named.of(trace, marks.other(mark));
        Mark kind = marks.kind(mark);
        if (kind == Mark.GIL_REQUEST && own) {
            steps.add(new Step(time, "time-out: asks " + other,
                    "Time-out" + waited(trace, worker, time) + ": nobody else got the GIL meanwhile, so " + who + " asks " + other + " to let go (drop request).", true));
        } else if (kind == Mark.GIL_REQUEST) {
            steps.add(new Step(time, "asked by " + who, who + " asks " + other + " to let go of the GIL; it will see that at its next check.", true));
        } else if (kind == Mark.GIL_CHECK && own) {
            steps.add(new Step(time, "check: lets go", who + " looks at its eval breaker, sees the request, and lets go of the GIL.", false));
        } else if (kind == Mark.GIL_FORCED && others) {
            steps.add(new Step(time, "has the GIL", other + " takes the GIL: a switch that was forced on " + who + ".", false));
        } else if (kind == Mark.GIL_PASSED && others) {
            steps.add(new Step(time, "has the GIL", other + " takes the GIL that " + who + " had let go of unasked.", false));
        }
    }

    private static String waited(Trace trace, int worker, long time) {
        Lane lane = trace.worker(worker);
        int at = lane.at(time - 1);
        return at >= 0 && lane.state(at) == State.WAITING_GIL ? " after " + Nanos.rounded(time - lane.start(at)) : "";
    }

    private static void signals(Trace trace, int worker, long from, long to, List<Step> steps) {
        Lane lane = trace.worker(worker);
        int i = Math.max(1, lane.firstEndingAfter(from));
        for (int looked = 0; i < lane.size() && lane.start(i) < to && looked < MOST; i++, looked++) {
            boolean woken = lane.state(i) == State.WAKING && lane.state(i - 1) == State.WAITING_GIL && lane.by(i - 1) >= 0;
            if (woken && lane.start(i) >= from) {
                steps.add(new Step(lane.start(i), "signalled",
                        Named.of(trace, lane.by(i - 1)) + " signals " + Named.of(trace, worker) + ", which takes "
                                + Nanos.rounded(lane.duration(i)) + " to wake up.", false));
            }
        }
    }
}
