package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Marks;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.List;

/** A number that goes up and down in steps: how many wait for something, how many items are in a queue. */
public final class CountOverTime {
    private final Sweep sweep;
    private final SweepSums sums;
    private final int atFirst;
    private final int max;

    CountOverTime(Sweep sweep, int atFirst) {
        this.sweep = sweep;
        this.sums = new SweepSums(sweep);
        this.atFirst = atFirst;
        this.max = Math.max(atFirst, sweep.max());
    }

    /** How many wait for each thing of a sort, found in one pass over the trace. */
    public static List<CountOverTime> waiting(Trace trace, Resource.Kind kind) {
        if (kind.count(trace) == 0) {
            return List.of();
        }
        Moments[] begins = moments(kind.count(trace));
        Moments[] ends = moments(begins.length);
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            Lane lane = trace.worker(worker);
            for (int i = 0; i < lane.size(); i++) {
                if (lane.state(i) == kind.waiting()) {
                    begins[lane.object(i)].add(lane.start(i));
                    ends[lane.object(i)].add(lane.end(i));
                }
            }
        }
        CountOverTime[] all = new CountOverTime[begins.length];
        Arrays.setAll(all, i -> new CountOverTime(Sweep.of(begins[i], ends[i]), 0));
        return List.of(all);
    }

    private static Moments[] moments(int count) {
        Moments[] moments = new Moments[count];
        Arrays.setAll(moments, _ -> new Moments());
        return moments;
    }

    /**
     * What is in each signal: the items of a queue, the tasks left on a list, 1 in an event that is set; 0 in a barrier or a
     * condition.
     */
    public static List<CountOverTime> levels(Trace trace) {
        List<SharedSignal> signals = trace.signals();
        LevelReader[] readers = new LevelReader[signals.size()];
        Arrays.setAll(readers, i -> new LevelReader(signals.get(i).kind().equals("tasks") ? signals.get(i).size() : 0));
        Marks marks = trace.marks();
        for (int i = 0; i < marks.size() && readers.length > 0; i++) {
            switch (marks.kind(i)) {
                case ITEM_PUT, EVENT_SET -> readers[marks.object(i)].change(marks.time(i), 1);
                case ITEM_TAKEN, EVENT_CLEARED -> readers[marks.object(i)].change(marks.time(i), -1);
                default -> {}
            }
        }
        return Arrays.stream(readers).map(it -> new CountOverTime(it.sweep(), it.atFirst())).toList();
    }

    /** How often the number changes. */
    public int size() {
        return sweep.times().length;
    }

    /** The moment of change {@code i}, nanoseconds; each is later than the one before. */
    public long time(int i) {
        return sweep.times()[i];
    }

    /** The number from change {@code i} to the next. */
    public int count(int i) {
        return i < 0 ? atFirst : sweep.counts()[i];
    }

    /** The first change after a moment, when it is known not to be before another; {@link #size} when there is none. */
    public int firstAfter(long time, int hint) {
        int low = hint;
        int high = hint;
        int step = 1;
        while (high < size() && time(high) <= time) {
            low = high + 1;
            high += step;
            step <<= 1;
        }
        high = Math.min(high, size());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (time(middle) <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /**
     * The greatest it is in a stretch.
     *
     * @param first the first change after its beginning
     * @param next the first change that is not before its end
     */
    public int most(int first, int next) {
        return Math.max(count(first - 1), sums.greatest(first, next));
    }

    /**
     * Its mean in a stretch, each value as long as it lasted.
     *
     * @param first the first change after its beginning
     * @param next the first change that is not before its end
     */
    public double mean(long from, long to, int first, int next) {
        if (first == next) {
            return count(first - 1);
        }
        double sum = (double) count(first - 1) * (time(first) - from)
                + sums.between(first, next - 1)
                + (double) count(next - 1) * (to - time(next - 1));
        return sum / (to - from);
    }

    /** The last change at or before a moment; -1 before the first, when the number is still what it was at the start. */
    public int changeAt(long time) {
        int found = Arrays.binarySearch(sweep.times(), time);
        return found >= 0 ? found : -found - 2;
    }

    /** The number at a moment. */
    public int at(long time) {
        return count(changeAt(time));
    }

    /** The greatest it ever is. */
    public int max() {
        return max;
    }

    /** Its mean from the start until a moment, each value as long as it lasted. */
    public double mean(long until) {
        if (until <= 0) {
            return atFirst;
        }
        double sum = 0;
        long reached = 0;
        int level = atFirst;
        for (int i = 0; i < size() && time(i) < until; i++) {
            sum += (double) level * (time(i) - reached);
            reached = time(i);
            level = count(i);
        }
        return (sum + (double) level * (until - reached)) / until;
    }
}
