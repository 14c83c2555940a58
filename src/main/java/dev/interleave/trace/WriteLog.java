package dev.interleave.trace;

import java.util.Arrays;

/** Takes down the writes of one shared variable and makes {@link Writes} of them. */
final class WriteLog {
    /** One worker's writes that are farther apart are not taken for a stretch, nanoseconds. */
    static final long GAP = 20_000;

    private static final int FIRST_SIZE = 16;

    private long[] time = new long[FIRST_SIZE];
    private int[] worker = new int[FIRST_SIZE];
    private long[] made = new long[FIRST_SIZE];
    private long[] value = new long[FIRST_SIZE];
    private int size;

    private long lastTime;
    private int lastWorker = -1;
    private long lastMade;
    private long lastValue;

    void write(long now, int by, long to) {
        boolean alone = by == lastWorker && to == lastValue + 1 && now - lastTime < GAP;
        if (!alone) {
            closeStretch();
        }
        lastTime = now;
        lastWorker = by;
        lastMade++;
        lastValue = to;
        if (!alone) {
            add();
        }
    }

    int size() {
        return size;
    }

    Writes build() {
        closeStretch();
        return new Writes(
                Arrays.copyOf(time, size),
                Arrays.copyOf(worker, size),
                Arrays.copyOf(made, size),
                Arrays.copyOf(value, size));
    }

    private void closeStretch() {
        if (size > 0 && made[size - 1] < lastMade) {
            add();
        }
    }

    private void add() {
        if (size == time.length) {
            int larger = size + (size >> 1);
            time = Arrays.copyOf(time, larger);
            worker = Arrays.copyOf(worker, larger);
            made = Arrays.copyOf(made, larger);
            value = Arrays.copyOf(value, larger);
        }
        time[size] = lastTime;
        worker[size] = lastWorker;
        made[size] = lastMade;
        value[size] = lastValue;
        size++;
    }
}
