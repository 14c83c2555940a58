package dev.interleave.simulation.loop;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * {@code async with asyncio.TaskGroup()} (Lib/asyncio/taskgroups.py, 3.11 and later): when one of its tasks fails, the others
 * are cancelled and waited for. CPython keeps them in a set and cancels them in any order; here it is that of creation.
 */
public final class TaskGroup {
    private static final Raised SHUTTING_DOWN = new Raised("RuntimeError: TaskGroup is shutting down");

    private final EventLoop loop;
    private final Task parent;
    private final Cancelling cancelling;
    private final Set<Task> tasks = new LinkedHashSet<>();
    private final List<Raised> errors = new ArrayList<>();
    private Future completed;
    private boolean aborting;
    private boolean parentCancelRequested;

    /**
     * Entered by the current task.
     *
     * @param cancelling hears whom it cancels
     */
    public TaskGroup(EventLoop loop, Cancelling cancelling) {
        this.loop = loop;
        this.parent = loop.current();
        this.cancelling = cancelling;
    }

    /**
     * Whether it takes more tasks.
     *
     * @throws Raised when it does not
     */
    public void check() {
        if (aborting) {
            throw SHUTTING_DOWN;
        }
    }

    /** Takes a task that has been created. */
    public void add(Task task) {
        if (task.isDone()) {
            ended(task);
        } else {
            tasks.add(task);
            task.whenDone(() -> ended(task));
        }
    }

    private void ended(Task task) {
        tasks.remove(task);
        if (completed != null && tasks.isEmpty()) {
            completed.finishUnlessDone();
        }
        if (task.isCancelled() || task.outcome() == null) {
            return;
        }
        errors.add(task.outcome());
        if (!parent.isDone() && !aborting && !parentCancelRequested) {
            abort(task);
            parentCancelRequested = true;
            parent.cancel();
        }
    }

    private void abort(Task reason) {
        aborting = true;
        for (Task task : List.copyOf(tasks)) {
            if (task.cancel()) {
                cancelling.cancelled(reason, task);
            }
        }
    }

    /**
     * The block is left, which waits for all tasks.
     *
     * @param error what its steps ended with; {@code null} when they came to their end
     */
    public Coroutine exit(Raised error) {
        return new Exit(error);
    }

    private final class Exit implements Coroutine {
        private final Raised error;
        private Raised cancellation;
        private boolean begun;

        Exit(Raised error) {
            this.error = error;
        }

        @Override
        public Future go(Raised thrown) {
            if (!begun) {
                begin();
            } else {
                if (thrown != null && !aborting) {
                    cancellation = thrown;
                    abort(parent);
                }
                completed = null;
            }
            if (!tasks.isEmpty()) {
                completed = new Future(loop, Waiting.FOR_TASKS);
                return completed;
            }
            return end();
        }

        private void begin() {
            begun = true;
            cancellation = error == Raised.CANCELLED ? error : null;
            if (!loop.version().atLeast(13)) {
                takeBack();
            }
            if (error != null && !aborting) {
                abort(parent);
            }
        }

        private void takeBack() {
            if (parentCancelRequested && parent.uncancel() == 0) {
                cancellation = null;
            }
        }

        private Future end() {
            if (loop.version().atLeast(13)) {
                takeBack();
            }
            if (cancellation != null && errors.isEmpty()) {
                throw cancellation;
            }
            if (error != null && error != Raised.CANCELLED) {
                errors.add(error);
            }
            if (!errors.isEmpty()) {
                if (loop.version().atLeast(13) && parent.cancelling() > 0) {
                    parent.uncancel();
                    parent.cancel();
                }
                throw new Raised("ExceptionGroup: unhandled errors in a TaskGroup (%d sub-exception%s)"
                        .formatted(errors.size(), errors.size() == 1 ? "" : "s"));
            }
            if (error != null) {
                throw error;
            }
            return null;
        }
    }

    /** Hears that the group has cancelled one of its tasks, and because of whom. */
    @FunctionalInterface
    public interface Cancelling {
        /** A task was asked to end, because another of the group failed or the task that waits for all is to end. */
        void cancelled(Task reason, Task task);
    }
}
