package dev.interleave.simulation.loop;

import dev.interleave.quantity.Nanos;
import dev.interleave.simulation.machine.SlotHeap;
import dev.interleave.simulation.sync.IntQueue;

/** The ready queue, the timers and the selector of an event loop. */
public final class EventLoop {
    /** No task. */
    public static final int NONE = -1;

    /** The loop's timers end this much early, so that none is missed for rounding (BaseEventLoop._clock_resolution). */
    private static final long CLOCK_RESOLUTION = 1;

    /** Tasks whose next step is ready; as {@code ~task} a callback that will make it so. */
    private final IntQueue ready = new IntQueue();
    private final SlotHeap timers;
    private final SlotHeap inputs;
    private int batch;

    /** A loop with nothing to do, for so many tasks. */
    public EventLoop(int tasks) {
        this.timers = new SlotHeap(tasks);
        this.inputs = new SlotHeap(tasks);
    }

    /** {@code call_soon}: the task's next step comes after all that is ready. */
    public void callSoon(int task) {
        ready.add(task);
    }

    /** {@code call_later}: wakes the task at a moment. */
    public void callAt(int task, long when) {
        timers.put(task, when);
    }

    /** Wakes the task when its file descriptor becomes readable, which will be at a moment. */
    public void onReadable(int task, long when) {
        inputs.put(task, when);
    }

    /** Whether the selector is only asked, not waited for. */
    public boolean polls() {
        return !ready.isEmpty();
    }

    /**
     * When the selector returns, if it is waited for from now on: when the first input comes, or when the first timer is
     * due, which epoll rounds up to whole milliseconds (Lib/selectors.py EpollSelector.select).
     *
     * @return {@link SlotHeap#NEVER} when nothing will ever happen
     */
    public long selectUntil(long now) {
        long input = inputs.firstKey();
        long timer = timers.firstKey();
        if (timer == SlotHeap.NEVER) {
            return Math.max(now, input);
        }
        long timeout = Math.max(0, timer - now);
        long rounded = (timeout + Nanos.MILLI - 1) / Nanos.MILLI * Nanos.MILLI;
        return Math.max(now, Math.min(input, now + rounded));
    }

    /** Whether it is a timer, not an input, that {@link #selectUntil} waits for. */
    public boolean timerFirst(long until) {
        return inputs.firstKey() > until;
    }

    /** What has come in is ready first, then the timers that are due; all that is ready now is one batch. */
    public void collect(long now, Woken woken) {
        while (inputs.firstKey() <= now) {
            long when = inputs.firstKey();
            enqueue(inputs.poll(), when, woken);
        }
        while (timers.firstKey() <= now + CLOCK_RESOLUTION) {
            long when = timers.firstKey();
            enqueue(timers.poll(), Math.min(when, now), woken);
        }
        batch = ready.size();
    }

    /**
     * What becomes ready is not the task itself but the callback that sets the result of the future it awaits
     * (Lib/asyncio/futures.py _set_result_unless_cancelled, Lib/asyncio/selector_events.py _sock_recv): the task's own step
     * is scheduled by that, and comes one turn later.
     */
    private void enqueue(int task, long when, Woken woken) {
        woken.woken(task, when);
        ready.add(~task);
    }

    /** The task whose step is next in the present batch, {@link #NONE} at its end. What is made ready waits for the next batch. */
    public int next() {
        while (batch > 0) {
            batch--;
            int handle = ready.poll();
            if (handle >= 0) {
                return handle;
            }
            ready.add(~handle);
        }
        return NONE;
    }

    /** Hears which task has become ready, and when what it waited for had happened. */
    @FunctionalInterface
    public interface Woken {
        /** The task can go on. */
        void woken(int task, long when);
    }
}
