package dev.interleave.analysis;

import java.util.Arrays;

/** Follows a level up and down; of several changes at one moment only the last counts. */
final class LevelReader {
    private static final int FIRST_SIZE = 16;

    private final int atFirst;
    private long[] times = new long[FIRST_SIZE];
    private int[] levels = new int[FIRST_SIZE];
    private int size;
    private int level;

    LevelReader(int atFirst) {
        this.atFirst = atFirst;
        this.level = atFirst;
    }

    int atFirst() {
        return atFirst;
    }

    void change(long time, int by) {
        level += by;
        if (size > 0 && times[size - 1] == time) {
            levels[size - 1] = level;
            return;
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, size + (size >> 1));
            levels = Arrays.copyOf(levels, times.length);
        }
        times[size] = time;
        levels[size++] = level;
    }

    Sweep sweep() {
        return new Sweep(Arrays.copyOf(times, size), Arrays.copyOf(levels, size));
    }
}
