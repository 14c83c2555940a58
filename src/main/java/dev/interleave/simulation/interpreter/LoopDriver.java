package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.LoopPrices;
import dev.interleave.program.Program;
import dev.interleave.simulation.code.Costs;
import dev.interleave.simulation.loop.EventLoop;
import dev.interleave.simulation.loop.Future;
import dev.interleave.simulation.loop.Gathering;
import dev.interleave.simulation.loop.Handle;
import dev.interleave.simulation.loop.Raised;
import dev.interleave.simulation.loop.Task;
import dev.interleave.simulation.loop.Waiting;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.trace.Mark;
import dev.interleave.trace.State;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The thread that runs an asyncio event loop: {@code asyncio.run(main())}, where {@code main} starts all tasks and waits for
 * them. Gives each part of {@code _run_once} (Lib/asyncio/base_events.py) its time, and each task its steps. Nothing
 * interrupts a step.
 */
final class LoopDriver {
    private static final int NONE = -1;

    private enum Stage {
        SET_UP,
        BEGIN,
        TURN,
        SELECT,
        COLLECT,
        NEXT,
        STEP,
        TEAR_DOWN,
        END
    }

    private final Run run;
    private final EventLoop loop;
    private final LoopPrices prices;
    private final TaskSteps steps;
    private final int loopWorker;
    private final Frame mainFrame;
    private final List<WorkerTask> tasks = new ArrayList<>();
    /** Those that {@code main} has in its list, by worker, in the order in which it got them. */
    private final Map<Integer, WorkerTask> known = new LinkedHashMap<>();
    /** Those in whose midst an eager task does its first step. */
    private final Deque<WorkerTask> interrupted = new ArrayDeque<>();
    private Stage stage = Stage.SET_UP;
    private Frame caller;
    private Handle handle;
    private boolean stopping;
    private boolean tidiedUp;

    /** @param main what {@code main} does */
    LoopDriver(Run run, LockKeeper locks, Program program, Frame main) {
        this.run = run;
        this.prices = run.costs.prices().eventLoop();
        this.loop = new EventLoop(run.costs.python().version(), run::now, this::woken);
        this.steps = new TaskSteps(run, this, loop, new TaskObjects(run, locks, program, loop, () -> current().frame.worker));
        this.mainFrame = main;
        this.loopWorker = main.worker;
        // asyncio.run came with 3.7; before, nobody cares for what main leaves behind.
        this.tidiedUp = !run.costs.python().version().atLeast(7);
    }

    /** Begins, called by the main thread's code. */
    long begin(PyThread thread) {
        caller = thread.frame;
        thread.phase = Phase.LOOP;
        return Run.CONTINUE;
    }

    /** What the steps of tasks do. */
    TaskSteps steps() {
        return steps;
    }

    /** The task whose step is under way. */
    WorkerTask current() {
        return (WorkerTask) loop.current();
    }

    /** Goes on with the loop. */
    long proceed(PyThread thread) {
        return switch (stage) {
            case SET_UP -> spend(thread, prices.setUp(), Stage.BEGIN);
            case BEGIN -> {
                // The first turn, with main's first step, is part of the setting up.
                WorkerTask main = new WorkerTask(loop, mainFrame, null);
                main.whenDone(this::stop);
                enter(thread, main);
                yield Run.CONTINUE;
            }
            case TURN -> spend(thread, prices.turn(), Stage.SELECT);
            case SELECT -> select(thread);
            case COLLECT -> {
                loop.collect(run.now());
                stage = Stage.NEXT;
                yield Run.CONTINUE;
            }
            case NEXT -> next(thread);
            case STEP -> step(thread);
            case TEAR_DOWN -> spend(thread, prices.tearDown(), Stage.END);
            case END -> {
                thread.frame = caller;
                thread.phase = Phase.EXECUTE;
                yield Run.CONTINUE;
            }
        };
    }

    private long spend(PyThread thread, long nanos, Stage then) {
        stage = then;
        return run.spend(thread, nanos, Phase.LOOP);
    }

    private void stop() {
        stopping = true;
    }

    private long select(PyThread thread) {
        loop.begin();
        stage = Stage.COLLECT;
        if (loop.polls()) {
            return Run.CONTINUE;
        }
        thread.blocking = Blocking.SELECT;
        thread.phase = Phase.BLOCK;
        return Run.CONTINUE;
    }

    /** The GIL is dropped: sleeps in the selector; for ever, when nothing is to come. */
    long block(PyThread thread) {
        long now = run.now();
        long until = loop.selectUntil(now);
        run.scribe.change(loopWorker, now, State.WAITING_IO, NONE);
        if (until != EventLoop.NEVER) {
            run.computer.wakeAt(thread.id, loop.timerFirst(until) ? until + Costs.TIMER_SLACK : until);
        }
        thread.phase = Phase.TAKE_GIL;
        thread.afterGil = Phase.LOOP;
        return Guest.BLOCKED;
    }

    private long next(PyThread thread) {
        handle = loop.next();
        if (handle == null) {
            stage = stopping ? stopped() : Stage.TURN;
            return Run.CONTINUE;
        }
        int worker = ((WorkerTask) handle.task()).frame.worker;
        if (worker != loopWorker) {
            run.scribe.change(loopWorker, run.now(), State.WAITING_WORKER, worker);
            run.become(thread, worker, State.RUNNING);
        }
        return spend(thread, prices.step(), Stage.STEP);
    }

    /** Main has ended: {@code asyncio.run} cancels what remains and waits for it (Lib/asyncio/runners.py _cancel_all_tasks). */
    private Stage stopped() {
        List<Task> left = new ArrayList<>(tasks);
        left.removeIf(Future::isDone);
        if (tidiedUp || left.isEmpty()) {
            return Stage.TEAR_DOWN;
        }
        tidiedUp = true;
        stopping = false;
        for (Task task : left) {
            if (task.cancel()) {
                cancelled(mainFrame.task, task);
            }
        }
        new Gathering(loop, left, true).whenDone(this::stop);
        return Stage.TURN;
    }

    private long step(PyThread thread) {
        WorkerTask task = (WorkerTask) handle.task();
        enter(thread, task);
        Raised thrown = task.begin(handle.awaited());
        if (task.inner != null) {
            return advance(thread, thrown);
        }
        return thrown == null ? Run.CONTINUE : steps.raise(thread, thrown);
    }

    private void enter(PyThread thread, WorkerTask task) {
        loop.current(task);
        thread.frame = task.frame;
        thread.phase = Phase.EXECUTE;
    }

    /** Goes on with the coroutine of the library that the current task is in. */
    long advance(PyThread thread, Raised thrown) {
        WorkerTask task = current();
        try {
            Future awaited = task.inner.go(thrown);
            while (awaited != null && awaited.isDone()) {
                awaited = task.inner.go(awaited.outcome());
            }
            if (awaited != null) {
                return suspend(thread, awaited);
            }
        } catch (Raised error) {
            task.inner = null;
            task.entering = null;
            return steps.raise(thread, error);
        }
        task.inner = null;
        if (task.entering != null) {
            task.blocks.push(task.entering);
            task.entering = null;
        }
        thread.phase = Phase.EXECUTE;
        return Run.CONTINUE;
    }

    private long suspend(PyThread thread, Future awaited) {
        WorkerTask task = current();
        show(task, awaited.waiting());
        task.await(awaited);
        return leave(thread);
    }

    /** The current task lets the others go on: its next step comes after theirs. */
    long yieldTurn(PyThread thread) {
        current().yield();
        return leave(thread);
    }

    private void know(WorkerTask task) {
        if (task.parent == null) {
            known.put(task.frame.worker, task);
        }
    }

    /**
     * A task of a worker begins: in an iteration of its own, or at once if it is eager. Then there is no task_step, but
     * beginning within create_task costs about as much.
     */
    long start(PyThread thread, WorkerTask task, boolean eager) {
        tasks.add(task);
        if (!eager) {
            know(task);
            task.callSoon();
            return Run.CONTINUE;
        }
        interrupted.push(current());
        enter(thread, task);
        run.scribe.change(loopWorker, run.now(), State.WAITING_WORKER, task.frame.worker);
        run.become(thread, task.frame.worker, State.RUNNING);
        return run.spend(thread, prices.step(), Phase.EXECUTE);
    }

    /** The current task has ended, without an error or with one. */
    long ended(PyThread thread) {
        WorkerTask task = current();
        int worker = task.frame.worker;
        if (task.parent != null) {
            task.parent.children--;
        }
        if (worker != loopWorker && task.isOver()) {
            run.scribe.ended(worker, run.now());
        } else if (worker != loopWorker) {
            run.scribe.change(worker, run.now(), State.WAITING_LOOP, NONE);
        }
        if (task.parent == null && worker != loopWorker && task.outcome() != null) {
            run.failures.add(worker, run.now(), task.outcome().getMessage());
        }
        return leave(thread);
    }

    private long leave(PyThread thread) {
        if (!interrupted.isEmpty()) {
            WorkerTask outer = interrupted.pop();
            know(current());
            run.become(thread, outer.frame.worker, State.RUNNING);
            enter(thread, outer);
            return Run.CONTINUE;
        }
        loop.current(null);
        run.become(thread, loopWorker, State.RUNNING);
        thread.phase = Phase.LOOP;
        stage = Stage.NEXT;
        return Run.CONTINUE;
    }

    /** A task was asked to end; what does some steps for another ends with that. */
    void cancelled(Task by, Task task) {
        if (task instanceof WorkerTask asked && asked.parent == null) {
            run.scribe.mark(run.now(), Mark.CANCELLED, ((WorkerTask) by).frame.worker, asked.frame.worker, NONE);
        }
    }

    private void show(WorkerTask task, Waiting waiting) {
        State state = switch (waiting.what()) {
            case LOCK -> State.WAITING_LOCK;
            case SIGNAL -> State.WAITING_SIGNAL;
            case INPUT -> State.WAITING_IO;
            case SLEEP -> State.SLEEPING;
            case TASKS -> State.WAITING_WORKER;
            // The task that works for it has just begun, or was just cancelled: its next step is ready.
            case ITSELF -> State.WAITING_LOOP;
        };
        if (task.frame.worker != loopWorker) {
            run.scribe.change(task.frame.worker, run.now(), state, waiting.about());
        }
    }

    /** A task can go on: what it waited for has happened. */
    private void woken(Task woken, long when) {
        int worker = ((WorkerTask) woken).frame.worker;
        if (worker == loopWorker) {
            return;
        }
        WorkerTask by = current();
        if (by != null && by != woken && by.frame.worker == worker) {
            // One task of the worker runs and lets another go on: the worker runs until that step is over.
            return;
        }
        if (by != null && by.frame.worker != worker && by.frame.worker != loopWorker) {
            run.scribe.causedBy(worker, by.frame.worker);
        }
        run.scribe.change(worker, when, State.WAITING_LOOP, NONE);
    }

    /** The task of a worker; {@code null} before {@code main} has it. */
    WorkerTask taskOf(int worker) {
        return known.get(worker);
    }

    /** The tasks that {@code main} has started. */
    List<Task> started() {
        return List.copyOf(known.values());
    }
}
