package dev.interleave.simulation.loop;

import java.util.ArrayDeque;
import java.util.Deque;

/** {@code Lock} (Lib/asyncio/locks.py): handed over strictly in order; a newcomer queues up if anyone waits. */
public final class PlainLock implements TaskLock {
    private static final Raised NOT_ACQUIRED = new Raised("RuntimeError: Lock is not acquired.");

    private final EventLoop loop;
    private final Waiting waiting;
    private final Keeper keeper;
    private final Deque<Future> waiters = new ArrayDeque<>();
    private boolean locked;

    /** One that is free. */
    public PlainLock(EventLoop loop, Waiting waiting, Keeper keeper) {
        this.loop = loop;
        this.waiting = waiting;
        this.keeper = keeper;
    }

    @Override
    public Coroutine acquire() {
        return new Acquire();
    }

    @Override
    public void release() {
        if (!locked) {
            throw NOT_ACQUIRED;
        }
        locked = false;
        keeper.freed();
        wakeUpFirst();
    }

    @Override
    public boolean locked() {
        return locked;
    }

    private void wakeUpFirst() {
        if (!waiters.isEmpty()) {
            waiters.peek().finishUnlessDone();
        }
    }

    private final class Acquire implements Coroutine {
        private Future future;

        @Override
        public Future go(Raised thrown) {
            if (future == null && (locked || !waiters.stream().allMatch(Future::isCancelled))) {
                future = new Future(loop, waiting);
                waiters.add(future);
                return future;
            }
            if (future != null) {
                waiters.remove(future);
            }
            if (thrown != null) {
                if (!locked) {
                    wakeUpFirst();
                }
                throw thrown;
            }
            locked = true;
            keeper.taken(future != null);
            return null;
        }
    }
}
