package dev.interleave.simulation.loop;

/**
 * {@code asyncio.wait_for} up to 3.10 (Lib/asyncio/tasks.py), which runs what it waits for as a task of its own. Once the time
 * is over, 3.6 leaves that task to itself; later versions cancel it and wait for its end, and from 3.9 on a result that came
 * just then counts. When the waiting task is itself cancelled, 3.6 and 3.7 do not wait for the other.
 */
public final class WaitFor implements Coroutine {
    private final EventLoop loop;
    private final Task inner;
    private final Runnable expired;
    private final Handle release = Handle.callback(this::release);
    private final Handle timer;
    private Future waiter;
    /** What is raised when the cancelled task has ended; {@code null} while that is not waited for. */
    private Raised after;

    /**
     * Begun by the current task.
     *
     * @param inner what is waited for
     * @param nanos for how long, more than 0
     * @param expired hears that the time is over
     */
    public WaitFor(EventLoop loop, Task inner, long nanos, Runnable expired) {
        this.loop = loop;
        this.inner = inner;
        this.expired = expired;
        this.waiter = new Future(loop, Waiting.FOR_ITSELF);
        this.timer = loop.callAt(loop.now() + nanos, null, this::release);
        inner.whenDone(release);
    }

    private void release() {
        waiter.finishUnlessDone();
    }

    @Override
    public Future go(Raised thrown) {
        if (thrown == null && !waiter.isDone()) {
            return waiter;
        }
        try {
            Future awaited = after == null ? first(thrown) : last(thrown);
            if (awaited == null) {
                loop.cancel(timer);
            }
            return awaited;
        } catch (Raised error) {
            loop.cancel(timer);
            throw error;
        }
    }

    private Future first(Raised thrown) {
        if (thrown != null && (!loop.version().atLeast(8) || !inner.isDone())) {
            inner.forget(release);
            if (!loop.version().atLeast(8)) {
                inner.cancel();
                throw thrown;
            }
            return cancelAndWait(thrown);
        }
        if (inner.isDone()) {
            return Pauses.ended(inner.outcome());
        }
        inner.forget(release);
        expired.run();
        if (!loop.version().atLeast(7)) {
            inner.cancel();
            throw Raised.TIMED_OUT;
        }
        return cancelAndWait(Raised.TIMED_OUT);
    }

    private Future cancelAndWait(Raised raisedAfter) {
        after = raisedAfter;
        waiter = new Future(loop, Waiting.FOR_ITSELF);
        inner.whenDone(release);
        inner.cancel();
        return waiter;
    }

    private Future last(Raised thrown) {
        inner.forget(release);
        if (thrown != null) {
            throw thrown;
        }
        if (after == Raised.TIMED_OUT && loop.version().atLeast(9) && inner.outcome() != Raised.CANCELLED) {
            return Pauses.ended(inner.outcome());
        }
        throw after;
    }
}
