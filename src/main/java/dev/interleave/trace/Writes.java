package dev.interleave.trace;

import java.util.Arrays;

/**
 * What a shared variable held over time, in primitive columns: 28 bytes a point. A write is a point, but where one worker
 * adds on by itself only the first and the last write of the stretch are; in between the value rises by one at a time,
 * with less than 20,000 nanoseconds from one to the next.
 */
public final class Writes {
    private final long[] time;
    private final int[] worker;
    private final long[] made;
    private final long[] value;

    Writes(long[] time, int[] worker, long[] made, long[] value) {
        this.time = time;
        this.worker = worker;
        this.made = made;
        this.value = value;
    }

    /** How many points there are. */
    public int size() {
        return time.length;
    }

    /** When, nanoseconds; never before the point before. */
    public long time(int i) {
        return time[i];
    }

    /** Who wrote. */
    public int worker(int i) {
        return worker[i];
    }

    /** How many additions had been made by then, this one included: what the variable would hold if all had counted. */
    public long expected(int i) {
        return made[i];
    }

    /** What it held from then on. */
    public long actual(int i) {
        return value[i];
    }

    /** How many additions this write erased; 0 for nearly all, negative where it brought some back that another had erased after they were read. */
    public long erased(int i) {
        return made[i] - value[i] - (i == 0 ? 0 : made[i - 1] - value[i - 1]);
    }

    /** How many writes there are from the point before to this one, this one included; more than one within a stretch. */
    public long steps(int i) {
        return made[i] - (i == 0 ? 0 : made[i - 1]);
    }

    /** The last point at or before a moment; -1 where there is none. */
    public int at(long moment) {
        int found = Arrays.binarySearch(time, moment);
        if (found < 0) {
            return -found - 2;
        }
        while (found + 1 < time.length && time[found + 1] == moment) {
            found++;
        }
        return found;
    }

    /** How many additions had been made by a moment; within a stretch, as if they were spread evenly over it. */
    public long expectedAt(long moment) {
        int i = at(moment);
        return i < 0 ? 0 : made[i] + within(i, moment);
    }

    /** What the variable held at a moment; within a stretch, as if its writes were spread evenly over it. */
    public long actualAt(long moment) {
        int i = at(moment);
        return i < 0 ? 0 : value[i] + within(i, moment);
    }

    private long within(int i, long moment) {
        if (i + 1 == time.length || steps(i + 1) == 1) {
            return 0;
        }
        double part = (double) (moment - time[i]) / (time[i + 1] - time[i]);
        return (long) (part * steps(i + 1));
    }
}
