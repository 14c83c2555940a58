package dev.interleave.simulation.loop;

import dev.interleave.experiment.PythonVersion;
import dev.interleave.quantity.Nanos;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** The ready queue, the timers and the selector of an event loop (Lib/asyncio/base_events.py BaseEventLoop). */
public final class EventLoop {
    /** The time of something that never happens. */
    public static final long NEVER = Long.MAX_VALUE;

    /** The loop's timers end this much early, so that none is missed for rounding (BaseEventLoop._clock_resolution). */
    private static final long CLOCK_RESOLUTION = 1;

    private final PythonVersion version;
    private final LongSupplier clock;
    private final Woken woken;
    private final Deque<Handle> ready = new ArrayDeque<>();
    private final Timers timers = new Timers();
    private final Inputs inputs = new Inputs();
    private int batch;
    private Task current;

    /** A loop with nothing to do, by a clock in nanoseconds. */
    public EventLoop(PythonVersion version, LongSupplier clock, Woken woken) {
        this.version = version;
        this.clock = clock;
        this.woken = woken;
    }

    PythonVersion version() {
        return version;
    }

    /** The task whose step is under way; {@code null} between two steps. */
    public Task current() {
        return current;
    }

    /** Says whose step is under way from now on. */
    public void current(Task task) {
        current = task;
    }

    void callSoon(Handle handle) {
        if (handle.task() != null) {
            woken.woken(handle.task(), clock.getAsLong());
        }
        ready.add(handle);
    }

    /** {@code call_soon}: done after all that is ready now. */
    public void callSoon(Runnable callback) {
        ready.add(Handle.callback(callback));
    }

    long now() {
        return clock.getAsLong();
    }

    Handle callAt(long when, Task sleeper, Runnable callback) {
        Handle timer = Handle.timer(when, sleeper, callback);
        timers.add(timer);
        return timer;
    }

    void cancel(Handle handle) {
        timers.cancel(handle);
    }

    Inputs inputs() {
        return inputs;
    }

    /** An iteration begins: cancelled timers that are in the way are thrown out. */
    public void begin() {
        timers.purge();
    }

    /** Whether the selector is only asked, not waited for. */
    public boolean polls() {
        return !ready.isEmpty();
    }

    /**
     * When the selector returns, if it is waited for from now on: when the first input comes, or when the first timer is
     * due, which epoll rounds up to whole milliseconds (Lib/selectors.py EpollSelector.select).
     *
     * @return {@link #NEVER} when nothing will ever happen
     */
    public long selectUntil(long now) {
        long input = firstInput();
        if (timers.isEmpty()) {
            return Math.max(now, input);
        }
        long timeout = Math.max(0, timers.first().when - now);
        long rounded = (timeout + Nanos.MILLI - 1) / Nanos.MILLI * Nanos.MILLI;
        return Math.max(now, Math.min(input, now + rounded));
    }

    /** Whether it is a timer, not an input, that {@link #selectUntil} waits for. */
    public boolean timerFirst(long until) {
        return firstInput() > until;
    }

    private long firstInput() {
        return inputs.isEmpty() ? NEVER : inputs.first().when;
    }

    /**
     * What has come in is ready first, then the timers that are due; all that is ready now is one batch. What becomes ready
     * is not the task itself but the callback that sets the result of the future it awaits (Lib/asyncio/futures.py
     * _set_result_unless_cancelled, Lib/asyncio/selector_events.py _sock_recv): its own step comes one iteration later.
     */
    public void collect(long now) {
        while (firstInput() <= now) {
            due(inputs.poll(), now);
        }
        while (!timers.isEmpty() && timers.first().when < now + CLOCK_RESOLUTION) {
            due(timers.poll(), now);
        }
        batch = ready.size();
    }

    private void due(Handle handle, long now) {
        if (handle.sleeper != null && !handle.isCancelled()) {
            woken.woken(handle.sleeper, Math.min(handle.when, now));
        }
        ready.add(handle);
    }

    /** Runs callbacks of the present batch up to the next step of a task: that one, or {@code null} at the end of the batch. */
    public Handle next() {
        while (batch > 0) {
            batch--;
            Handle handle = ready.poll();
            if (handle.task() != null) {
                return handle;
            }
            if (!handle.isCancelled()) {
                handle.run();
            }
        }
        return null;
    }

    /** Hears which task has become ready, and when what it waited for had happened. */
    @FunctionalInterface
    public interface Woken {
        /** The task can go on. */
        void woken(Task task, long when);
    }
}
