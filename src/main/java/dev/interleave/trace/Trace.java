package dev.interleave.trace;

import java.util.List;
import java.util.Optional;

/**
 * All that happened in a run. Times are nanoseconds from its start.
 *
 * <p>There is a lane for every core, every GIL, every permit of every shared lock and every worker. Workers are numbered
 * by their place in {@link #workers}: first those the experiment asked for, in order, then what the interpreter added (the
 * main thread, the event loop).
 */
public final class Trace {
    private final Cast cast;
    private final Columns columns;
    private final int[] offsets;
    private final Marks marks;
    private final List<Writes> writes;
    private final List<Track> tracks;
    private final Outcome outcome;

    Trace(Cast cast, Columns columns, int[] offsets, Marks marks, List<Writes> writes, List<Track> tracks, Outcome outcome) {
        this.cast = cast;
        this.columns = columns;
        this.offsets = offsets;
        this.marks = marks;
        this.writes = writes;
        this.tracks = tracks;
        this.outcome = outcome;
    }

    /** When the run ended: when the main thread had seen all workers end. */
    public long end() {
        return outcome.end();
    }

    /** How many events the run took: what happened, not what was drawn. */
    public long events() {
        return outcome.events();
    }

    /** The circle of workers that wait for each other, when the run ended in one. */
    public Optional<Deadlock> deadlock() {
        return outcome.deadlock();
    }

    /** The shared variables at the end. */
    public List<SharedVariable> variables() {
        return outcome.variables();
    }

    /** How many cores there are. */
    public int cores() {
        return cast.cores();
    }

    /** The GILs; none in a free-threaded build. */
    public List<Gil> gils() {
        return cast.gils();
    }

    /** The shared locks. */
    public List<SharedLock> locks() {
        return cast.locks();
    }

    /** The queues, events, barriers and conditions. */
    public List<SharedSignal> signals() {
        return cast.signals();
    }

    /** The workers that ended with an error, in order of time. */
    public List<Failure> failures() {
        return outcome.failures();
    }

    /** The workers. */
    public List<Worker> workers() {
        return cast.workers();
    }

    /** Who ran on a core; {@link Lane#object} is the worker. */
    public Lane core(int core) {
        return lane(cast.coreLane(core));
    }

    /** Who held a GIL. */
    public Lane gil(int gil) {
        return lane(cast.gilLane(gil));
    }

    /** Who held a permit of a lock; an ordinary lock has one, number 0. */
    public Lane lock(int lock, int permit) {
        return lane(cast.lockLane(lock) + permit);
    }

    /** What a worker did: without a gap from its first moment to its last. */
    public Lane worker(int worker) {
        return lane(cast.workerLane(worker));
    }

    /** What happened at single moments. */
    public Marks marks() {
        return marks;
    }

    /** What a shared variable held over time. */
    public Writes writes(int variable) {
        return writes.get(variable);
    }

    /** Where a worker was in its program; nowhere, for those the interpreter added. */
    public Track track(int worker) {
        return tracks.get(worker);
    }

    /** How many bytes the tracks of all workers take in memory. */
    public long trackBytes() {
        return tracks.stream().mapToLong(Track::bytes).sum();
    }

    /** How many slices there are in all lanes. */
    public int slices() {
        return offsets[offsets.length - 1];
    }

    /** How many bytes the slices take in memory. */
    public long sliceBytes() {
        return (long) slices() * Columns.BYTES_PER_SLICE;
    }

    private Lane lane(int lane) {
        return new Lane(columns, offsets[lane], offsets[lane + 1]);
    }
}
