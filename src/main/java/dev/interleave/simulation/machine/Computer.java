package dev.interleave.simulation.machine;

import dev.interleave.experiment.Machine;
import dev.interleave.quantity.Nanos;
import java.util.Arrays;

/**
 * Cores, their threads and the clock. A thread sleeps, wakes up (the wake-up latency), is ready, is switched to (the cost
 * of a context switch), and runs until its guest has no more need of the processor or somebody else has a better claim.
 *
 * <p>A thread that becomes ready goes to an idle core, its own if that is one; a core that falls free takes the next from
 * its queue at once, or from that of another. So no core idles while a thread is ready. Who waits for which core, and who
 * is next, is up to the {@link RunQueues}.
 */
public final class Computer {
    private static final int NOBODY = RunQueues.NOBODY;
    /** How often a busy core is looked at: the tick of a kernel with HZ = 250. */
    private static final long TICK = 4 * Nanos.MILLI;
    /** How many of the shortest slices the threads of a core share with CFS (sched_nr_latency). */
    private static final int CFS_SLICES = 8;

    private static final int EVENTS_PER_BREATH = 1 << 15;

    private enum Status {
        ASLEEP,
        WAKING,
        READY,
        SWITCHING,
        RUNNING,
        ENDED
    }

    private final long contextSwitch;
    private final long wakeLatency;
    /** What it costs on top of a context switch to fetch a thread from the queue of another core: an estimate. */
    private final long pull;
    private final int cores;
    private final int threads;
    private final int others;
    private final Speeds speeds;
    /** Whether all processors work at full speed all the time, so that time and work are the same. */
    private final boolean full;
    private final SlotHeap events;
    /** The event in which the queues are evened out. */
    private final int balancing;
    /** The event in which fast cores that idle take over from slow ones. */
    private final int upgrading;
    /** Whether they ever do. */
    private final boolean upgrades;
    private final RunQueues queues;
    private final Guest guest;
    private final Observer observer;

    private final int[] threadOn;
    private final int[] lastOn;
    /** Whether the one on a core is to be looked at again because another has woken. */
    private final boolean[] kicked;
    private int idleCores;

    private final Status[] status;
    private final int[] core;
    private final long[] need;
    private final long[] needSince;
    /** The part of the next nanosecond of work that has been done, see {@link Speeds}. */
    private final int[] done;
    private final long[] chargedSince;
    private final long[] onCoreSince;

    /** How many of the threads that matter are awake: waking, ready or on a processor. */
    private int awake;

    private boolean stopped;
    private long now;
    private long handled;
    private long nextBreath = EVENTS_PER_BREATH;

    /**
     * A computer on which all threads are asleep.
     *
     * @param machine its cores and costs
     * @param ofGuest how many threads of its own the guest will ever have
     * @param others how many threads there are beside those, which come last; the run ends without them
     * @param timers how many timers the guest has for itself
     */
    public Computer(Machine machine, int ofGuest, int others, int timers, Guest guest, Observer observer) {
        this.contextSwitch = machine.contextSwitch();
        this.wakeLatency = machine.wakeLatency();
        this.cores = machine.processors();
        this.threads = ofGuest + others;
        this.others = others;
        this.speeds = new Speeds(machine);
        this.full = Speeds.areFull(machine);
        this.guest = guest;
        this.observer = observer;
        this.events = new SlotHeap(cores + threads + timers + 2);
        this.queues =
                switch (machine.scheduler()) {
                    case FAIR -> new FairQueues(cores, threads, machine.timeSlice(), 1);
                    case CFS -> new FairQueues(cores, threads, machine.timeSlice(), CFS_SLICES);
                    case ROUND_ROBIN -> new ArrivalQueue(cores, threads, machine.timeSlice());
                    case FIRST_COME -> new ArrivalQueue(cores, threads, SlotHeap.NEVER);
                };
        this.pull = machine.scheduler().isFair() ? machine.contextSwitch() : 0;
        this.balancing = cores + threads + timers;
        this.upgrading = balancing + 1;
        this.upgrades = machine.scheduler().isFair() && speeds.differ();
        this.threadOn = filled(cores, NOBODY);
        this.lastOn = filled(cores, NOBODY);
        this.kicked = new boolean[cores];
        this.idleCores = cores;
        this.status = new Status[threads];
        Arrays.fill(status, Status.ASLEEP);
        this.core = filled(threads, NOBODY);
        this.need = new long[threads];
        this.needSince = new long[threads];
        this.done = new int[threads];
        this.chargedSince = new long[threads];
        this.onCoreSince = new long[threads];
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }

    /** The time, nanoseconds. */
    public long now() {
        return now;
    }

    /** How many events there have been. */
    public long handled() {
        return handled;
    }

    /** How long a signalled thread takes to wake up, nanoseconds. */
    public long wakeLatency() {
        return wakeLatency;
    }

    /** Whether a core is free. */
    public boolean hasIdleCore() {
        return idleCores > 0;
    }

    /** Lets no more time pass: the run is over. */
    public void stop() {
        stopped = true;
    }

    /** Lets time pass until the run is over, or nothing is left to happen but what the other threads do. */
    public void run() {
        while (!stopped && !isStill()) {
            now = events.firstKey();
            int slot = events.poll();
            count();
            if (slot < cores) {
                coreEvent(slot);
            } else if (slot < cores + threads) {
                threadEvent(slot - cores);
            } else if (slot < balancing) {
                guest.timer(slot - cores - threads);
            } else if (slot == upgrading) {
                upgrade();
            } else if (queues.waiting() > 0) {
                balance();
            }
        }
    }

    /** Each of the other threads has one event to come, unless it waits for a processor. */
    private boolean isStill() {
        int own = (events.contains(balancing) ? 1 : 0) + (events.contains(upgrading) ? 1 : 0);
        return awake == 0 && events.size() - own + queues.waiting() == others;
    }

    private boolean matters(int thread) {
        return thread < threads - others;
    }

    private void count() {
        handled++;
        if (handled >= nextBreath) {
            nextBreath = handled + EVENTS_PER_BREATH;
            guest.breathe();
        }
    }

    /** Sets a timer of the guest's own; one that is set already gets the new time. */
    public void setTimer(int timer, long when) {
        events.put(cores + threads + timer, when);
    }

    /** Forgets a timer of the guest's own. */
    public void clearTimer(int timer) {
        events.remove(cores + threads + timer);
    }

    /** Whether a thread sleeps and has not been signalled. */
    public boolean isAsleep(int thread) {
        return status[thread] == Status.ASLEEP;
    }

    /** Signals a sleeping thread: it can run after the wake-up latency. */
    public void wake(int thread) {
        wake(thread, wakeLatency);
    }

    /** Signals a sleeping thread that needs less than the whole latency to wake up. */
    public void wake(int thread, long latency) {
        if (status[thread] != Status.ASLEEP) {
            throw new IllegalStateException("thread " + thread + " is " + status[thread] + ", not asleep");
        }
        status[thread] = Status.WAKING;
        awake += matters(thread) ? 1 : 0;
        if (latency == 0) {
            events.remove(cores + thread);
            ready(thread);
        } else {
            observer.waking(thread, now);
            events.put(cores + thread, now + latency);
        }
    }

    /** Lets a thread that is about to block be signalled at a moment. */
    public void wakeAt(int thread, long when) {
        events.put(cores + thread, when);
    }

    /**
     * Lets the running thread have processor time at once, if nothing else happens meanwhile; called by the guest from
     * within {@link Guest#proceed} to save an event.
     *
     * @return whether the time has passed
     */
    public boolean pass(int thread, long nanos) {
        long then = now + timeFor(thread, nanos);
        if (then >= events.firstKey() || (queues.isContested(core[thread]) && then >= sliceEnd(core[thread]))) {
            return false;
        }
        if (!full) {
            done[thread] = Speeds.restIn(then - now, done[thread], speed(core[thread]));
            needSince[thread] = then;
        }
        now = then;
        count();
        return true;
    }

    /** How much of the processor time it asked for a thread has not had yet, nanoseconds. */
    public long outstanding(int thread) {
        if (status[thread] == Status.RUNNING) {
            settle(thread);
        }
        return need[thread];
    }

    /** Takes off what a running thread needs what it has had. */
    private void settle(int thread) {
        long time = now - needSince[thread];
        needSince[thread] = now;
        if (full) {
            need[thread] -= time;
            return;
        }
        int speed = speed(core[thread]);
        need[thread] -= Speeds.workIn(time, done[thread], speed);
        done[thread] = Speeds.restIn(time, done[thread], speed);
    }

    private long timeFor(int thread, long work) {
        return full ? work : Speeds.timeFor(work, done[thread], speed(core[thread]));
    }

    private int speed(int processor) {
        int sibling = speeds.sibling(processor);
        return speeds.of(processor, sibling != processor && threadOn[sibling] != NOBODY);
    }

    /** Somebody comes to a processor or leaves it, which changes the speed of its sibling. */
    private void occupy(int processor, int thread) {
        int sibling = speeds.sibling(processor);
        boolean affects = !full
                && sibling != processor
                && threadOn[sibling] != NOBODY
                && status[threadOn[sibling]] == Status.RUNNING;
        if (affects) {
            settle(threadOn[sibling]);
        }
        idleCores += thread == NOBODY ? 1 : -1;
        threadOn[processor] = thread;
        if (affects && events.contains(sibling)) {
            schedule(sibling);
        }
    }

    /** Reduces what a thread has yet to get, so that its guest is asked again sooner. */
    public void curtail(int thread, long nanos) {
        need[thread] = nanos;
        needSince[thread] = now;
        if (status[thread] == Status.RUNNING) {
            schedule(core[thread]);
        }
    }

    private long sliceEnd(int onCore) {
        int thread = threadOn[onCore];
        long left = kicked[onCore] ? 0 : queues.sliceLeft(thread);
        return left == SlotHeap.NEVER ? left : chargedSince[thread] + left;
    }

    private void threadEvent(int thread) {
        if (status[thread] == Status.ASLEEP) {
            wake(thread);
        } else {
            ready(thread);
        }
    }

    private void ready(int thread) {
        status[thread] = Status.READY;
        if (idleCores > 0) {
            int onCore = idleCoreFor(thread);
            queues.wakes(thread, onCore);
            dispatch(thread, onCore, contextSwitch);
            return;
        }
        int queue = queues.queueOf(thread, core[thread]);
        boolean preempts = false;
        if (queue != NOBODY) {
            if (isRunning(queue)) {
                charge(threadOn[queue]);
            }
            queues.wakes(thread, queue);
            preempts = queues.preempts(thread, queue);
            // A core whose event is not queued is the one whose guest is acting right now.
            if (preempts && isRunning(queue) && events.contains(queue)) {
                pushAside(thread, queue);
                return;
            }
            core[thread] = queue;
            kicked[queue] |= preempts;
        }
        enqueue(thread, queue);
    }

    private void pushAside(int woken, int onCore) {
        int victim = threadOn[onCore];
        leave(victim, false);
        status[victim] = Status.READY;
        enqueue(victim, onCore);
        dispatch(woken, onCore, contextSwitch);
    }

    private boolean isRunning(int onCore) {
        return threadOn[onCore] != NOBODY && status[threadOn[onCore]] == Status.RUNNING;
    }

    /** @param queue the core it waits for; {@link #NOBODY} for any */
    private void enqueue(int thread, int queue) {
        observer.ready(thread, now);
        queues.add(thread, queue);
        if (queue != NOBODY) {
            reschedule(queue);
        } else if (queues.waiting() == 1) {
            rescheduleAll();
        }
        if (!events.contains(balancing) && queues.balanceInterval() != SlotHeap.NEVER) {
            events.put(balancing, now + queues.balanceInterval());
        }
    }

    /** Slices have no end while nobody waits. */
    private void reschedule(int onCore) {
        if (isRunning(onCore) && events.contains(onCore)) {
            schedule(onCore);
        }
    }

    private void rescheduleAll() {
        for (int i = 0; i < cores; i++) {
            reschedule(i);
        }
    }

    private void balance() {
        for (int i = 0; i < cores; i++) {
            if (isRunning(i)) {
                charge(threadOn[i]);
            }
        }
        queues.balance();
        rescheduleAll();
        events.put(balancing, now + queues.balanceInterval());
    }

    /**
     * The fastest idle core. Among equals the one it was on; else rather one that nobody has slept on, so that those who come
     * back find their own free.
     */
    private int idleCoreFor(int thread) {
        int own = core[thread];
        boolean ownIsFree = own != NOBODY && threadOn[own] == NOBODY;
        if (full && ownIsFree) {
            return own;
        }
        int best = NOBODY;
        for (int i = 0; i < cores; i++) {
            if (threadOn[i] == NOBODY && (best == NOBODY || isRather(i, best, own))) {
                best = i;
                if (full && lastOn[i] == NOBODY) {
                    break;
                }
            }
        }
        return best;
    }

    private boolean isRather(int one, int other, int own) {
        int faster = full ? 0 : Integer.compare(speed(one), speed(other));
        if (faster != 0 || other == own) {
            return faster > 0;
        }
        return one == own || (lastOn[one] == NOBODY && lastOn[other] != NOBODY);
    }

    private void dispatch(int thread, int onCore, long cost) {
        occupy(onCore, thread);
        queues.runs(thread, onCore);
        kicked[onCore] = false;
        boolean changes = lastOn[onCore] != thread && cost > 0;
        core[thread] = onCore;
        lastOn[onCore] = thread;
        if (changes) {
            status[thread] = Status.SWITCHING;
            observer.switching(thread, onCore, now);
            events.put(onCore, now + cost);
        } else {
            begin(thread, onCore);
        }
    }

    /** The thread starts or goes on running; asking its guest is left to an event of its own. */
    private void begin(int thread, int onCore) {
        status[thread] = Status.RUNNING;
        observer.running(thread, onCore, now);
        chargedSince[thread] = now;
        onCoreSince[thread] = now;
        needSince[thread] = now;
        schedule(onCore);
    }

    private void schedule(int onCore) {
        int thread = threadOn[onCore];
        long end = needSince[thread] + timeFor(thread, need[thread]);
        if (queues.isContested(onCore)) {
            end = Math.min(end, Math.max(now, sliceEnd(onCore)));
        }
        events.put(onCore, end);
    }

    private void coreEvent(int onCore) {
        int thread = threadOn[onCore];
        if (status[thread] == Status.SWITCHING) {
            begin(thread, onCore);
            return;
        }
        settle(thread);
        if (need[thread] > 0) {
            endOfSlice(thread, onCore);
        } else {
            ask(thread, onCore);
        }
    }

    private void endOfSlice(int thread, int onCore) {
        charge(thread);
        kicked[onCore] = false;
        if (queues.isContested(onCore) && queues.yields(onCore)) {
            int next = queues.take(onCore, now);
            int queue = queues.queueOf(thread, onCore);
            leave(thread, false);
            status[thread] = Status.READY;
            enqueue(thread, queue);
            dispatch(next, onCore, contextSwitch);
        } else {
            schedule(onCore);
        }
    }

    private void ask(int thread, int onCore) {
        while (true) {
            long wanted = guest.proceed(thread);
            if (wanted == Guest.BLOCKED || wanted == Guest.ENDED) {
                leave(thread, true);
                status[thread] = wanted == Guest.ENDED ? Status.ENDED : Status.ASLEEP;
                awake -= matters(thread) ? 1 : 0;
                next(onCore);
                return;
            }
            if (!pass(thread, wanted)) {
                need[thread] = wanted;
                needSince[thread] = now;
                schedule(onCore);
                return;
            }
        }
    }

    private void charge(int thread) {
        queues.ran(thread, core[thread], now - chargedSince[thread]);
        chargedSince[thread] = now;
    }

    private void leave(int thread, boolean sleeps) {
        int onCore = core[thread];
        if (status[thread] == Status.RUNNING) {
            charge(thread);
            settle(thread);
            need[thread] = Math.max(0, need[thread]);
        }
        queues.leaves(thread, onCore, sleeps, now);
        occupy(onCore, NOBODY);
        events.remove(onCore);
        observer.idle(onCore, now);
    }

    private void next(int onCore) {
        int thread = queues.take(onCore, now);
        if (thread != NOBODY) {
            dispatch(thread, onCore, core[thread] == onCore ? contextSwitch : contextSwitch + pull);
        } else if (upgrades && !events.contains(upgrading)) {
            events.put(upgrading, now + TICK);
        }
    }

    /**
     * A thread that does not sleep is too much for a slow core: it moves when a faster one idles (kernel/sched/fair.c, 6.12:
     * update_misfit_status, at the tick; need_active_balance for migrate_misfit). That it fills its core, for which the
     * kernel has an average, is taken from its having run for a tick. Goes on while there are such.
     */
    private void upgrade() {
        boolean more = false;
        for (int to = fastestIdle(); to != NOBODY; to = fastestIdle()) {
            int from = slowestBelow(to);
            if (from == NOBODY) {
                break;
            }
            int thread = threadOn[from];
            if (status[thread] != Status.RUNNING || now - onCoreSince[thread] < TICK) {
                more = true;
                break;
            }
            leave(thread, true);
            status[thread] = Status.READY;
            queues.wakes(thread, to);
            dispatch(thread, to, contextSwitch + pull);
            more = true;
        }
        if (more) {
            events.put(upgrading, now + TICK);
        }
    }

    private int fastestIdle() {
        int fastest = NOBODY;
        for (int i = 0; i < cores && idleCores > 0; i++) {
            if (threadOn[i] == NOBODY && (fastest == NOBODY || speed(i) > speed(fastest))) {
                fastest = i;
            }
        }
        return fastest;
    }

    /** The slowest busy core that is noticeably slower than an idle one. */
    private int slowestBelow(int idle) {
        int slowest = NOBODY;
        for (int i = 0; i < cores; i++) {
            boolean slower = threadOn[i] != NOBODY && speeds.isWorthwhile(i, idle) && speed(i) < speed(idle);
            if (slower && (slowest == NOBODY || speed(i) < speed(slowest))) {
                slowest = i;
            }
        }
        return slowest;
    }
}
