package dev.interleave.analysis;

import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;

/** How a wait for a GIL went: who held it, who was asked to let go and when, and how it went over. */
final class GilStory {
    /** How far one wait is told in detail: in a crowd, thousands may have had their turn before it ended. */
    private static final int MOST_MARKS = 200;

    private final Trace trace;
    private final int worker;
    private final Lane lane;
    private final int slice;

    GilStory(Trace trace, int worker, int slice) {
        this.trace = trace;
        this.worker = worker;
        this.lane = trace.worker(worker);
        this.slice = slice;
    }

    /** Whether the worker had the GIL, let go because it was asked, and waits only until another has taken it. */
    boolean isGivingWay() {
        return checked(worker, lane.start(slice));
    }

    String text() {
        int by = lane.by(slice);
        if (isGivingWay()) {
            return by < 0 ? "" : "; " + Named.of(trace, by) + " took it";
        }
        String end;
        if (by >= 0) {
            end = "; " + Named.of(trace, by) + " let go of it" + why(by, lane.end(slice));
        } else if (slice + 1 < lane.size()) {
            end = "; it was free when " + Named.of(trace, worker) + " looked again";
        } else {
            end = "";
        }
        return requests() + end;
    }

    private String requests() {
        Marks marks = trace.marks();
        StringBuilder text = new StringBuilder();
        int first = marks.firstFrom(lane.start(slice));
        int last = Math.min(marks.firstFrom(lane.end(slice) + 1), first + MOST_MARKS);
        for (int i = first; i < last; i++) {
            if (marks.kind(i) == Mark.GIL_REQUEST && marks.worker(i) == worker && marks.object(i) == lane.object(slice)) {
                text.append("; asked ").append(Named.of(trace, marks.other(i))).append(" to let go after ");
                text.append(Nanos.rounded(marks.time(i) - lane.start(slice)));
            }
        }
        return text.toString();
    }

    /** Why somebody let go at a moment: a check, or what it did next. */
    private String why(int who, long time) {
        if (checked(who, time)) {
            return " at its next check";
        }
        Lane life = trace.worker(who);
        int next = life.firstEndingAfter(time);
        if (next == life.size()) {
            return " at its end";
        }
        return switch (life.start(next) == time ? life.state(next) : State.RUNNING) {
            case WAITING_IO -> " to wait for I/O";
            case SLEEPING -> " to sleep";
            case NATIVE -> " to run native code";
            case WAITING_LOCK -> " to wait for a lock";
            case WAITING_SIGNAL -> " to wait for " + trace.signals().get(life.object(next)).words();
            case WAITING_WORKER -> " to wait for another";
            default -> "";
        };
    }

    private boolean checked(int who, long time) {
        Marks marks = trace.marks();
        int first = marks.firstFrom(time);
        for (int i = first; i < marks.size() && marks.time(i) == time && i - first < MOST_MARKS; i++) {
            if (marks.kind(i) == Mark.GIL_CHECK && marks.worker(i) == who) {
                return true;
            }
        }
        return false;
    }
}
