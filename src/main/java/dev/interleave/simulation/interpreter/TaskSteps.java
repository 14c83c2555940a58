package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.Gather;
import dev.interleave.simulation.code.Code;
import dev.interleave.simulation.code.Op;
import dev.interleave.simulation.loop.Coroutine;
import dev.interleave.simulation.loop.EventLoop;
import dev.interleave.simulation.loop.Future;
import dev.interleave.simulation.loop.Gathering;
import dev.interleave.simulation.loop.Pauses;
import dev.interleave.simulation.loop.Raised;
import dev.interleave.simulation.loop.TaskGroup;
import dev.interleave.simulation.loop.TaskLock;
import dev.interleave.simulation.loop.TimeLimit;
import dev.interleave.simulation.loop.WaitFor;
import dev.interleave.trace.Mark;

/** The operations of a task that the loop, or another task, has a part in; and how an exception unwinds its blocks. */
final class TaskSteps {
    private static final int NOBODY = -1;
    private static final Gather[] WAYS = Gather.values();

    private final Run run;
    private final LoopDriver driver;
    private final EventLoop loop;
    private final TaskObjects objects;

    TaskSteps(Run run, LoopDriver driver, EventLoop loop, TaskObjects objects) {
        this.run = run;
        this.driver = driver;
        this.loop = loop;
        this.objects = objects;
    }

    /** Does an operation of the current task. */
    long perform(PyThread thread, Code code, int pc) {
        try {
            return operation(thread, code, pc);
        } catch (Raised error) {
            return raise(thread, error);
        }
    }

    private long operation(PyThread thread, Code code, int pc) {
        int about = code.ref()[pc];
        long first = code.a()[pc];
        long second = code.b()[pc];
        WorkerTask task = driver.current();
        switch (code.op()[pc]) {
            case Op.YIELD -> {
                return driver.yieldTurn(thread);
            }
            case Op.ACQUIRE -> {
                TaskLock lock = objects.lock(about);
                task.entering = second == 1 ? new WorkerTask.Block.Holding(lock) : null;
                return call(thread, lock.acquire());
            }
            case Op.RELEASE -> {
                if (second == 1) {
                    task.blocks.pop();
                }
                objects.lock(about).release();
            }
            case Op.PUT -> {
                return call(thread, objects.queue(about).put());
            }
            case Op.GET -> {
                return call(thread, objects.queue(about).get());
            }
            case Op.SET -> objects.set(about);
            case Op.CLEAR -> objects.clear(about);
            case Op.AWAIT -> {
                return call(thread, objects.event(about).await());
            }
            case Op.MEET -> {
                return call(thread, objects.barrier(about).await());
            }
            case Op.WAIT -> {
                return call(thread, objects.condition(about).await());
            }
            case Op.NOTIFY -> objects.condition(about).notify(second);
            case Op.LIMIT -> task.blocks.push(new WorkerTask.Block.Limited(
                    new TimeLimit(loop, first, () -> timedOut(task)), (int) second));
            case Op.WAIT_FOR -> {
                return waitFor(thread, task, first, (int) second);
            }
            case Op.LIMIT_END -> leaveLimit(thread, (WorkerTask.Block.Limited) task.blocks.pop());
            case Op.CANCEL -> cancel(task, about);
            case Op.FAIL -> throw new Raised(Failures.FAILED);
            case Op.GROUP -> task.blocks.push(new WorkerTask.Block.Grouping(new TaskGroup(loop, driver::cancelled)));
            case Op.GROUP_END -> {
                return call(thread, ((WorkerTask.Block.Grouping) task.blocks.pop()).group().exit(null));
            }
            case Op.GATHER -> {
                return call(thread, new Await(new Gathering(loop, driver.started(), WAYS[about] == Gather.RESULTS)));
            }
            case Op.END -> {
                task.returned();
                return driver.ended(thread);
            }
            default -> throw new IllegalStateException("operation " + code.op()[pc]);
        }
        return Run.CONTINUE;
    }

    /** Lets a task of {@code main} begin, in its group if there is one. */
    long start(PyThread thread, Frame frame, boolean eager) {
        try {
            if (driver.current().blocks.peek() instanceof WorkerTask.Block.Grouping(TaskGroup group)) {
                group.check();
            }
        } catch (Raised error) {
            return raise(thread, error);
        }
        return driver.start(thread, new WorkerTask(loop, frame, null), eager);
    }

    /** A group takes the task that was started last. */
    void join(int worker) {
        if (driver.current().blocks.peek() instanceof WorkerTask.Block.Grouping(TaskGroup group)) {
            group.add(driver.taskOf(worker));
        }
    }

    /** The current task sleeps. */
    long sleep(PyThread thread, long nanos) {
        return nanos == 0 ? driver.yieldTurn(thread) : call(thread, Pauses.sleep(loop, nanos));
    }

    /** The current task awaits something from outside. */
    long input(PyThread thread, long nanos) {
        return call(thread, Pauses.input(loop, nanos));
    }

    private long call(PyThread thread, Coroutine coroutine) {
        driver.current().inner = coroutine;
        return driver.advance(thread, null);
    }

    private long waitFor(PyThread thread, WorkerTask task, long nanos, int behind) {
        WorkerTask part = new WorkerTask(loop, new Frame(task.frame, task.frame.pc), task);
        task.frame.pc = behind - 1;
        task.blocks.push(new WorkerTask.Block.Limited(null, behind));
        driver.start(thread, part, false);
        return call(thread, new WaitFor(loop, part, nanos, () -> timedOut(task)));
    }

    private void timedOut(WorkerTask task) {
        run.scribe.mark(run.now(), Mark.TIMED_OUT, task.frame.worker, NOBODY, NOBODY);
    }

    private static void leaveLimit(PyThread thread, WorkerTask.Block.Limited block) {
        if (block.limit() != null) {
            block.limit().exit(null);
        }
    }

    private void cancel(WorkerTask by, int worker) {
        WorkerTask other = driver.taskOf(worker);
        if (other != null && other.cancel()) {
            driver.cancelled(by, other);
        }
    }

    /** An exception leaves the blocks of the current task, the innermost first, until one ends it or the task ends with it. */
    long raise(PyThread thread, Raised raised) {
        WorkerTask task = driver.current();
        Raised error = raised;
        while (!task.blocks.isEmpty()) {
            switch (task.blocks.pop()) {
                case WorkerTask.Block.Holding(TaskLock lock) -> {
                    try {
                        lock.release();
                    } catch (Raised another) {
                        error = another;
                    }
                }
                case WorkerTask.Block.Limited(TimeLimit limit, int behind) -> {
                    error = limit == null ? error : limit.exit(error);
                    if (error == Raised.TIMED_OUT) {
                        task.frame.pc = behind;
                        thread.phase = Phase.EXECUTE;
                        return Run.CONTINUE;
                    }
                }
                case WorkerTask.Block.Grouping(TaskGroup group) -> {
                    return call(thread, group.exit(error));
                }
            }
        }
        task.raised(error);
        return driver.ended(thread);
    }

    /** {@code await} of a future. */
    private static final class Await implements Coroutine {
        private final Future future;
        private boolean awaited;

        Await(Future future) {
            this.future = future;
        }

        @Override
        public Future go(Raised thrown) {
            if (!awaited) {
                awaited = true;
                return future;
            }
            if (thrown != null) {
                throw thrown;
            }
            return null;
        }
    }
}
