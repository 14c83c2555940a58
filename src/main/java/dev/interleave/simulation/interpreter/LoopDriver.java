package dev.interleave.simulation.interpreter;

import dev.interleave.experiment.LoopPrices;
import dev.interleave.simulation.code.Costs;
import dev.interleave.simulation.loop.EventLoop;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.simulation.machine.SlotHeap;
import dev.interleave.trace.State;

/**
 * The thread that runs an asyncio event loop: {@code asyncio.run(main())}, where {@code main} gathers all tasks. Gives each
 * part of {@code _run_once} (Lib/asyncio/base_events.py) its time, and each task its steps. Nothing interrupts a step.
 */
final class LoopDriver {
    private static final int NONE = -1;

    private enum Stage {
        SET_UP,
        CREATE,
        CREATED,
        TURN,
        SELECT,
        COLLECT,
        NEXT,
        STEP,
        FINISH,
        TEAR_DOWN
    }

    private final Run run;
    private final TaskLocks locks;
    private final EventLoop loop;
    private final LoopPrices prices;
    private final Frame[] tasks;
    private final int loopWorker;
    private Stage stage = Stage.SET_UP;
    private int created;
    private int current = NONE;
    private int ended;

    LoopDriver(Run run, LockKeeper locks, Frame[] tasks, int loopWorker) {
        this.run = run;
        this.locks = new TaskLocks(locks, run.costs.python().version(), tasks.length, this::signalled);
        this.prices = run.costs.prices().eventLoop();
        this.tasks = tasks;
        this.loop = new EventLoop(tasks.length);
        this.loopWorker = loopWorker;
    }

    /** Goes on with the loop. */
    long proceed(PyThread thread) {
        return switch (stage) {
            case SET_UP -> spend(thread, prices.setUp(), Stage.CREATE);
            case CREATE -> spend(thread, prices.createTask(), Stage.CREATED);
            case CREATED -> created();
            case TURN -> spend(thread, prices.turn(), Stage.SELECT);
            case SELECT -> select(thread);
            case COLLECT -> collect();
            case NEXT -> next(thread);
            case STEP -> step(thread);
            // The last task's callback wakes gather's future, whose callback wakes main: two more turns.
            case FINISH -> spend(thread, 2 * (prices.turn() + prices.step()) + prices.tearDown(), Stage.TEAR_DOWN);
            case TEAR_DOWN -> {
                thread.phase = Phase.EXECUTE;
                yield Run.CONTINUE;
            }
        };
    }

    private long spend(PyThread thread, long nanos, Stage then) {
        stage = then;
        return run.spend(thread, nanos, Phase.LOOP);
    }

    private long created() {
        run.scribe.change(tasks[created].worker, run.now(), State.WAITING_LOOP, NONE);
        loop.callSoon(created);
        created++;
        stage = created < tasks.length ? Stage.CREATE : Stage.TURN;
        return Run.CONTINUE;
    }

    private long select(PyThread thread) {
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
        if (until != SlotHeap.NEVER) {
            run.computer.wakeAt(thread.id, loop.timerFirst(until) ? until + Costs.TIMER_SLACK : until);
        }
        thread.phase = Phase.TAKE_GIL;
        thread.afterGil = Phase.LOOP;
        return Guest.BLOCKED;
    }

    private long collect() {
        loop.collect(run.now(), (task, when) -> run.scribe.change(tasks[task].worker, when, State.WAITING_LOOP, NONE));
        stage = Stage.NEXT;
        return Run.CONTINUE;
    }

    private long next(PyThread thread) {
        current = loop.next();
        if (current == EventLoop.NONE) {
            stage = ended == tasks.length ? Stage.FINISH : Stage.TURN;
            return Run.CONTINUE;
        }
        run.scribe.change(loopWorker, run.now(), State.WAITING_WORKER, tasks[current].worker);
        run.become(thread, tasks[current].worker, State.RUNNING);
        return spend(thread, prices.step(), Stage.STEP);
    }

    private long step(PyThread thread) {
        int lock = locks.waitsFor(current);
        if (!locks.resume(current)) {
            return suspend(thread, State.WAITING_LOCK, lock);
        }
        thread.frame = tasks[current];
        thread.phase = thread.frame.retake == NONE ? Phase.EXECUTE : Phase.RETAKE_LOCK;
        return Run.CONTINUE;
    }

    /** The current task awaits something from outside. */
    long awaitIo(PyThread thread, long nanos) {
        loop.onReadable(current, run.now() + nanos);
        return suspend(thread, State.WAITING_IO, NONE);
    }

    /** The current task sleeps. */
    long sleep(PyThread thread, long nanos) {
        if (nanos == 0) {
            return yieldTurn(thread);
        }
        loop.callAt(current, run.now() + nanos);
        return suspend(thread, State.SLEEPING, NONE);
    }

    /** The current task waits for a queue, an event, a barrier or a condition. */
    long awaitSignal(PyThread thread, int signal) {
        return suspend(thread, State.WAITING_SIGNAL, signal);
    }

    /** A task need not wait for its lock or signal any longer. */
    void signalled(int task, int by) {
        run.scribe.causedBy(tasks[task].worker, by);
        run.scribe.change(tasks[task].worker, run.now(), State.WAITING_LOOP, NONE);
        loop.callSoon(task);
    }

    /** The current task lets the others go on: its next step comes after theirs. */
    long yieldTurn(PyThread thread) {
        loop.callSoon(current);
        return suspend(thread, State.WAITING_LOOP, NONE);
    }

    /** The current task takes a lock, or queues for it. */
    long acquire(PyThread thread, int lock) {
        return locks.acquire(current, lock) ? Run.CONTINUE : suspend(thread, State.WAITING_LOCK, lock);
    }

    /** The current task gives a lock back. */
    void release(int lock) {
        locks.release(current, lock);
    }

    /** The current task has ended. */
    void end(PyThread thread, Frame outer) {
        ended++;
        run.scribe.ended(tasks[current].worker, run.now());
        thread.frame = outer;
        backToLoop(thread);
    }

    private long suspend(PyThread thread, State state, int about) {
        run.scribe.change(tasks[current].worker, run.now(), state, about);
        backToLoop(thread);
        return Run.CONTINUE;
    }

    private void backToLoop(PyThread thread) {
        current = NONE;
        run.become(thread, loopWorker, State.RUNNING);
        thread.phase = Phase.LOOP;
        stage = Stage.NEXT;
    }
}
