package dev.interleave.simulation.machine;

/** In order of arrival, each for a time slice (round robin) or until it blocks (first-come). */
final class ArrivalQueue implements RunQueue {
    private final int[] ring;
    private final long slice;
    private int head;
    private int size;

    /** @param slice nanoseconds; {@link SlotHeap#NEVER} for no end */
    ArrivalQueue(int threads, long slice) {
        this.ring = new int[threads];
        this.slice = slice;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void add(int thread) {
        ring[(head + size++) % ring.length] = thread;
    }

    @Override
    public int poll() {
        int thread = ring[head];
        head = (head + 1) % ring.length;
        size--;
        return thread;
    }

    @Override
    public void ran(int thread, long nanos) {
        // The order is that of arrival, whatever anyone had.
    }

    @Override
    public void woke(int thread) {
        // It goes to the end of the queue like everyone else.
    }

    @Override
    public boolean preempts(int running) {
        return size > 0;
    }

    @Override
    public boolean preemptsOnWaking(int woken, int running) {
        return false;
    }

    @Override
    public boolean rather(int one, int other) {
        return false;
    }

    @Override
    public long slice() {
        return slice;
    }
}
