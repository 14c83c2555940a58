package dev.interleave.trace;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where a worker was in its program over time: a few bytes for each change, which are read from the nearest of some moments
 * on that are known outright.
 */
public final class Track {
    /** After so many changes there is a moment known outright. */
    static final int BLOCK = 32;
    /** A track of somebody who was nowhere. */
    static final Track EMPTY = new Track(new byte[0], 0, new long[0], new int[0]);

    private static final int NEVER = -1;

    private final byte[] bytes;
    private final int size;
    /** By block, the time of its first change, and where that begins in the bytes. */
    private final long[] times;
    private final int[] offsets;

    Track(byte[] bytes, int size, long[] times, int[] offsets) {
        this.bytes = bytes;
        this.size = size;
        this.times = times;
        this.offsets = offsets;
    }

    /**
     * Where a worker is.
     *
     * @param number the number of the place in the outline of the program
     * @param within whether it hurries about somewhere inside of the place, too fast to tell where; else it is at the place
     *     itself
     */
    public record Place(int number, boolean within) {}

    /** Who is told all changes. */
    @FunctionalInterface
    public interface Visitor {
        /** From a moment on the worker is in a place, or nowhere. */
        void place(long from, Optional<Place> place);
    }

    /** How many changes there are. */
    public int size() {
        return size;
    }

    /** Where the worker is at a moment; nowhere before its own code begins and after it has ended. */
    public Optional<Place> at(long moment) {
        int block = Arrays.binarySearch(times, moment);
        block = block >= 0 ? block : -block - 2;
        if (block < 0) {
            return Optional.empty();
        }
        Reader reader = new Reader(offsets[block]);
        reader.next();
        long time = times[block];
        long place = reader.place;
        while (reader.more()) {
            reader.next();
            time += reader.delta;
            if (time > moment) {
                break;
            }
            place = reader.place;
        }
        return place(place);
    }

    /** Tells all changes, in order of time. */
    public void forEach(Visitor visitor) {
        Reader reader = new Reader(0);
        long time = 0;
        while (reader.more()) {
            reader.next();
            time += reader.delta;
            visitor.place(time, place(reader.place));
        }
    }

    long bytes() {
        return bytes.length + (long) (Long.BYTES + Integer.BYTES) * times.length;
    }

    /** How a place is written as a number: 0 is nowhere. */
    static long code(int place, boolean within) {
        return place == NEVER ? 0 : 2L * (place + 1) + (within ? 1 : 0);
    }

    private static Optional<Place> place(long code) {
        return code == 0 ? Optional.empty() : Optional.of(new Place((int) (code >> 1) - 1, (code & 1) == 1));
    }

    /** Reads numbers of which each byte holds seven bits, the lowest first, and whether more follow. */
    private final class Reader {
        private int at;
        private long delta;
        private long place;

        Reader(int at) {
            this.at = at;
        }

        boolean more() {
            return at < bytes.length;
        }

        void next() {
            delta = number();
            place = number();
        }

        private long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte part = bytes[at++];
                number |= (long) (part & 0x7F) << shift;
                if (part >= 0) {
                    return number;
                }
            }
        }
    }
}
