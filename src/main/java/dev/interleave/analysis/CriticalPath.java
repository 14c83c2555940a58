package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.Arrays;

/**
 * What would have to be faster for a run to be faster: the chain of what the end had to wait for, from the end back to the
 * beginning. Its pieces lie one after the other and cover the run exactly once.
 *
 * <p>It is walked backwards, as the wait analyses of tracing tools walk it (perf sched timehist, Trace Compass' critical
 * path of an execution graph; the idea is that of Yang and Miller, Critical Path Analysis for the Execution of Parallel and
 * Distributed Programs, 1988): time in which a worker had a core, woke up, or waited for something outside is a piece; at the
 * end of any other wait the walk goes over to the worker that ended it: who signalled, who let go of the GIL or the lock, who
 * had the core before. A wait that nobody is known to have ended, or another program, is a piece itself.
 *
 * <p>It says what the end depended on in this run. Were one piece shorter another chain might become the longest; so its
 * share is the most that can be won there, not a promise.
 */
public final class CriticalPath {
    /** How many waits that end at the very same moment are followed from one to the next. */
    private static final int MOST_HOPS = 32;

    private final Trace trace;
    private final Causes causes;
    private long[] from = new long[64];
    private int[] worker = new int[64];
    private int[] slice = new int[64];
    private int size;

    private CriticalPath(Trace trace) {
        this.trace = trace;
        this.causes = new Causes(trace);
    }

    /** Walks a run back from its end; takes time in proportion to the pieces. */
    public static CriticalPath of(Trace trace) {
        CriticalPath path = new CriticalPath(trace);
        path.walk();
        path.turnRound();
        return path;
    }

    /** How many pieces there are. */
    public int size() {
        return size;
    }

    /** When piece {@code i} begins, nanoseconds; the first begins at 0. */
    public long from(int i) {
        return from[i];
    }

    /** When piece {@code i} ends: where the next one begins, or the run ends. */
    public long to(int i) {
        return i + 1 < size ? from[i + 1] : trace.end();
    }

    /** Whose piece it is; -1 where the trace shows nobody the run waited for. */
    public int worker(int i) {
        return worker[i];
    }

    /** The slice of that worker's lane that the piece is part of; -1 where there is none. */
    public int slice(int i) {
        return slice[i];
    }

    /** The first piece that ends after a moment; {@link #size} when there is none. */
    public int firstEndingAfter(long time) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (to(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void walk() {
        long time = trace.end();
        int who = last();
        int hops = 0;
        while (time > 0) {
            Lane lane = who < 0 ? null : trace.worker(who);
            int at = lane == null ? -1 : lane.at(time - 1);
            int next = at < 0 ? beforeLife(who, time) : passedOnBy(who, lane, at, time);
            if (next >= 0 && hops < MOST_HOPS) {
                who = next;
                hops++;
            } else {
                long begin = at < 0 ? shownBefore(who, time) : lane.start(at);
                add(begin, at < 0 ? -1 : who, at);
                time = begin;
                hops = 0;
            }
        }
    }

    /** Who a wait that ends now leads to; nobody when the slice is a piece itself. */
    private int passedOnBy(int who, Lane lane, int at, long time) {
        State state = lane.state(at);
        boolean itself = !state.waiting() || state == State.WAITING_IO || state == State.SLEEPING || lane.end(at) != time;
        int cause = itself ? Causes.NOBODY : causes.of(who, at);
        boolean ofTheRun = cause >= 0 && trace.workers().get(cause).kind() != Worker.Kind.OTHER;
        return ofTheRun && causes.acts(cause, time) ? cause : Causes.NOBODY;
    }

    private int beforeLife(int who, long time) {
        return who >= 0 && trace.worker(who).size() > 0 && trace.worker(who).start(0) == time
                ? causes.starter(who, time)
                : Causes.NOBODY;
    }

    /** Where a stretch begins in which a worker's lane shows nothing: at the end of its slice before, or of the run's beginning. */
    private long shownBefore(int who, long time) {
        if (who < 0) {
            return 0;
        }
        Lane lane = trace.worker(who);
        int next = lane.firstEndingAfter(time - 1);
        return next == 0 ? 0 : lane.end(next - 1);
    }

    /** Whose end is the end of the run: the main thread's, or where there is none that of the last to end. */
    private int last() {
        int last = -1;
        long end = -1;
        for (Worker each : trace.workers()) {
            Lane lane = trace.worker(each.index());
            long ends = lane.size() == 0 || each.kind() == Worker.Kind.OTHER ? -1 : lane.end(lane.size() - 1);
            if (ends > end || (ends == end && each.kind() == Worker.Kind.MAIN)) {
                last = each.index();
                end = ends;
            }
        }
        return last;
    }

    private void add(long begin, int who, int at) {
        if (size == from.length) {
            int larger = size + (size >> 1);
            from = Arrays.copyOf(from, larger);
            worker = Arrays.copyOf(worker, larger);
            slice = Arrays.copyOf(slice, larger);
        }
        from[size] = begin;
        worker[size] = who;
        slice[size] = at;
        size++;
    }

    private void turnRound() {
        for (int i = 0, j = size - 1; i < j; i++, j--) {
            long time = from[i];
            from[i] = from[j];
            from[j] = time;
            swap(worker, i, j);
            swap(slice, i, j);
        }
    }

    private static void swap(int[] column, int i, int j) {
        int kept = column[i];
        column[i] = column[j];
        column[j] = kept;
    }
}
