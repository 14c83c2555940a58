package dev.interleave.simulation.machine;

/**
 * Whoever has had the least processor time is next, as in Linux's CFS (kernel/sched/fair.c up to 6.5): every thread has a
 * virtual runtime; one that slept is placed a little before the least of the others, so that it is served soon but cannot
 * save up; it pushes a running thread aside only when that one is ahead by more than a granularity.
 */
final class FairQueue implements RunQueue {
    private final SlotHeap waiting;
    private final long[] virtualRuntime;
    private final long slice;
    private long least;

    FairQueue(int threads, long slice) {
        this.waiting = new SlotHeap(threads);
        this.virtualRuntime = new long[threads];
        this.slice = slice;
    }

    @Override
    public int size() {
        return waiting.size();
    }

    @Override
    public void add(int thread) {
        waiting.put(thread, virtualRuntime[thread]);
    }

    @Override
    public int poll() {
        least = Math.max(least, waiting.firstKey());
        return waiting.poll();
    }

    @Override
    public void ran(int thread, long nanos) {
        virtualRuntime[thread] += nanos;
    }

    @Override
    public void woke(int thread) {
        // place_entity: a sleeper is credited half a slice (GENTLE_FAIR_SLEEPERS).
        virtualRuntime[thread] = Math.max(virtualRuntime[thread], least - slice / 2);
    }

    @Override
    public boolean preempts(int running) {
        return waiting.size() > 0 && waiting.firstKey() <= virtualRuntime[running];
    }

    @Override
    public boolean preemptsOnWaking(int woken, int running) {
        // wakeup_preempt_entity: the wake-up granularity is about a third of the slice.
        return virtualRuntime[running] - virtualRuntime[woken] > slice / 3;
    }

    @Override
    public boolean rather(int one, int other) {
        return virtualRuntime[one] > virtualRuntime[other];
    }

    @Override
    public long slice() {
        return slice;
    }
}
