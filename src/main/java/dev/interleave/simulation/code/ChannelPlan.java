package dev.interleave.simulation.code;

import dev.interleave.simulation.sync.Channel;
import dev.interleave.trace.SharedSignal;

/**
 * A channel that a library uses between its threads.
 *
 * @param name what one waits for who waits for an item, {@code a task}; of kind {@code queue} the name of the queue
 * @param kind {@link SharedSignal#LIBRARY}, or {@code queue} for the free slots of a queue that people are to see
 * @param size how many items such a queue can hold, for people; 0 for no limit
 * @param tokens how many items, which mean nothing, are in it from the start
 * @param limit how many items fit, see {@link Channel}
 * @param bellOf which of the plans it rings for: its receivers hear of items in this one too; -1 for none
 * @param wakeUp how long after an item is sent the one who waits for it can run, nanoseconds; -1 for what it takes a thread
 * @param puts the queue that an item counts to from when it is sent; -1 for none
 * @param takes the queue that an item counts to until it is received; -1 for none
 * @param shown the signal that a wait for an item is shown as; -1 for this channel itself
 */
public record ChannelPlan(
        String name, String kind, int size, int tokens, int limit, int bellOf, long wakeUp, int puts, int takes, int shown) {
    private static final String QUEUE = "queue";

    /** A plain queue, without a limit. */
    static ChannelPlan queue(String awaited) {
        return new ChannelPlan(awaited, SharedSignal.LIBRARY, 0, 0, Channel.UNLIMITED, -1, -1, -1, -1, -1);
    }

    /** The free slots of a queue, all of them at the start. */
    static ChannelPlan slots(String queue, int size) {
        return new ChannelPlan(queue, QUEUE, size, size, Channel.UNLIMITED, -1, -1, -1, -1, -1);
    }

    ChannelPlan withTokens(int other) {
        return new ChannelPlan(name, kind, size, other, limit, bellOf, wakeUp, puts, takes, shown);
    }

    ChannelPlan withLimit(int other) {
        return new ChannelPlan(name, kind, size, tokens, other, bellOf, wakeUp, puts, takes, shown);
    }

    ChannelPlan withBellOf(int other) {
        return new ChannelPlan(name, kind, size, tokens, limit, other, wakeUp, puts, takes, shown);
    }

    ChannelPlan withWakeUp(long other) {
        return new ChannelPlan(name, kind, size, tokens, limit, bellOf, other, puts, takes, shown);
    }

    ChannelPlan withPuts(int other) {
        return new ChannelPlan(name, kind, size, tokens, limit, bellOf, wakeUp, other, takes, shown);
    }

    ChannelPlan withTakes(int other) {
        return new ChannelPlan(name, kind, size, tokens, limit, bellOf, wakeUp, puts, other, shown);
    }

    ChannelPlan withShown(int other) {
        return new ChannelPlan(name, kind, size, tokens, limit, bellOf, wakeUp, puts, takes, other);
    }
}
