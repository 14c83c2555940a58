package dev.interleave.simulation.loop;

/** {@code async with asyncio.timeout(…)} (Lib/asyncio/timeouts.py, 3.11 and later), as one task uses it once. */
public final class TimeLimit {
    private final EventLoop loop;
    private final Task task;
    private final Runnable expired;
    private final int cancelling;
    private final Handle timer;
    private boolean expiring;

    /**
     * Entered by the current task.
     *
     * @param nanos after how long it ends, more than 0
     * @param expired hears that the time is over
     */
    public TimeLimit(EventLoop loop, long nanos, Runnable expired) {
        this.loop = loop;
        this.task = loop.current();
        this.expired = expired;
        this.cancelling = task.cancelling();
        this.timer = loop.callAt(loop.now() + nanos, null, this::expire);
    }

    private void expire() {
        expired.run();
        task.cancel();
        expiring = true;
    }

    /**
     * The block is left.
     *
     * @param error what its steps ended with; {@code null} when they came to their end
     * @return what the block ends with
     */
    public Raised exit(Raised error) {
        loop.cancel(timer);
        if (expiring && task.uncancel() <= cancelling && error == Raised.CANCELLED) {
            return Raised.TIMED_OUT;
        }
        return error;
    }
}
