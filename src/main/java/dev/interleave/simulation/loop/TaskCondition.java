package dev.interleave.simulation.loop;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * {@code Condition} (Lib/asyncio/locks.py). Who leaves it has its lock again, even when cancelled meanwhile, once or more;
 * from 3.13 on a notification is then passed on.
 */
public final class TaskCondition {
    private static final Raised CANNOT_WAIT = new Raised("RuntimeError: cannot wait on un-acquired lock");
    private static final Raised CANNOT_NOTIFY = new Raised("RuntimeError: cannot notify on un-acquired lock");

    private final EventLoop loop;
    private final Waiting waiting;
    private final TaskLock lock;
    private final Deque<Future> waiters = new ArrayDeque<>();

    /** One with a lock. */
    public TaskCondition(EventLoop loop, Waiting waiting, TaskLock lock) {
        this.loop = loop;
        this.waiting = waiting;
        this.lock = lock;
    }

    /**
     * {@code notify(n)}: wakes the first so many of those who wait.
     *
     * @throws Raised when the lock is free
     */
    public void notify(long count) {
        if (!lock.locked()) {
            throw CANNOT_NOTIFY;
        }
        wake(count);
    }

    private void wake(long count) {
        long left = count;
        for (Future future : waiters) {
            if (left == 0) {
                return;
            }
            if (!future.isDone()) {
                left--;
                future.finish();
            }
        }
    }

    /** {@code wait()}. */
    public Coroutine await() {
        return new Await();
    }

    private final class Await implements Coroutine {
        private Future future;
        private Coroutine acquiring;
        private Raised error;

        @Override
        public Future go(Raised thrown) {
            if (future == null) {
                if (!lock.locked()) {
                    throw CANNOT_WAIT;
                }
                lock.release();
                future = new Future(loop, waiting);
                waiters.add(future);
                return future;
            }
            Raised next = thrown;
            if (acquiring == null) {
                waiters.remove(future);
                error = thrown;
                acquiring = lock.acquire();
                next = null;
            }
            while (true) {
                try {
                    Future awaited = acquiring.go(next);
                    if (awaited != null) {
                        return awaited;
                    }
                    break;
                } catch (Raised e) {
                    error = e;
                    acquiring = lock.acquire();
                    next = null;
                }
            }
            if (error != null) {
                if (loop.version().atLeast(13)) {
                    wake(1);
                }
                throw error;
            }
            return null;
        }
    }
}
