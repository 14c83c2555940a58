package dev.interleave.simulation.loop;

import java.util.ArrayDeque;
import java.util.Deque;

/** {@code Event} (Lib/asyncio/locks.py): one that was woken goes on even if the event has been cleared since. */
public final class TaskEvent {
    private final EventLoop loop;
    private final Waiting waiting;
    private final Deque<Future> waiters = new ArrayDeque<>();
    private boolean set;

    /** One that is not set. */
    public TaskEvent(EventLoop loop, Waiting waiting) {
        this.loop = loop;
        this.waiting = waiting;
    }

    /** Sets it; whether it was not set before. */
    public boolean set() {
        boolean changes = !set;
        if (changes) {
            set = true;
            waiters.forEach(Future::finishUnlessDone);
        }
        return changes;
    }

    /** Clears it; whether it was set before. */
    public boolean clear() {
        boolean changes = set;
        set = false;
        return changes;
    }

    /** {@code wait()}. */
    public Coroutine await() {
        return new Await();
    }

    private final class Await implements Coroutine {
        private Future future;

        @Override
        public Future go(Raised thrown) {
            if (future != null) {
                waiters.remove(future);
                return Pauses.ended(thrown);
            }
            if (set) {
                return null;
            }
            future = new Future(loop, waiting);
            waiters.add(future);
            return future;
        }
    }
}
