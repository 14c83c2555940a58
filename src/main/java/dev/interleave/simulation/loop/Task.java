package dev.interleave.simulation.loop;

/**
 * A coroutine under way (Lib/asyncio/tasks.py Task, Modules/_asynciomodule.c). Whoever runs the loop runs its steps:
 * {@link #begin}, then the code, then one of {@link #await}, {@link #yield}, {@link #returned} and {@link #raised}.
 */
public class Task extends Future {
    private Future waitsFor;
    private boolean mustCancel;
    private int cancelRequests;

    /** A task of a loop, which does not begin by itself. */
    public Task(EventLoop loop) {
        super(loop, Waiting.FOR_TASKS);
    }

    /** Its first step comes after all that is ready now. */
    public void callSoon() {
        loop.callSoon(Handle.step(this, null));
    }

    /** Asks it to end: what it awaits is cancelled, or else it is told at its next step. */
    @Override
    public boolean cancel() {
        if (isDone()) {
            return false;
        }
        cancelRequests++;
        if (waitsFor == null || !waitsFor.cancel()) {
            mustCancel = true;
        }
        return true;
    }

    /** How many requests to end it have not been taken back (from 3.11). */
    int cancelling() {
        return cancelRequests;
    }

    /** Takes back a request to end it; how many are left. From 3.13 with the last one what it has not been told of. */
    int uncancel() {
        if (cancelRequests > 0 && --cancelRequests == 0 && loop.version().atLeast(13)) {
            mustCancel = false;
        }
        return cancelRequests;
    }

    /**
     * A step begins.
     *
     * @param awaited what it awaited, or {@code null}
     * @return what is raised where it waited; {@code null} for nothing
     */
    public Raised begin(Future awaited) {
        Raised thrown = awaited == null ? null : awaited.outcome();
        if (mustCancel) {
            mustCancel = false;
            thrown = Raised.CANCELLED;
        }
        waitsFor = null;
        return thrown;
    }

    /** A step ends because a future that is not done is awaited. */
    public void await(Future future) {
        future.whenDone(Handle.step(this, future));
        waitsFor = future;
        if (mustCancel && future.cancel()) {
            mustCancel = false;
        }
    }

    /** A step ends with {@code sleep(0)}. */
    public void yield() {
        loop.callSoon(Handle.step(this, null));
    }

    /** The code has come to its end. Who was to be cancelled just then is, up to 3.7 by failing. */
    public void returned() {
        if (!mustCancel) {
            finish();
        } else {
            mustCancel = false;
            if (loop.version().atLeast(8)) {
                super.cancel();
            } else {
                fail(Raised.CANCELLED);
            }
        }
    }

    /** The code has ended with an exception. */
    public void raised(Raised error) {
        if (error == Raised.CANCELLED) {
            super.cancel();
        } else {
            fail(error);
        }
    }
}
