package dev.interleave.simulation.loop;

/**
 * Something that the loop will do: the step of a task, or a callback (Lib/asyncio/events.py Handle and TimerHandle).
 */
public final class Handle {
    private final Task task;
    private final Future awaited;
    private final Runnable callback;
    /** Of a timer or an input: whom it wakes, to be told when it has happened; {@code null} for nobody. */
    final Task sleeper;
    /** Of a timer: when it is due, nanoseconds. */
    final long when;
    /** Of a timer: whether it lies in the heap. */
    boolean scheduled;
    private boolean cancelled;

    private Handle(Task task, Future awaited, Runnable callback, Task sleeper, long when) {
        this.task = task;
        this.awaited = awaited;
        this.callback = callback;
        this.sleeper = sleeper;
        this.when = when;
    }

    static Handle step(Task task, Future awaited) {
        return new Handle(task, awaited, null, null, 0);
    }

    static Handle callback(Runnable callback) {
        return new Handle(null, null, callback, null, 0);
    }

    static Handle timer(long when, Task sleeper, Runnable callback) {
        return new Handle(null, null, callback, sleeper, when);
    }

    /** The task whose step it is; {@code null} of a callback. */
    public Task task() {
        return task;
    }

    /** The future that the task awaited before this step; {@code null} where it awaited none. */
    public Future awaited() {
        return awaited;
    }

    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    void run() {
        callback.run();
    }
}
