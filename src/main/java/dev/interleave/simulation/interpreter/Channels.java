package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.code.ChannelPlan;
import dev.interleave.simulation.code.Op;
import dev.interleave.simulation.sync.Channel;
import dev.interleave.simulation.sync.IntQueue;
import dev.interleave.trace.Mark;
import java.util.BitSet;
import java.util.List;

/**
 * What goes between the threads of a library: items through channels, and results that somebody waits for. An operation is
 * tried; where it cannot be done the thread queues up and sleeps, and tries again when it has been woken.
 */
final class Channels {
    /** What a token is among items. */
    private static final int TOKEN = Integer.MIN_VALUE;

    private static final int NOBODY = -1;

    private final Run run;
    private final List<ChannelPlan> plans;
    private final Channel[] channels;
    private final int first;
    private final Waker waker;
    private final BitSet settled = new BitSet();
    private int count;
    private int awaiting = NOBODY;
    private int awaited;
    private long most;

    /**
     * The channels of a run.
     *
     * @param first the number of the first one, after the signals of the program
     */
    Channels(Run run, List<ChannelPlan> plans, int first, Waker waker) {
        this.run = run;
        this.plans = plans;
        this.first = first;
        this.waker = waker;
        this.channels = new Channel[plans.size()];
        for (int i = 0; i < channels.length; i++) {
            ChannelPlan plan = plans.get(i);
            channels[i] = new Channel(plan.limit(), plan.bellOf() < 0 ? null : channels[plan.bellOf()]);
            for (int token = 0; token < plan.tokens(); token++) {
                channels[i].items().add(TOKEN);
            }
        }
    }

    /** Sends the item at hand, or a token. */
    void send(int channel, boolean token, Frame by) {
        Channel to = channels[channel - first];
        to.items().add(token ? TOKEN : by.item);
        if (token || by.item != Op.STOP_ITEM) {
            mark(Mark.ITEM_PUT, plans.get(channel - first).puts(), by);
        }
        wakeOne(to.waiting(), channel, by);
    }

    /** Takes the next item, if there is one; otherwise the thread is queued. */
    boolean receive(int channel, Frame frame) {
        if (tryReceive(channel, frame)) {
            return true;
        }
        Channel from = channels[channel - first];
        from.waiting().add(frame.worker);
        wakeOne(from.waitingForRoom(), channel, frame);
        return false;
    }

    /** Takes the next item, if there is one. */
    boolean tryReceive(int channel, Frame frame) {
        Channel from = channels[channel - first];
        if (from.items().isEmpty()) {
            return false;
        }
        int item = from.items().poll();
        if (item != TOKEN) {
            frame.item = item;
        }
        mark(Mark.ITEM_TAKEN, plans.get(channel - first).takes(), frame);
        wakeOne(from.waitingForRoom(), channel, frame);
        return true;
    }

    /** The signal that a wait for an item of a channel is shown as. */
    int shown(int channel) {
        int shown = plans.get(channel - first).shown();
        return shown < 0 ? channel : shown;
    }

    /** Whether a channel is empty. */
    boolean isEmpty(int channel) {
        return channels[channel - first].items().isEmpty();
    }

    /**
     * Silences a bell.
     *
     * @return whether it rang
     */
    boolean silence(int bell) {
        IntQueue rings = channels[bell - first].items();
        boolean rang = !rings.isEmpty();
        while (!rings.isEmpty()) {
            rings.poll();
        }
        return rang;
    }

    /** Whether there is room for a message; otherwise the thread is queued. */
    boolean hasRoom(int channel, Frame frame) {
        if (channels[channel - first].hasRoom()) {
            return true;
        }
        channels[channel - first].waitingForRoom().add(frame.worker);
        return false;
    }

    /** The result of the item at hand is there. */
    void settle(Frame by) {
        settled.set(by.item);
        count++;
        if (awaiting != NOBODY && (most > 0 ? count >= most : settled.get(awaited))) {
            int waiter = awaiting;
            awaiting = NOBODY;
            waker.wake(waiter, by.worker, NOBODY);
        }
    }

    /** Whether the result of the item at hand is there, or so many results; otherwise the thread is woken then. */
    boolean isSettled(long all, Frame frame) {
        if (all > 0 ? count >= all : settled.get(frame.item)) {
            return true;
        }
        awaiting = frame.worker;
        awaited = frame.item;
        most = all;
        return false;
    }

    private void wakeOne(IntQueue queue, int channel, Frame by) {
        if (!queue.isEmpty()) {
            waker.wake(queue.poll(), by.worker, plans.get(channel - first).wakeUp());
        }
    }

    private void mark(Mark kind, int queue, Frame frame) {
        if (queue >= 0) {
            run.scribe.mark(run.now(), kind, frame.worker, NOBODY, queue);
        }
    }

    /** Wakes a thread that waits for an item, for room or for a result. */
    @FunctionalInterface
    interface Waker {
        /** @param latency how long it takes, nanoseconds; -1 for what it takes a thread */
        void wake(int worker, int by, long latency);
    }
}
