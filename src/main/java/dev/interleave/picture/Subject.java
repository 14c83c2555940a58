package dev.interleave.picture;

import dev.interleave.analysis.CountOverTime;
import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Losses;
import dev.interleave.analysis.Resource;
import dev.interleave.analysis.WindingDown;
import dev.interleave.trace.Lane;
import dev.interleave.trace.LaneSums;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a picture shows: a trace, and what is worked out of it once so that drawing it again costs only its pixels. Takes
 * about as long to make as reading the trace through a few times, on whichever thread.
 */
public final class Subject {
    private final Trace trace;
    private final Figures figures;
    private final Ink[] inks;
    private final Sums sums;
    private final Course course;
    private final HandOffs[] handOffs;
    private final BrokenOff brokenOff;
    private final List<CountOverTime> queues;
    private final List<CountOverTime> signalQueues;
    private final List<CountOverTime> levels;
    private final List<Losses> losses;
    private final Set<State> states = EnumSet.noneOf(State.class);
    private final long[] gilWaits;
    private final long[] longestWaits;
    private boolean closing;

    private Subject(Trace trace, Figures figures) {
        this.trace = trace;
        this.figures = figures;
        this.inks = trace.workers().stream().map(Ink::of).toArray(Ink[]::new);
        this.sums = Sums.of(trace, inks);
        this.course = Course.of(trace);
        this.handOffs = HandOffs.of(trace);
        this.brokenOff = BrokenOff.of(trace);
        this.queues = CountOverTime.waiting(trace, Resource.Kind.LOCK);
        this.signalQueues = CountOverTime.waiting(trace, Resource.Kind.SIGNAL);
        this.levels = CountOverTime.levels(trace);
        this.losses = IntStream.range(0, trace.variables().size()).mapToObj(i -> Losses.of(trace, i)).toList();
        this.gilWaits = new long[trace.gils().size()];
        this.longestWaits = new long[trace.workers().size()];
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            longestWaits[worker] = read(trace.worker(worker));
        }
    }

    /** Prepares a trace. */
    public static Subject of(Trace trace) {
        return new Subject(trace, Figures.of(trace));
    }

    /** Prepares a trace whose figures are known already. */
    public static Subject of(Trace trace, Figures figures) {
        return new Subject(trace, figures);
    }

    /** Reads a worker's lane; gives its longest wait. */
    private long read(Lane lane) {
        long longest = 0;
        for (int i = 0; i < lane.size(); i++) {
            State state = lane.state(i);
            states.add(state);
            closing |= !closing && WindingDown.is(lane, i);
            if (state == State.WAITING_GIL && lane.object(i) >= 0) {
                gilWaits[lane.object(i)]++;
            }
            if (hadTo(state)) {
                longest = Math.max(longest, lane.duration(i));
            }
        }
        return longest;
    }

    /** Whether somebody in this state would go on if others did not need the same. */
    private static boolean hadTo(State state) {
        return state == State.WAITING_GIL
                || state == State.WAITING_LOCK
                || state == State.WAITING_SIGNAL
                || state == State.WAITING_WORLD
                || state == State.WAITING_CORE
                || state == State.WAITING_LOOP;
    }

    /** A worker's longest single wait for the GIL, a lock, a signal, a core or the event loop; 0 when there was none. */
    long longestWait(int worker) {
        return longestWaits[worker];
    }

    /** The trace. */
    public Trace trace() {
        return trace;
    }

    /** Its figures. */
    public Figures figures() {
        return figures;
    }

    /** A worker's colour. */
    public Ink ink(int worker) {
        return inks[worker];
    }

    Course course() {
        return course;
    }

    LaneSums core(int core) {
        return sums.core(core);
    }

    LaneSums gil(int gil) {
        return sums.gil(gil);
    }

    LaneSums lock(int lock, int permit) {
        return sums.lock(lock, permit);
    }

    LaneSums worker(int worker) {
        return sums.worker(worker);
    }

    LaneSums holding(int worker) {
        return sums.holding(worker);
    }

    /** How many bytes the slices and the sums over them take in memory. */
    public long bytes() {
        return trace.sliceBytes() + sums.bytes();
    }

    HandOffs handOffs(int gil) {
        return handOffs[gil];
    }

    /** Where tasks were made to stop waiting. */
    BrokenOff brokenOff() {
        return brokenOff;
    }

    /** How many wait for a lock at a moment. */
    public int waiting(int lock, long time) {
        return queues.get(lock).at(time);
    }

    CountOverTime queue(int lock) {
        return queues.get(lock);
    }

    /** How many wait at a queue, an event, a barrier or a condition. */
    public CountOverTime signalQueue(int signal) {
        return signalQueues.get(signal);
    }

    /** What is in a queue or on a list of tasks; 1 in an event that is set. */
    public CountOverTime level(int signal) {
        return levels.get(signal);
    }

    /** What the whole height of a level's lane stands for: the capacity of a queue, or else the most there ever was. */
    int fullLevel(int signal) {
        SharedSignal of = trace.signals().get(signal);
        return of.kind().equals("queue") && of.size() > 0 ? of.size() : levels.get(signal).max();
    }

    /** Where updates of a shared variable were lost. */
    public Losses losses(int variable) {
        return losses.get(variable);
    }

    boolean occurs(State state) {
        return states.contains(state);
    }

    /** Whether what starts up also takes time to shut down, after it ran. */
    boolean anyClosing() {
        return closing;
    }

    boolean anyForced() {
        for (HandOffs each : handOffs) {
            if (each.anyForced()) {
                return true;
            }
        }
        return false;
    }

    boolean anyPassed() {
        for (HandOffs each : handOffs) {
            if (each.anyPassed()) {
                return true;
            }
        }
        return false;
    }

    boolean anyHolding() {
        return figures.locks().stream().anyMatch(lock -> lock.acquisitions() > 0);
    }

    boolean anyWritten() {
        return figures.variables().stream().anyMatch(variable -> variable.expected() > 0);
    }

    /** How often somebody waited for any of the GILs. */
    long gilWaits() {
        long all = 0;
        for (long waits : gilWaits) {
            all += waits;
        }
        return all;
    }
}
