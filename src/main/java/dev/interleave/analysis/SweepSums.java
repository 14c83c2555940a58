package dev.interleave.analysis;

/**
 * Sums and greatest numbers of every so many steps of a sweep, so that what lies between two moments costs about the same
 * however often the number changes there.
 */
final class SweepSums {
    private static final int BLOCK = 64;

    private final Sweep sweep;
    /** Before each block, from the first change on: the number times how long it lasted. */
    private final double[] areas;
    /** The greatest number in each whole block. */
    private final int[] greatest;

    SweepSums(Sweep sweep) {
        this.sweep = sweep;
        int whole = Math.max(0, sweep.times().length - 1) / BLOCK;
        this.areas = new double[whole + 1];
        this.greatest = new int[whole];
        for (int block = 0; block < whole; block++) {
            areas[block + 1] = areas[block] + area(block * BLOCK, (block + 1) * BLOCK);
            greatest[block] = most(block * BLOCK, (block + 1) * BLOCK);
        }
    }

    /** From one change to another: the number times how long it lasted. */
    double between(int from, int to) {
        int first = (from + BLOCK - 1) / BLOCK;
        int last = to / BLOCK;
        if (first >= last) {
            return area(from, to);
        }
        return area(from, first * BLOCK) + (areas[last] - areas[first]) + area(last * BLOCK, to);
    }

    /** The greatest number from one change to before another; 0 when there is none between them. */
    int greatest(int from, int to) {
        int first = (from + BLOCK - 1) / BLOCK;
        int last = to / BLOCK;
        if (first >= last) {
            return most(from, to);
        }
        int found = Math.max(most(from, first * BLOCK), most(last * BLOCK, to));
        for (int block = first; block < last; block++) {
            found = Math.max(found, greatest[block]);
        }
        return found;
    }

    private double area(int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (double) sweep.counts()[i] * (sweep.times()[i + 1] - sweep.times()[i]);
        }
        return sum;
    }

    private int most(int from, int to) {
        int found = 0;
        for (int i = from; i < to; i++) {
            found = Math.max(found, sweep.counts()[i]);
        }
        return found;
    }
}
