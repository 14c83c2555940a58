package dev.interleave.simulation.loop;

import java.util.ArrayList;
import java.util.List;

/**
 * The loop's timers: a binary heap exactly as Modules/_heapqmodule.c keeps it, so that timers due at the same moment come in
 * the same order as there, which is not always that in which they were set. A cancelled timer stays until it comes to the top,
 * or until more than half of more than a hundred are cancelled (Lib/asyncio/base_events.py _run_once).
 */
final class Timers {
    private static final int MANY = 100;
    private static final double HALF = 0.5;

    private List<Handle> heap = new ArrayList<>();
    private int cancelled;

    void add(Handle timer) {
        timer.scheduled = true;
        heap.add(timer);
        siftDown(0, heap.size() - 1);
    }

    void cancel(Handle timer) {
        if (!timer.isCancelled()) {
            timer.cancel();
            if (timer.scheduled) {
                cancelled++;
            }
        }
    }

    /** Throws out cancelled timers, as at the beginning of every iteration. */
    void purge() {
        if (heap.size() > MANY && (double) cancelled / heap.size() > HALF) {
            List<Handle> rest = new ArrayList<>();
            for (Handle timer : heap) {
                if (timer.isCancelled()) {
                    timer.scheduled = false;
                } else {
                    rest.add(timer);
                }
            }
            heap = rest;
            for (int i = heap.size() / 2 - 1; i >= 0; i--) {
                siftUp(i);
            }
            cancelled = 0;
        } else {
            while (!heap.isEmpty() && heap.getFirst().isCancelled()) {
                cancelled--;
                poll();
            }
        }
    }

    boolean isEmpty() {
        return heap.isEmpty();
    }

    Handle first() {
        return heap.getFirst();
    }

    Handle poll() {
        Handle last = heap.removeLast();
        Handle first = last;
        if (!heap.isEmpty()) {
            first = heap.getFirst();
            heap.set(0, last);
            siftUp(0);
        }
        first.scheduled = false;
        return first;
    }

    int size() {
        return heap.size();
    }

    private void siftDown(int start, int from) {
        Handle moved = heap.get(from);
        int place = from;
        while (place > start) {
            int parent = (place - 1) >> 1;
            if (moved.when >= heap.get(parent).when) {
                break;
            }
            heap.set(place, heap.get(parent));
            place = parent;
        }
        heap.set(place, moved);
    }

    /** Moves the smaller child up until a leaf is reached, then the moved one down from there: heapq's way, fewer comparisons. */
    private void siftUp(int start) {
        Handle moved = heap.get(start);
        int place = start;
        int child = 2 * place + 1;
        while (child < heap.size()) {
            int right = child + 1;
            if (right < heap.size() && heap.get(child).when >= heap.get(right).when) {
                child = right;
            }
            heap.set(place, heap.get(child));
            place = child;
            child = 2 * place + 1;
        }
        heap.set(place, moved);
        siftDown(start, place);
    }
}
