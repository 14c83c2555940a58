package dev.interleave.ui.timeline;

import dev.interleave.analysis.GilMoments;
import dev.interleave.analysis.Reason;
import dev.interleave.analysis.WindingDown;
import dev.interleave.picture.Row;
import dev.interleave.picture.Selection;
import dev.interleave.picture.Subject;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.stream.Collectors;

/** Says in words what is at a place of the timeline. */
final class SpotText {
    /** So many pixels beside a place what is there can be meant too. */
    static final double NEAR = 2;

    private static final double STEP_NEAR = 4;
    private static final int MOST_STEPS = 4;

    private SpotText() {}

    /**
     * The slice that is meant by a place: the one there, or where there is none the first within a few pixels, so that what
     * is narrow can be pointed at; -1 where there is none either.
     */
    static int slice(Lane lane, long time, double nanosPerPixel) {
        int there = lane.at(time);
        long near = (long) (NEAR * nanosPerPixel);
        if (there >= 0 || lane.size() == 0) {
            return there;
        }
        int next = lane.firstEndingAfter(time - near);
        return next < lane.size() && lane.start(next) <= time + near ? next : -1;
    }

    static String of(Subject subject, Spot spot) {
        Trace trace = subject.trace();
        Lane lane = Selection.lane(trace, spot.kind(), spot.index(), spot.permit());
        return switch (spot.kind()) {
            case CORE -> "Core " + spot.index() + during(trace, lane, spot) + "\n" + core(trace, lane, spot);
            case GIL -> trace.gils().get(spot.index()).name() + during(trace, lane, spot) + "\n" + owner(trace, lane, spot);
            case LOCK -> trace.locks().get(spot.index()).name() + during(trace, lane, spot) + "\n" + owner(trace, lane, spot);
            case QUEUE -> queue(subject, spot);
            case SIGNAL -> SharedText.waiting(subject, spot);
            case LEVEL -> SharedText.level(subject, spot);
            case VARIABLE -> SharedText.variable(subject, spot);
            case WORKER -> trace.workers().get(spot.index()).name() + during(trace, lane, spot) + "\n" + worker(trace, lane, spot);
        };
    }

    /** The steps of a change of the GIL's owner that a worker has a part in, near a place: a line each. */
    static String steps(Trace trace, Spot spot, double nanosPerPixel) {
        if (spot.kind() != Row.Kind.WORKER) {
            return "";
        }
        long near = (long) Math.ceil(STEP_NEAR * nanosPerPixel);
        return GilMoments.of(trace, spot.index(), spot.time() - near, spot.time() + near).stream()
                .limit(MOST_STEPS)
                .map(step -> "\n" + Nanos.rounded(step.time()) + ": " + step.sentence())
                .collect(Collectors.joining());
    }

    private static String during(Trace trace, Lane lane, Spot spot) {
        long from;
        long to;
        if (spot.slice() >= 0) {
            from = lane.start(spot.slice());
            to = lane.end(spot.slice());
        } else {
            int next = lane.firstEndingAfter(spot.time());
            from = next == 0 ? 0 : lane.end(next - 1);
            to = next == lane.size() ? Math.max(from, trace.end()) : lane.start(next);
        }
        return " · " + Nanos.rounded(from) + " to " + Nanos.rounded(to);
    }

    private static String core(Trace trace, Lane lane, Spot spot) {
        if (spot.slice() < 0) {
            return "Idle.";
        }
        String name = trace.workers().get(lane.object(spot.slice())).name();
        String time = Nanos.rounded(lane.duration(spot.slice()));
        return switch (lane.state(spot.slice())) {
            case STARTING -> name + " took " + time
                    + (WindingDown.is(trace, lane.object(spot.slice()), lane.start(spot.slice())) ? " to shut down." : " to start up.");
            case SWITCHING -> "Took " + time + " to change over to " + name + ".";
            case NATIVE -> name + " ran native code for " + time + ".";
            default -> name + " ran for " + time + ".";
        };
    }

    private static String owner(Trace trace, Lane lane, Spot spot) {
        if (spot.slice() < 0) {
            return "Nobody held it.";
        }
        String name = trace.workers().get(lane.object(spot.slice())).name();
        return name + " held it for " + Nanos.rounded(lane.duration(spot.slice())) + ".";
    }

    private static String queue(Subject subject, Spot spot) {
        int waiting = subject.waiting(spot.index(), spot.time());
        String who = waiting == 0 ? "Nobody waits" : waiting == 1 ? "1 worker waits" : waiting + " workers wait";
        return who + " for " + subject.trace().locks().get(spot.index()).name() + " at " + Nanos.rounded(spot.time()) + ".";
    }

    private static String worker(Trace trace, Lane lane, Spot spot) {
        if (spot.slice() >= 0 && lane.state(spot.slice()) != State.OWNED) {
            return Reason.of(trace, spot.index(), spot.slice());
        }
        return lane.size() == 0 || spot.time() < lane.start(0) ? "Not started yet." : "Has ended.";
    }
}
