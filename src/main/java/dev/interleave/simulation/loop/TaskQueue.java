package dev.interleave.simulation.loop;

import java.util.ArrayDeque;
import java.util.Deque;

/** {@code Queue} (Lib/asyncio/queues.py): wakes in order, but a newcomer may be quicker, and who was woken then waits again. */
public final class TaskQueue {
    private final EventLoop loop;
    private final Waiting waiting;
    private final int size;
    private final Runnable put;
    private final Runnable taken;
    private final Deque<Future> getters = new ArrayDeque<>();
    private final Deque<Future> putters = new ArrayDeque<>();
    private long items;

    /**
     * An empty one.
     *
     * @param size its capacity, 0 for no limit
     * @param put hears that the current task has put an item in
     * @param taken hears that the current task has taken one out
     */
    public TaskQueue(EventLoop loop, Waiting waiting, int size, Runnable put, Runnable taken) {
        this.loop = loop;
        this.waiting = waiting;
        this.size = size;
        this.put = put;
        this.taken = taken;
    }

    /** {@code put(item)}. */
    public Coroutine put() {
        return new Transfer(true);
    }

    /** {@code get()}. */
    public Coroutine get() {
        return new Transfer(false);
    }

    private boolean mustWait(boolean putting) {
        return putting ? size > 0 && items >= size : items == 0;
    }

    private void transfer(boolean putting) {
        items += putting ? 1 : -1;
        (putting ? put : taken).run();
        wakeUpNext(putting ? getters : putters);
    }

    private static void wakeUpNext(Deque<Future> waiters) {
        while (!waiters.isEmpty()) {
            Future waiter = waiters.poll();
            if (!waiter.isDone()) {
                waiter.finish();
                return;
            }
        }
    }

    private final class Transfer implements Coroutine {
        private final boolean putting;
        private final Deque<Future> waiters;
        private Future future;

        Transfer(boolean putting) {
            this.putting = putting;
            this.waiters = putting ? putters : getters;
        }

        @Override
        public Future go(Raised thrown) {
            if (thrown != null) {
                waiters.remove(future);
                if (!mustWait(putting) && !future.isCancelled()) {
                    wakeUpNext(waiters);
                }
                throw thrown;
            }
            if (mustWait(putting)) {
                future = new Future(loop, waiting);
                waiters.add(future);
                return future;
            }
            transfer(putting);
            return null;
        }
    }
}
