package dev.interleave.simulation.loop;

import java.util.ArrayList;
import java.util.List;

/** A result to come (Lib/asyncio/futures.py Future). */
public class Future {
    final EventLoop loop;
    private final Waiting waiting;
    private final List<Handle> callbacks = new ArrayList<>(1);
    private boolean done;
    private boolean cancelled;
    private Raised error;

    Future(EventLoop loop, Waiting waiting) {
        this.loop = loop;
        this.waiting = waiting;
    }

    /** What a task that awaits it waits for. */
    public Waiting waiting() {
        return waiting;
    }

    /** Whether it has a result, has failed or was cancelled. */
    public boolean isDone() {
        return done;
    }

    /** Whether it was cancelled. */
    public boolean isCancelled() {
        return cancelled;
    }

    /** What awaiting it raises, now that it is done; {@code null} for nothing. */
    public Raised outcome() {
        return error;
    }

    /** Cancels it; whether that was still possible. */
    public boolean cancel() {
        if (done) {
            return false;
        }
        cancelled = true;
        end(Raised.CANCELLED);
        return true;
    }

    void finish() {
        end(null);
    }

    void finishUnlessDone() {
        if (!done) {
            end(null);
        }
    }

    void fail(Raised with) {
        end(with);
    }

    private void end(Raised with) {
        done = true;
        error = with;
        callbacks.forEach(loop::callSoon);
        callbacks.clear();
    }

    /** What is to be done once it is done, in an iteration of its own. */
    void whenDone(Handle callback) {
        if (done) {
            loop.callSoon(callback);
        } else {
            callbacks.add(callback);
        }
    }

    /** The same with a plain callback. */
    public void whenDone(Runnable callback) {
        whenDone(Handle.callback(callback));
    }

    void forget(Handle callback) {
        callbacks.remove(callback);
    }
}
