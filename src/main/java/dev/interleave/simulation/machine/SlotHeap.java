package dev.interleave.simulation.machine;

import java.util.Arrays;

/**
 * A priority queue of slots, each of which is in it at most once with a key that may change. Equal keys come out in the
 * order in which they were put, which is what makes a simulation repeatable. Every operation takes logarithmic time and
 * none allocates.
 */
public final class SlotHeap {
    /** The key reported when nothing is queued: later than everything. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final int ABSENT = -1;

    private final int[] heap;
    private final int[] place;
    private final long[] key;
    private final long[] order;
    private long nextOrder;
    private int size;

    /** A queue for slots 0 to {@code slots - 1}. */
    public SlotHeap(int slots) {
        heap = new int[slots];
        place = new int[slots];
        key = new long[slots];
        order = new long[slots];
        Arrays.fill(place, ABSENT);
    }

    /** How many slots are queued. */
    public int size() {
        return size;
    }

    /** Whether the slot is queued. */
    public boolean contains(int slot) {
        return place[slot] != ABSENT;
    }

    /** The key of a queued slot. */
    public long key(int slot) {
        return key[slot];
    }

    /** The least key; {@link #NEVER} when nothing is queued. */
    public long firstKey() {
        return size == 0 ? NEVER : key[heap[0]];
    }

    /** The slot with the least key; only when something is queued. */
    public int first() {
        return heap[0];
    }

    /** Queues a slot, or gives a queued one another key; among equal keys it is now the last. */
    public void put(int slot, long newKey) {
        key[slot] = newKey;
        order[slot] = nextOrder++;
        int at = place[slot];
        if (at == ABSENT) {
            at = size++;
            heap[at] = slot;
            place[slot] = at;
        }
        if (!up(at)) {
            down(at);
        }
    }

    /** Takes the slot with the least key out of the queue. */
    public int poll() {
        int slot = heap[0];
        remove(slot);
        return slot;
    }

    /** Takes a slot out of the queue, if it is queued. */
    public void remove(int slot) {
        int at = place[slot];
        if (at == ABSENT) {
            return;
        }
        place[slot] = ABSENT;
        size--;
        if (at == size) {
            return;
        }
        heap[at] = heap[size];
        place[heap[at]] = at;
        if (!up(at)) {
            down(at);
        }
    }

    private boolean up(int from) {
        int at = from;
        int slot = heap[at];
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (!before(slot, heap[parent])) {
                break;
            }
            heap[at] = heap[parent];
            place[heap[at]] = at;
            at = parent;
        }
        heap[at] = slot;
        place[slot] = at;
        return at != from;
    }

    private void down(int from) {
        int at = from;
        int slot = heap[at];
        int half = size >>> 1;
        while (at < half) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], slot)) {
                break;
            }
            heap[at] = heap[child];
            place[heap[at]] = at;
            at = child;
        }
        heap[at] = slot;
        place[slot] = at;
    }

    private boolean before(int a, int b) {
        return key[a] != key[b] ? key[a] < key[b] : order[a] < order[b];
    }
}
