package dev.interleave.simulation.sync;

/** A first-in, first-out queue of numbers that grows and never shrinks. */
public final class IntQueue {
    private int[] ring = new int[8];
    private int head;
    private int size;

    /** How many are in it. */
    public int size() {
        return size;
    }

    /** Whether none is in it. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** Adds one at the end. */
    public void add(int value) {
        if (size == ring.length) {
            int[] larger = new int[2 * size];
            for (int i = 0; i < size; i++) {
                larger[i] = get(i);
            }
            ring = larger;
            head = 0;
        }
        ring[(head + size++) & (ring.length - 1)] = value;
    }

    /** Takes the first out; only when there is one. */
    public int poll() {
        int value = ring[head];
        head = (head + 1) & (ring.length - 1);
        size--;
        return value;
    }

    /** The one in place {@code i}, the first being 0. */
    public int get(int i) {
        return ring[(head + i) & (ring.length - 1)];
    }
}
