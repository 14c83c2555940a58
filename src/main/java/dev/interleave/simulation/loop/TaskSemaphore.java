package dev.interleave.simulation.loop;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * {@code Semaphore} and {@code BoundedSemaphore} (Lib/asyncio/locks.py). From 3.10 on permits are handed over in order. In 3.9 nobody may come in
 * between while one is being woken ({@code _wakeup_scheduled}); up to 3.8 a newcomer may, and the one that was woken looks
 * again and goes to the end of the queue.
 */
public final class TaskSemaphore implements TaskLock {
    private static final Raised TOO_OFTEN = new Raised("ValueError: BoundedSemaphore released too many times");

    private final EventLoop loop;
    private final Waiting waiting;
    private final Keeper keeper;
    private final int bound;
    private final boolean inOrder;
    private final boolean schedules;
    private final Deque<Future> waiters = new ArrayDeque<>();
    private int value;
    private boolean wakeUpScheduled;

    /**
     * One with so many permits, all free.
     *
     * @param bound how many it may have at the most
     */
    public TaskSemaphore(EventLoop loop, Waiting waiting, Keeper keeper, int permits, int bound) {
        this.loop = loop;
        this.waiting = waiting;
        this.keeper = keeper;
        this.bound = bound;
        this.value = permits;
        this.inOrder = loop.version().atLeast(10);
        this.schedules = loop.version().atLeast(9) && !inOrder;
    }

    @Override
    public Coroutine acquire() {
        return inOrder ? new InOrder() : new Again();
    }

    @Override
    public void release() {
        if (value >= bound) {
            throw TOO_OFTEN;
        }
        value++;
        keeper.freed();
        wakeUpNext();
    }

    @Override
    public boolean locked() {
        return value == 0 || inOrder && waiters.stream().anyMatch(future -> !future.isCancelled());
    }

    private boolean wakeUpNext() {
        if (inOrder) {
            for (Future future : waiters) {
                if (!future.isDone()) {
                    value--;
                    future.finish();
                    return true;
                }
            }
            return false;
        }
        while (!waiters.isEmpty()) {
            Future future = waiters.poll();
            if (!future.isDone()) {
                future.finish();
                wakeUpScheduled = schedules;
                return true;
            }
        }
        return false;
    }

    /** 3.10 and later: who is woken has its permit already. */
    private final class InOrder implements Coroutine {
        private Future future;

        @Override
        public Future go(Raised thrown) {
            if (future == null) {
                if (locked()) {
                    future = new Future(loop, waiting);
                    waiters.add(future);
                    return future;
                }
                value--;
                keeper.taken(false);
                return null;
            }
            waiters.remove(future);
            if (thrown != null && future.isDone() && !future.isCancelled()) {
                value++;
                if (!loop.version().atLeast(13)) {
                    wakeUpNext();
                }
            }
            if (loop.version().atLeast(13)) {
                while (value > 0 && wakeUpNext()) {}
            }
            if (thrown != null) {
                throw thrown;
            }
            if (!loop.version().atLeast(13) && value > 0) {
                wakeUpNext();
            }
            keeper.taken(true);
            return null;
        }
    }

    /** Up to 3.9: who is woken looks again. */
    private final class Again implements Coroutine {
        private Future future;

        @Override
        public Future go(Raised thrown) {
            if (thrown != null) {
                if (schedules || value > 0 && !future.isCancelled()) {
                    wakeUpNext();
                }
                throw thrown;
            }
            if (future != null) {
                wakeUpScheduled = false;
            }
            boolean waited = future != null;
            if (wakeUpScheduled || value <= 0) {
                future = new Future(loop, waiting);
                waiters.add(future);
                return future;
            }
            value--;
            keeper.taken(waited);
            return null;
        }
    }
}
