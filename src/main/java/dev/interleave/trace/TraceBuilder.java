package dev.interleave.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes down what happens, in the order in which it ends, and makes a {@link Trace} of it. Grows by half, allocates
 * nothing else while it records.
 */
public final class TraceBuilder {
    private static final int FIRST_SIZE = 1024;

    private final Cast cast;
    private long[] start = new long[FIRST_SIZE];
    private long[] end = new long[FIRST_SIZE];
    private byte[] state = new byte[FIRST_SIZE];
    private int[] object = new int[FIRST_SIZE];
    private int[] by = new int[FIRST_SIZE];
    private int[] lane = new int[FIRST_SIZE];
    private int size;

    private long[] markTime = new long[FIRST_SIZE];
    private byte[] markKind = new byte[FIRST_SIZE];
    private int[] markWorker = new int[FIRST_SIZE];
    private int[] markOther = new int[FIRST_SIZE];
    private int[] markObject = new int[FIRST_SIZE];
    private int marks;

    private final List<WriteLog> writes = new ArrayList<>();
    private long writePoints;
    private final TrackLog[] tracks;
    private long places;

    /** A builder of a trace in which the given cast takes part. */
    public TraceBuilder(Cast cast) {
        this.cast = cast;
        this.tracks = new TrackLog[cast.workers().size()];
    }

    /** Who takes part. */
    public Cast cast() {
        return cast;
    }

    /**
     * Adds a slice at the end of a lane; one without length is left out.
     *
     * @param onLane the lane, see {@link Cast}
     * @param from when it begins, not before the lane's last slice ends
     * @param to when it ends
     * @param what its state
     * @param about see {@link Lane#object}
     * @param cause see {@link Lane#by}
     */
    public void slice(int onLane, long from, long to, State what, int about, int cause) {
        if (to <= from) {
            return;
        }
        if (size == start.length) {
            grow();
        }
        lane[size] = onLane;
        start[size] = from;
        end[size] = to;
        state[size] = (byte) what.ordinal();
        object[size] = about;
        by[size] = cause;
        size++;
    }

    /** How many slices, marks, points of variables and places of workers there are. */
    public long size() {
        return size + marks + writePoints + places;
    }

    /**
     * Adds where a worker is in its program from a moment on, not before the last one.
     *
     * @param place see {@link Track.Place}; -1 for nowhere
     * @param within see {@link Track.Place}
     */
    public void place(int worker, long from, int place, boolean within) {
        if (tracks[worker] == null) {
            tracks[worker] = new TrackLog();
        }
        places += tracks[worker].add(from, place, within) ? 1 : 0;
    }

    /** Adds a mark, not before the last one. */
    public void mark(long time, Mark kind, int worker, int other, int about) {
        if (marks == markTime.length) {
            growMarks();
        }
        markTime[marks] = time;
        markKind[marks] = (byte) kind.ordinal();
        markWorker[marks] = worker;
        markOther[marks] = other;
        markObject[marks] = about;
        marks++;
    }

    /**
     * Adds a write of a shared variable, not before the last one.
     *
     * @param variable its place among those of the {@link Outcome}
     * @param to what it holds from now on
     */
    public void write(int variable, long time, int worker, long to) {
        while (writes.size() <= variable) {
            writes.add(new WriteLog());
        }
        WriteLog log = writes.get(variable);
        writePoints -= log.size();
        log.write(time, worker, to);
        writePoints += log.size();
    }

    /** The trace of all that was taken down. The builder is of no use afterwards. */
    public Trace build(Outcome outcome) {
        int[] offsets = offsets();
        int[] place = places(offsets);
        // Each column is replaced before the next is sorted, so that no more than one is in memory twice.
        start = sorted(start, place);
        end = sorted(end, place);
        state = sorted(state, place);
        object = sorted(object, place);
        by = sorted(by, place);
        Columns columns = new Columns(start, end, state, object, by);
        Marks sortedMarks = new Marks(
                Arrays.copyOf(markTime, marks),
                Arrays.copyOf(markKind, marks),
                Arrays.copyOf(markWorker, marks),
                Arrays.copyOf(markOther, marks),
                Arrays.copyOf(markObject, marks));
        while (writes.size() < outcome.variables().size()) {
            writes.add(new WriteLog());
        }
        List<Track> trackOf = Arrays.stream(tracks)
                .map(log -> log == null ? Track.EMPTY : log.build())
                .toList();
        return new Trace(
                cast, columns, offsets, sortedMarks, writes.stream().map(WriteLog::build).toList(), trackOf, outcome);
    }

    /** Where each lane's slices begin when they lie together: a counting sort, which keeps the order within a lane. */
    private int[] offsets() {
        int[] offsets = new int[cast.lanes() + 1];
        for (int i = 0; i < size; i++) {
            offsets[lane[i] + 1]++;
        }
        for (int i = 1; i < offsets.length; i++) {
            offsets[i] += offsets[i - 1];
        }
        return offsets;
    }

    private int[] places(int[] offsets) {
        int[] next = offsets.clone();
        for (int i = 0; i < size; i++) {
            lane[i] = next[lane[i]]++;
        }
        return lane;
    }

    private long[] sorted(long[] column, int[] place) {
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[place[i]] = column[i];
        }
        return sorted;
    }

    private int[] sorted(int[] column, int[] place) {
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[place[i]] = column[i];
        }
        return sorted;
    }

    private byte[] sorted(byte[] column, int[] place) {
        byte[] sorted = new byte[size];
        for (int i = 0; i < size; i++) {
            sorted[place[i]] = column[i];
        }
        return sorted;
    }

    private void grow() {
        int larger = size + (size >> 1);
        start = Arrays.copyOf(start, larger);
        end = Arrays.copyOf(end, larger);
        state = Arrays.copyOf(state, larger);
        object = Arrays.copyOf(object, larger);
        by = Arrays.copyOf(by, larger);
        lane = Arrays.copyOf(lane, larger);
    }

    private void growMarks() {
        int larger = marks + (marks >> 1);
        markTime = Arrays.copyOf(markTime, larger);
        markKind = Arrays.copyOf(markKind, larger);
        markWorker = Arrays.copyOf(markWorker, larger);
        markOther = Arrays.copyOf(markOther, larger);
        markObject = Arrays.copyOf(markObject, larger);
    }
}
