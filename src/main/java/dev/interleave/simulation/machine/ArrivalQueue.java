package dev.interleave.simulation.machine;

/**
 * In order of arrival, each for a time slice (round robin) or until it blocks (first-come). For teaching: one queue for all
 * processors, as in a textbook, so whoever is first gets whichever falls free.
 */
final class ArrivalQueue implements RunQueues {
    private final int[] ring;
    private final int[] running;
    private final long[] used;
    private final long slice;
    private int head;
    private int size;

    /** @param slice nanoseconds; {@link SlotHeap#NEVER} for no end */
    ArrivalQueue(int processors, int threads, long slice) {
        this.ring = new int[threads];
        this.running = new int[processors];
        this.used = new long[threads];
        this.slice = slice;
    }

    @Override
    public int waiting() {
        return size;
    }

    @Override
    public boolean isContested(int processor) {
        return size > 0;
    }

    @Override
    public int queueOf(int thread, int previous) {
        return NOBODY;
    }

    @Override
    public void wakes(int thread, int processor) {
        // It goes to the end of the queue like everyone else.
    }

    @Override
    public boolean preempts(int woken, int processor) {
        return false;
    }

    @Override
    public void add(int thread, int processor) {
        ring[(head + size++) % ring.length] = thread;
    }

    @Override
    public int take(int processor, long now) {
        if (size == 0) {
            return NOBODY;
        }
        int thread = ring[head];
        head = (head + 1) % ring.length;
        size--;
        return thread;
    }

    @Override
    public void runs(int thread, int processor) {
        running[processor] = thread;
        used[thread] = 0;
    }

    @Override
    public void ran(int thread, int processor, long nanos) {
        used[thread] += nanos;
        if (size == 0 && used[thread] >= slice) {
            used[thread] %= slice;
        }
    }

    @Override
    public long sliceLeft(int thread) {
        return slice == SlotHeap.NEVER ? SlotHeap.NEVER : slice - used[thread];
    }

    @Override
    public boolean yields(int processor) {
        return sliceLeft(running[processor]) <= 0;
    }

    @Override
    public void leaves(int thread, int processor, boolean sleeps, long now) {
        // Its place in the queue depends on when it comes back only.
    }

    @Override
    public long balanceInterval() {
        return SlotHeap.NEVER;
    }

    @Override
    public void balance() {
        // There is one queue.
    }
}
