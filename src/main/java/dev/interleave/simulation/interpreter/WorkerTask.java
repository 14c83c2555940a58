package dev.interleave.simulation.interpreter;

import dev.interleave.simulation.loop.Coroutine;
import dev.interleave.simulation.loop.EventLoop;
import dev.interleave.simulation.loop.Task;
import dev.interleave.simulation.loop.TaskGroup;
import dev.interleave.simulation.loop.TaskLock;
import dev.interleave.simulation.loop.TimeLimit;
import java.util.ArrayDeque;
import java.util.Deque;

/** A task that does the steps of a worker, or some of them for another task of the same worker. */
final class WorkerTask extends Task {
    final Frame frame;
    /** The task of the same worker that waits for this one; {@code null} of the worker's own. */
    final WorkerTask parent;
    /** The blocks it is in, the innermost first. */
    final Deque<Block> blocks = new ArrayDeque<>(2);
    /** The coroutine of the library it is in; {@code null} when it is in its own code. */
    Coroutine inner;
    /** The block it enters once that coroutine has come to its end; {@code null} for none. */
    Block entering;
    /** How many tasks that work for it have not ended; {@code wait_for} up to 3.6 does not wait for the one it cancels. */
    int children;

    WorkerTask(EventLoop loop, Frame frame, WorkerTask parent) {
        super(loop);
        this.frame = frame;
        this.parent = parent;
        if (parent != null) {
            parent.children++;
        }
        frame.task = this;
    }

    /** Whether nobody works for the worker any longer: the task that stands for it has ended, and all that worked for that. */
    boolean isOver() {
        return isDone() && children == 0 && (parent == null || parent.isOver());
    }

    /** A block that an exception leaves through its {@code __aexit__}. */
    sealed interface Block {
        /** {@code async with lock}. */
        record Holding(TaskLock lock) implements Block {}

        /**
         * A time limit around steps, which goes on behind them when the time is over.
         *
         * @param limit {@code null} where {@code wait_for} takes care of the time
         * @param behind the operation behind the steps
         */
        record Limited(TimeLimit limit, int behind) implements Block {}

        /** {@code async with TaskGroup()}. */
        record Grouping(TaskGroup group) implements Block {}
    }
}
