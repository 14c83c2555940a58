package dev.interleave.ui.timeline;

import dev.interleave.analysis.Reason;
import dev.interleave.analysis.WindingDown;
import dev.interleave.picture.Row;
import dev.interleave.picture.Subject;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;

/** Says in words what is at a place of the timeline. */
final class SpotText {
    private static final double NEAR = 2;

    private SpotText() {}

    static Lane lane(Trace trace, Row.Kind kind, int index, int permit) {
        return switch (kind) {
            case CORE -> trace.core(index);
            case GIL -> trace.gil(index);
            case LOCK, QUEUE -> trace.lock(index, permit);
            case WORKER -> trace.worker(index);
        };
    }

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
        Lane lane = lane(trace, spot.kind(), spot.index(), spot.permit());
        return switch (spot.kind()) {
            case CORE -> "Core " + spot.index() + during(trace, lane, spot) + "\n" + core(trace, lane, spot);
            case GIL -> trace.gils().get(spot.index()).name() + during(trace, lane, spot) + "\n" + owner(trace, lane, spot);
            case LOCK -> trace.locks().get(spot.index()).name() + during(trace, lane, spot) + "\n" + owner(trace, lane, spot);
            case QUEUE -> queue(subject, spot);
            case WORKER -> trace.workers().get(spot.index()).name() + during(trace, lane, spot) + "\n" + worker(trace, lane, spot);
        };
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
