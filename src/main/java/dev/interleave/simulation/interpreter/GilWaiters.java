package dev.interleave.simulation.interpreter;

/**
 * The threads that wait for a GIL, each with a timer that runs for one period, again and again, from the moment its wait
 * began (Python/ceval_gil.c take_gil: a new full interval each turn of its loop). Each time its timer runs out a thread
 * goes to the end of the condition variable's queue, so the queue is always in the order in which timers run out next.
 *
 * <p>With thousands of waiters nearly all of these time-outs do nothing, so they are not simulated one by one: because all
 * periods are equal the waiters form a circle in a fixed order, and a cursor says who is first at a given time.
 */
final class GilWaiters {
    private static final int NOBODY = -1;

    private final GilLinks links;
    private final GilTimer timer;
    private final long period;
    private int first = NOBODY;
    private long at;
    private int size;

    GilWaiters(GilLinks links, GilTimer timer) {
        this.links = links;
        this.timer = timer;
        this.period = timer.period();
    }

    int size() {
        return size;
    }

    /** Adds a thread whose wait begins now: its timer is the last to run out. */
    void add(int thread, long now) {
        links.since[thread] = now;
        links.base[thread] = timer.base(now);
        if (size == 0) {
            links.next[thread] = thread;
            links.previous[thread] = thread;
            first = thread;
            at = now;
            size = 1;
            return;
        }
        advance(now);
        size++;
        int last = links.previous[first];
        links.next[last] = thread;
        links.previous[thread] = last;
        links.next[thread] = first;
        links.previous[first] = thread;
    }

    /** Takes a thread out. */
    void remove(int thread) {
        size--;
        if (size == 0) {
            first = NOBODY;
            return;
        }
        int next = links.next[thread];
        int previous = links.previous[thread];
        links.next[previous] = next;
        links.previous[next] = previous;
        if (first == thread) {
            first = next;
        }
    }

    /** The first of the queue: it has waited longest since its timer last ran out. Only when there is one. */
    int first(long now) {
        advance(now);
        return first;
    }

    /** When a thread's timer runs out next, after a given moment. */
    long timeOut(int thread, long after) {
        long base = links.base[thread];
        return after < base ? base + period : base + ((after - base) / period + 1) * period;
    }

    /** When the interval began that ends at a time-out: its first began with the wait. */
    private long began(int thread, long timeOut) {
        return Math.max(links.since[thread], timeOut - period);
    }

    /**
     * Who will be the first to have waited a whole period without a switch: the first whose present interval began at or
     * after the last switch, or else the first in the queue, whose next interval will. Only when there is one.
     */
    int nextToAsk(long lastSwitch, long now) {
        advance(now);
        if (began(first, timeOut(first, now)) >= lastSwitch) {
            return first;
        }
        int found = first;
        int thread = links.previous[first];
        for (int i = 1; i < size && began(thread, timeOut(thread, now)) >= lastSwitch; i++) {
            found = thread;
            thread = links.previous[thread];
        }
        return found;
    }

    /** When that thread will ask. */
    long askTime(int thread, long lastSwitch, long now) {
        long out = timeOut(thread, now);
        return began(thread, out) >= lastSwitch ? out : out + period;
    }

    /** Moves the cursor to now, forwards or backwards round the circle, whichever is shorter. */
    private void advance(long now) {
        long passed = (now - at) % period;
        long from = now - passed;
        if (passed <= period / 2) {
            for (int i = 0; i < size && timeOut(first, from) <= now; i++) {
                first = links.next[first];
            }
        } else {
            for (int i = 0; i < size && timeOut(links.previous[first], from) > now; i++) {
                first = links.previous[first];
            }
        }
        at = now;
    }
}
