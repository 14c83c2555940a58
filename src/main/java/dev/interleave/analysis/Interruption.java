package dev.interleave.analysis;

import dev.interleave.trace.Failure;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.Optional;

/**
 * What made an asyncio task stop waiting before what it waited for had happened.
 *
 * @param time when, nanoseconds
 * @param worker whose task
 * @param cause why
 * @param by who did it or had failed; the worker itself where its time was over
 */
public record Interruption(long time, int worker, Cause cause, int by) {
    /** The error of a task that was cancelled. */
    static final String CANCELLED = "CancelledError";

    /** Why a wait can be given up. */
    public enum Cause {
        /** The time limit around its steps was over. */
        TIME_LIMIT,
        /** Another task cancelled it. */
        CANCELLED,
        /** Another task of its group had failed. */
        GROUP,
        /** {@code main} had ended, and {@code asyncio.run} cancelled what was left. */
        MAIN_ENDED
    }

    /** The interruption that a mark stands for; empty for other marks. */
    public static Optional<Interruption> at(Trace trace, int mark) {
        Marks marks = trace.marks();
        long time = marks.time(mark);
        int by = marks.worker(mark);
        return switch (marks.kind(mark)) {
            case TIMED_OUT -> Optional.of(new Interruption(time, by, Cause.TIME_LIMIT, by));
            case CANCELLED -> Optional.of(new Interruption(time, marks.other(mark), cause(trace, by, time), by));
            default -> Optional.empty();
        };
    }

    /** Nobody who has failed does a step any more: where such a one is named, it was its group that cancelled. */
    private static Cause cause(Trace trace, int by, long time) {
        if (trace.workers().get(by).kind() == Worker.Kind.LOOP) {
            return Cause.MAIN_ENDED;
        }
        boolean failed = trace.failures().stream().anyMatch(it -> it.worker() == by && it.time() <= time);
        return failed ? Cause.GROUP : Cause.CANCELLED;
    }

    /** The first of a worker from one moment to another, both included. */
    static Optional<Interruption> of(Trace trace, int worker, long from, long to) {
        Marks marks = trace.marks();
        for (int i = marks.firstFrom(from); i < marks.size() && marks.time(i) <= to; i++) {
            boolean about = marks.kind(i) == Mark.TIMED_OUT && marks.worker(i) == worker
                    || marks.kind(i) == Mark.CANCELLED && marks.other(i) == worker;
            if (about) {
                return at(trace, i);
            }
        }
        return Optional.empty();
    }

    /** The last request to end before a worker ended cancelled; empty of one that failed for another reason. */
    public static Optional<Interruption> ending(Trace trace, Failure failure) {
        Marks marks = trace.marks();
        int last = failure.error().equals(CANCELLED) ? marks.firstFrom(failure.time() + 1) - 1 : -1;
        for (int i = last; i >= 0; i--) {
            if (marks.kind(i) == Mark.CANCELLED && marks.other(i) == failure.worker()) {
                return at(trace, i);
            }
        }
        return Optional.empty();
    }

    /** In words that go on from a sentence about the wait: {@code cancelled by A2}. */
    public String words(Trace trace) {
        return switch (cause) {
            case TIME_LIMIT -> "its time limit ended the wait";
            case CANCELLED -> "cancelled by " + (by == worker ? "itself" : Named.of(trace, by));
            case GROUP -> "cancelled by its group because " + Named.of(trace, by) + " failed";
            case MAIN_ENDED -> "cancelled by asyncio.run because main had ended";
        };
    }
}
