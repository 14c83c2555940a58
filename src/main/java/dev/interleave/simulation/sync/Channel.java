package dev.interleave.simulation.sync;

/**
 * Something that items go through in order: a queue inside a process, a pipe between two, a semaphore whose items are its
 * permits. Workers are given by number; they queue up to receive, or for room to send.
 */
public final class Channel {
    /** A limit of a pipe that nothing fits into: a message goes through only while somebody is reading. */
    public static final int RENDEZVOUS = 0;
    /** No limit. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    private final int limit;
    private final IntQueue items = new IntQueue();
    private final IntQueue waiting;
    private final IntQueue waitingForRoom = new IntQueue();

    /**
     * A channel.
     *
     * @param limit how many items fit into it
     * @param bellOf whose receivers also hear of items in this one; {@code null} for none
     */
    public Channel(int limit, Channel bellOf) {
        this.limit = limit;
        this.waiting = bellOf == null ? new IntQueue() : bellOf.waiting;
    }

    /** What is in it. */
    public IntQueue items() {
        return items;
    }

    /** Who waits for an item. */
    public IntQueue waiting() {
        return waiting;
    }

    /** Who waits for room. */
    public IntQueue waitingForRoom() {
        return waitingForRoom;
    }

    /** Whether a message can be sent now. */
    public boolean hasRoom() {
        return limit == RENDEZVOUS ? !waiting.isEmpty() : items.size() < limit;
    }
}
