package dev.interleave.trace;

import java.util.Arrays;

/** Takes down where one worker is, and makes a {@link Track} of it. */
final class TrackLog {
    /** A number of 64 bits takes ten bytes at the most, and a change is two numbers. */
    private static final int LONGEST = 20;

    private byte[] bytes = new byte[2 * LONGEST];
    private int length;
    private long[] times = new long[1];
    private int[] offsets = new int[1];
    private int size;
    private long lastTime;
    private long last;

    /** Adds a change; returns whether it was one. */
    boolean add(long time, int place, boolean within) {
        long code = Track.code(place, within);
        if (code == last) {
            return false;
        }
        if (length + LONGEST > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        if (size % Track.BLOCK == 0) {
            int block = size / Track.BLOCK;
            if (block == times.length) {
                times = Arrays.copyOf(times, 2 * block);
                offsets = Arrays.copyOf(offsets, 2 * block);
            }
            times[block] = time;
            offsets[block] = length;
        }
        number(time - lastTime);
        number(code);
        lastTime = time;
        last = code;
        size++;
        return true;
    }

    Track build() {
        int blocks = (size + Track.BLOCK - 1) / Track.BLOCK;
        return new Track(Arrays.copyOf(bytes, length), size, Arrays.copyOf(times, blocks), Arrays.copyOf(offsets, blocks));
    }

    private void number(long value) {
        long rest = value;
        while (rest > 0x7F) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }
}
