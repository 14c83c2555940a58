package dev.interleave.simulation.interpreter;

import dev.interleave.program.Signal;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.TooMuch;
import dev.interleave.simulation.code.ChannelPlan;
import dev.interleave.simulation.code.Code;
import dev.interleave.simulation.code.Costs;
import dev.interleave.simulation.code.Op;
import dev.interleave.simulation.machine.Guest;
import dev.interleave.simulation.sync.LockState;
import dev.interleave.trace.State;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

/** Executes the operations of all threads. */
final class Interpreter implements Guest {
    /** How many slices and marks a run may have: a bit more than a gigabyte. */
    private static final long MOST = 40_000_000;

    private static final int NONE = -1;

    private final Run run;
    private final GilKeeper gils;
    private final LockKeeper locks;
    private final Starter starter;
    private final LoopDriver loop;
    private final SignalKeeper signals;
    private final Library library;
    private final Memory memory;
    private final SharedObjects objects;
    private final Frame[] calls;
    private final Progress progress;
    private final double allWork;
    private double doneWork;
    private Frame caller;
    private long end;
    private boolean finished;

    /**
     * @param loop the event loop of the main thread, or {@code null}
     * @param calls what plain calls and tasks execute, by worker
     * @param allWork how much there is to do, in nanoseconds of computing and waiting
     */
    Interpreter(
            Run run,
            GilKeeper gils,
            LockKeeper locks,
            Starter starter,
            LoopDriver loop,
            Memory memory,
            SharedObjects objects,
            Frame[] calls,
            List<Signal> signals,
            List<ChannelPlan> plans,
            Progress progress,
            double allWork) {
        this.run = run;
        this.gils = gils;
        this.locks = locks;
        this.starter = starter;
        this.loop = loop;
        this.memory = memory;
        this.objects = objects;
        this.calls = calls;
        this.signals = new SignalKeeper(run, signals, this::signalled);
        this.library = new Library(starter, run, new Channels(run, plans, signals.size(), this::woken), this::awaitSignal);
        this.progress = progress;
        this.allWork = allWork;
    }

    /** Whether the main thread has come to its end. */
    boolean finished() {
        return finished;
    }

    /** When the main thread came to its end. */
    long end() {
        return end;
    }

    @Override
    public void timer(int timer) {
        gils.timer(timer);
    }

    @Override
    public void breathe() {
        if (run.scribe.size() > MOST) {
            throw new TooMuch(String.format(
                    Locale.ROOT,
                    "This run has more than %,d slices, which is more than Interleave keeps in memory; "
                            + "make the work shorter or the workers fewer.",
                    MOST));
        }
        if (!progress.goOn(allWork == 0 ? 0 : Math.min(1, doneWork / allWork))) {
            throw new CancellationException();
        }
    }

    @Override
    public long proceed(int id) {
        PyThread thread = run.threads[id];
        while (true) {
            long wanted = step(thread);
            if (wanted != Run.CONTINUE) {
                return wanted;
            }
        }
    }

    private long step(PyThread thread) {
        return switch (thread.phase) {
            case EXECUTE -> execute(thread);
            case COMPUTED -> computed(thread);
            case TAKE_GIL -> gils.arrive(thread);
            case BLOCK -> block(thread);
            case NATIVE_DONE -> {
                run.scribe.style(thread.id, State.RUNNING, run.now());
                yield gils.take(thread, Phase.EXECUTE);
            }
            case TRY_LOCK -> locks.tryTake(thread, thread.operand);
            case AWAIT_LOCK -> locks.await(thread);
            case RELEASE_LOCK -> {
                thread.phase = Phase.EXECUTE;
                boolean fine = locks.state(thread.operand).canRelease(thread.worker);
                long outcome = release(thread, thread.operand);
                if (!fine || locks.costOfWaking() == 0) {
                    yield outcome;
                }
                run.scribe.style(thread.id, State.SWITCHING, run.now());
                yield run.spend(thread, locks.costOfWaking(), Phase.WOKEN_OTHERS);
            }
            case WOKEN_OTHERS -> {
                run.scribe.style(thread.id, State.RUNNING, run.now());
                thread.phase = Phase.EXECUTE;
                yield Run.CONTINUE;
            }
            case READ -> {
                memory.read(thread.frame, thread.operand);
                thread.phase = Phase.EXECUTE;
                yield Run.CONTINUE;
            }
            case WRITE -> {
                memory.write(thread.frame, thread.operand, run.now());
                thread.phase = Phase.EXECUTE;
                yield Run.CONTINUE;
            }
            case BOOTSTRAP -> starter.bootstrap(thread);
            case BOOTSTRAPPED -> starter.bootstrapped(thread);
            case SETTING_UP -> starter.settingUp(thread);
            case SET_UP -> starter.setUp(thread);
            case TORN_DOWN -> starter.end(thread);
            case RETAKE_LOCK -> retake(thread);
            case STARTED_OTHER -> starter.start(thread);
            case STOPPING_WORLD -> run.world.stopping(thread);
            case COLLECTED -> run.world.collected(thread);
            case LOOP -> loop.proceed(thread);
        };
    }

    /** Executes operations until one takes time in which something else may happen. */
    private long execute(PyThread thread) {
        Frame frame = thread.frame;
        Code code = frame.code;
        int[] ops = code.op();
        int[] places = code.place();
        Footsteps footsteps = run.scribe.footsteps(frame.worker);
        while (true) {
            int pc = frame.pc++;
            if (places[pc] != footsteps.place()) {
                footsteps.enter(places[pc], run.now());
            }
            switch (ops[pc]) {
                case Op.COMPUTE -> {
                    long time = code.a()[pc];
                    doneWork += time;
                    if (GilKeeper.isAsked(thread) || !run.computer.pass(thread.id, time)) {
                        return compute(thread, time, code.b()[pc]);
                    }
                }
                case Op.CHECK -> {
                    if (gils.yields(thread)) {
                        return letGo(thread, Phase.EXECUTE);
                    }
                }
                case Op.REPEAT -> {
                    frame.counters[code.ref()[pc]] = code.a()[pc];
                    if (code.a()[pc] == 0) {
                        frame.pc = (int) code.b()[pc];
                    }
                }
                case Op.AGAIN -> {
                    if (--frame.counters[code.ref()[pc]] > 0) {
                        frame.pc = (int) code.a()[pc];
                    }
                }
                case Op.TAKE -> {
                    if (!signals.take(code.ref()[pc], frame)) {
                        frame.pc = (int) code.b()[pc];
                    }
                }
                case Op.JUMP -> frame.pc = (int) code.a()[pc];
                case Op.WORK -> {
                    long time = waitFor(frame, code.ref()[pc]);
                    if (time > 0) {
                        return compute(thread, time, code.b()[pc]);
                    }
                }
                case Op.READ -> {
                    frame.own = code.b()[pc] == 1;
                    int variable = code.ref()[pc];
                    long cost = memory.cost(thread, variable, run.now());
                    if (cost > 0) {
                        thread.operand = variable;
                        return run.spend(thread, cost, Phase.READ);
                    }
                    memory.read(frame, variable);
                }
                case Op.WRITE -> {
                    frame.own = code.b()[pc] == 1;
                    int variable = code.ref()[pc];
                    long cost = memory.cost(thread, variable, run.now());
                    if (cost > 0) {
                        thread.operand = variable;
                        return run.spend(thread, cost, Phase.WRITE);
                    }
                    memory.write(frame, variable, run.now());
                }
                case Op.USE -> {
                    long cost = objects.cost(thread, code.ref()[pc], code.a()[pc], run.now());
                    if (cost > 0) {
                        return run.spend(thread, cost, Phase.EXECUTE);
                    }
                }
                default -> {
                    return other(thread, frame, pc);
                }
            }
        }
    }

    private long other(PyThread thread, Frame frame, int pc) {
        Code code = frame.code;
        int ref = code.ref()[pc];
        boolean task = frame.task != null;
        if (task && !isOwn(code.op()[pc])) {
            return loop.steps().perform(thread, code, pc);
        }
        return switch (code.op()[pc]) {
            case Op.NATIVE -> nativeCall(thread, code.a()[pc]);
            case Op.IO -> {
                long time = waitFor(frame, ref);
                yield task ? loop.steps().input(thread, time) : block(thread, Blocking.IO, time);
            }
            case Op.SLEEP -> {
                long time = waitFor(frame, ref);
                yield task ? loop.steps().sleep(thread, time) : block(thread, Blocking.SLEEP, time + Costs.TIMER_SLACK);
            }
            case Op.YIELD -> sleepZero(thread);
            case Op.ACQUIRE -> {
                if (code.b()[pc] == 1) {
                    frame.enter(ref);
                }
                thread.operand = ref;
                yield run.spend(thread, locks.cost(ref, thread.worker, code.a()[pc]), Phase.TRY_LOCK);
            }
            case Op.RELEASE -> {
                if (code.b()[pc] == 1) {
                    frame.leave();
                }
                thread.operand = ref;
                yield run.spend(thread, code.a()[pc], Phase.RELEASE_LOCK);
            }
            case Op.WAIT -> await(thread, (int) code.a()[pc], ref);
            case Op.NOTIFY -> {
                if (!locks.state((int) code.a()[pc]).isOwned(thread.worker)) {
                    yield fail(thread, Failures.CANNOT_NOTIFY);
                }
                signals.notifyCondition(ref, code.b()[pc], frame);
                yield Run.CONTINUE;
            }
            case Op.PUT, Op.GET, Op.SET, Op.CLEAR, Op.AWAIT, Op.MEET -> {
                if (signals.tries(code.op()[pc], ref, frame)) {
                    yield Run.CONTINUE;
                }
                frame.pc = pc;
                yield awaitSignal(thread, ref);
            }
            case Op.COLLECT -> {
                doneWork += code.a()[pc];
                yield run.world.collect(thread, code.a()[pc]);
            }
            case Op.START -> starter.begin(thread, ref);
            case Op.START_NEXT -> starter.beginNext(thread);
            case Op.JOIN -> starter.join(thread, ref);
            case Op.CALL -> call(thread, ref);
            case Op.RUN_LOOP -> loop.begin(thread);
            case Op.CREATE -> loop.steps().start(thread, calls[ref], code.b()[pc] == 1);
            case Op.JOIN_GROUP -> {
                loop.steps().join(ref);
                yield Run.CONTINUE;
            }
            case Op.FAIL -> fail(thread, Failures.FAILED);
            case Op.END -> end(thread);
            default -> library.execute(thread, frame, pc);
        };
    }

    /** Whether an operation is the same for a task and for a thread, or one that only begins here. */
    private static boolean isOwn(int operation) {
        return switch (operation) {
            case Op.NATIVE, Op.IO, Op.SLEEP, Op.COLLECT, Op.CREATE, Op.JOIN_GROUP -> true;
            default -> false;
        };
    }

    private long waitFor(Frame frame, int wait) {
        doneWork += frame.code.waits().get(wait).mean();
        return frame.random.draw(frame.code.waits().get(wait));
    }

    private long compute(PyThread thread, long time, long checkEvery) {
        thread.stretch = time;
        thread.left = time;
        thread.checkEvery = checkEvery;
        return askFor(thread);
    }

    private long askFor(PyThread thread) {
        boolean lookUp = thread.checkEvery > 0 && GilKeeper.isAsked(thread);
        thread.asked = lookUp ? Math.min(thread.left, thread.checkEvery) : thread.left;
        return run.spend(thread, thread.asked, Phase.COMPUTED);
    }

    private long computed(PyThread thread) {
        thread.left -= thread.asked;
        thread.asked = 0;
        if (thread.checkEvery > 0 && gils.yields(thread)) {
            return letGo(thread, thread.left > 0 ? Phase.COMPUTED : Phase.EXECUTE);
        }
        if (thread.left > 0) {
            return askFor(thread);
        }
        thread.phase = Phase.EXECUTE;
        return Run.CONTINUE;
    }

    /** Lets go of the GIL because another asked for it, and takes it again; or stands still until a collection is over. */
    private long letGo(PyThread thread, Phase then) {
        return gils.yieldTo(thread, then);
    }

    private long nativeCall(PyThread thread, long time) {
        doneWork += time;
        thread.blockFor = time;
        return drop(thread, Blocking.NATIVE);
    }

    private long block(PyThread thread, Blocking why, long time) {
        thread.blockFor = time;
        return drop(thread, why);
    }

    /**
     * {@code time.sleep(0)}: half a microsecond of select() up to 3.10; from 3.11 a clock_nanosleep that lasts as long as
     * the timer slack (Modules/timemodule.c pysleep).
     */
    private long sleepZero(PyThread thread) {
        return run.costs.python().version().atLeast(11)
                ? block(thread, Blocking.SLEEP, Costs.TIMER_SLACK)
                : nativeCall(thread, 500);
    }

    /** Lets go of the GIL for something; first waits until another has taken it, when it had been asked to. */
    private long drop(PyThread thread, Blocking why) {
        thread.blocking = why;
        thread.phase = Phase.BLOCK;
        return block(thread);
    }

    private long block(PyThread thread) {
        run.world.detach(thread);
        if (thread.gil != null && thread.gil.owner == thread) {
            if (gils.release(thread)) {
                run.scribe.change(thread.worker, run.now(), State.WAITING_GIL, thread.gil.index);
                return BLOCKED;
            }
        }
        return switch (thread.blocking) {
            case NONE -> gils.take(thread, thread.afterGil);
            case IO -> sleep(thread, State.WAITING_IO);
            case SLEEP -> sleep(thread, State.SLEEPING);
            case NATIVE -> {
                run.scribe.style(thread.id, State.NATIVE, run.now());
                yield run.spend(thread, thread.blockFor, Phase.NATIVE_DONE);
            }
            case LOCK -> locks.await(thread);
            case SIGNAL -> sleepForSignal(thread);
            case WORKER -> starter.await(thread);
            case INTERPRETER -> starter.enterInterpreter(thread);
            case CROSSING -> starter.crossed(thread);
            case SELECT -> loop.block(thread);
        };
    }

    private long sleep(PyThread thread, State state) {
        run.scribe.change(thread.worker, run.now(), state, -1);
        run.computer.wakeAt(thread.id, run.now() + thread.blockFor);
        thread.phase = Phase.TAKE_GIL;
        thread.afterGil = Phase.EXECUTE;
        return BLOCKED;
    }

    /** Gives a lock back, or fails as CPython does when that cannot be. */
    private long release(PyThread thread, int lock) {
        LockState state = locks.state(lock);
        if (!state.canRelease(thread.worker)) {
            return fail(thread, run.failures.released(state.kind()));
        }
        locks.release(thread.worker, lock);
        return Run.CONTINUE;
    }

    /** A worker ends with an error; the blocks it is in give their locks back, and where that fails it is with that error. */
    private long fail(PyThread thread, String error) {
        Frame frame = thread.frame;
        String last = error;
        while (frame.inBlock()) {
            int lock = frame.leave();
            LockState state = locks.state(lock);
            if (state.canRelease(thread.worker)) {
                locks.release(thread.worker, lock);
            } else {
                last = run.failures.released(state.kind());
            }
        }
        run.failures.add(frame.worker, run.now(), last);
        frame.pc = frame.code.exit();
        thread.phase = Phase.EXECUTE;
        return Run.CONTINUE;
    }

    /**
     * {@code Condition.wait}: gives the lock back, of an RLock all levels (Lib/threading.py Condition._release_save), sleeps
     * until notified, and takes the lock again like anyone else, an RLock as often as before.
     */
    private long await(PyThread thread, int lock, int signal) {
        if (!locks.state(lock).isOwned(thread.worker)) {
            return fail(thread, Failures.CANNOT_WAIT);
        }
        signals.awaitCondition(signal, thread.frame);
        thread.frame.stage = 0;
        locks.state(lock).leaveInner(thread.worker);
        release(thread, lock);
        thread.frame.retake = lock;
        return awaitSignal(thread, signal);
    }

    private long retake(PyThread thread) {
        int lock = thread.frame.retake;
        thread.frame.retake = NONE;
        thread.phase = Phase.EXECUTE;
        thread.operand = lock;
        thread.phase = Phase.TRY_LOCK;
        return Run.CONTINUE;
    }

    private long awaitSignal(PyThread thread, int signal) {
        thread.signal = signal;
        thread.notified = false;
        return drop(thread, Blocking.SIGNAL);
    }

    private long sleepForSignal(PyThread thread) {
        Phase then = thread.frame.retake == NONE ? Phase.EXECUTE : Phase.RETAKE_LOCK;
        if (thread.notified) {
            return gils.take(thread, then);
        }
        thread.awaitsSignal = true;
        run.scribe.change(thread.worker, run.now(), State.WAITING_SIGNAL, thread.signal);
        thread.phase = Phase.TAKE_GIL;
        thread.afterGil = then;
        return BLOCKED;
    }

    /** A worker need not wait for its signal any longer. */
    void signalled(int worker, int by) {
        woken(worker, by, run.computer.wakeLatency());
    }

    /** A thread need not wait for its signal any longer, and can run so many nanoseconds later; -1 for as long as usual. */
    private void woken(int worker, int by, long latency) {
        PyThread thread = run.threads[worker];
        thread.notified = true;
        if (thread.awaitsSignal) {
            thread.awaitsSignal = false;
            run.scribe.causedBy(worker, by);
            run.computer.wake(thread.id, latency < 0 ? run.computer.wakeLatency() : latency);
        }
    }

    private long call(PyThread thread, int worker) {
        caller = thread.frame;
        run.scribe.change(thread.home, run.now(), State.WAITING_WORKER, worker);
        thread.frame = calls[worker];
        run.become(thread, worker, State.RUNNING);
        return Run.CONTINUE;
    }

    private long end(PyThread thread) {
        if (thread.worker != thread.home) {
            run.scribe.ended(thread.worker, run.now());
            thread.frame = caller;
            run.become(thread, thread.home, State.RUNNING);
            return Run.CONTINUE;
        }
        if (thread.isMain()) {
            gils.releaseFinally(thread);
            run.world.leave(thread);
            run.scribe.ended(thread.worker, run.now());
            finished = true;
            end = run.now();
            run.computer.stop();
            return ENDED;
        }
        return starter.takeDown(thread);
    }
}
