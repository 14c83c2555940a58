package dev.interleave.simulation.machine;

import dev.interleave.experiment.Machine;
import java.util.Arrays;

/**
 * Cores, their threads and the clock. A thread sleeps, wakes up (the wake-up latency), is ready, is switched to (the cost
 * of a context switch), and runs until its guest has no more need of the processor or somebody else has a better claim.
 *
 * <p>One run queue serves all cores: a thread goes back to the core it was on when that is free, else to the first free
 * one, and a core that falls free takes the first of the queue at once. So no core idles while a thread is ready.
 */
public final class Computer {
    private static final int NOBODY = -1;
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
    private final int cores;
    private final int threads;
    private final SlotHeap events;
    private final RunQueue queue;
    private final Guest guest;
    private final Observer observer;

    private final int[] threadOn;
    private final int[] lastOn;
    private final long[] sliceStart;
    private int idleCores;

    private final Status[] status;
    private final int[] core;
    private final long[] need;
    private final long[] needSince;
    private final long[] chargedSince;

    private long now;
    private long handled;
    private long nextBreath = EVENTS_PER_BREATH;

    /**
     * A computer on which all threads are asleep.
     *
     * @param machine its cores and costs
     * @param threads how many threads there will ever be
     * @param timers how many timers the guest has for itself
     */
    public Computer(Machine machine, int threads, int timers, Guest guest, Observer observer) {
        this.contextSwitch = machine.contextSwitch();
        this.wakeLatency = machine.wakeLatency();
        this.cores = machine.cores();
        this.threads = threads;
        this.guest = guest;
        this.observer = observer;
        this.events = new SlotHeap(cores + threads + timers);
        this.queue =
                switch (machine.scheduler()) {
                    case FAIR -> new FairQueue(threads, machine.timeSlice());
                    case ROUND_ROBIN -> new ArrivalQueue(threads, machine.timeSlice());
                    case FIRST_COME -> new ArrivalQueue(threads, SlotHeap.NEVER);
                };
        this.threadOn = filled(cores, NOBODY);
        this.lastOn = filled(cores, NOBODY);
        this.sliceStart = new long[cores];
        this.idleCores = cores;
        this.status = new Status[threads];
        Arrays.fill(status, Status.ASLEEP);
        this.core = filled(threads, NOBODY);
        this.need = new long[threads];
        this.needSince = new long[threads];
        this.chargedSince = new long[threads];
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

    /** Lets time pass until nothing is left to happen. */
    public void run() {
        while (events.size() > 0) {
            now = events.firstKey();
            int slot = events.poll();
            count();
            if (slot < cores) {
                coreEvent(slot);
            } else if (slot < cores + threads) {
                threadEvent(slot - cores);
            } else {
                guest.timer(slot - cores - threads);
            }
        }
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
        queue.woke(thread);
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
        long then = now + nanos;
        if (then >= events.firstKey() || (queue.size() > 0 && then >= sliceEnd(core[thread]))) {
            return false;
        }
        now = then;
        count();
        return true;
    }

    /** How much of the processor time it asked for a thread has not had yet, nanoseconds. */
    public long outstanding(int thread) {
        return status[thread] == Status.RUNNING ? need[thread] - (now - needSince[thread]) : need[thread];
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
        long slice = queue.slice();
        return slice == SlotHeap.NEVER ? SlotHeap.NEVER : sliceStart[onCore] + slice;
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
            dispatch(thread, idleCoreFor(thread));
            return;
        }
        int victim = victimOf(thread);
        if (victim != NOBODY) {
            int freed = core[victim];
            leave(victim);
            status[victim] = Status.READY;
            enqueue(victim);
            dispatch(thread, freed);
            return;
        }
        enqueue(thread);
    }

    private void enqueue(int thread) {
        observer.ready(thread, now);
        queue.add(thread);
        if (queue.size() == 1) {
            // Slices had no end while nobody waited.
            for (int i = 0; i < cores; i++) {
                if (threadOn[i] != NOBODY && status[threadOn[i]] == Status.RUNNING && events.contains(i)) {
                    schedule(i);
                }
            }
        }
    }

    private int idleCoreFor(int thread) {
        if (core[thread] != NOBODY && threadOn[core[thread]] == NOBODY) {
            return core[thread];
        }
        // Rather a core that nobody has slept on, so that those who come back find their own free.
        int any = NOBODY;
        for (int i = 0; i < cores; i++) {
            if (threadOn[i] == NOBODY) {
                if (lastOn[i] == NOBODY) {
                    return i;
                }
                if (any == NOBODY) {
                    any = i;
                }
            }
        }
        return any;
    }

    private int victimOf(int woken) {
        int victim = NOBODY;
        for (int i = 0; i < cores; i++) {
            int running = threadOn[i];
            // A core whose event is not queued is the one whose guest is acting right now.
            if (running != NOBODY && status[running] == Status.RUNNING && events.contains(i)) {
                charge(running);
                if (victim == NOBODY || queue.rather(running, victim)) {
                    victim = running;
                }
            }
        }
        return victim != NOBODY && queue.preemptsOnWaking(woken, victim) ? victim : NOBODY;
    }

    private void dispatch(int thread, int onCore) {
        threadOn[onCore] = thread;
        idleCores--;
        boolean changes = lastOn[onCore] != thread && contextSwitch > 0;
        core[thread] = onCore;
        lastOn[onCore] = thread;
        if (changes) {
            status[thread] = Status.SWITCHING;
            observer.switching(thread, onCore, now);
            events.put(onCore, now + contextSwitch);
        } else {
            begin(thread, onCore);
        }
    }

    /** The thread starts or goes on running; asking its guest is left to an event of its own. */
    private void begin(int thread, int onCore) {
        status[thread] = Status.RUNNING;
        observer.running(thread, onCore, now);
        sliceStart[onCore] = now;
        chargedSince[thread] = now;
        needSince[thread] = now;
        schedule(onCore);
    }

    private void schedule(int onCore) {
        int thread = threadOn[onCore];
        long end = needSince[thread] + need[thread];
        if (queue.size() > 0) {
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
        need[thread] -= now - needSince[thread];
        needSince[thread] = now;
        if (need[thread] > 0) {
            endOfSlice(thread, onCore);
        } else {
            ask(thread, onCore);
        }
    }

    private void endOfSlice(int thread, int onCore) {
        charge(thread);
        if (now >= sliceEnd(onCore)) {
            if (queue.preempts(thread)) {
                leave(thread);
                status[thread] = Status.READY;
                enqueue(thread);
                next(onCore);
                return;
            }
            sliceStart[onCore] = now;
        }
        schedule(onCore);
    }

    private void ask(int thread, int onCore) {
        while (true) {
            long wanted = guest.proceed(thread);
            if (wanted == Guest.BLOCKED || wanted == Guest.ENDED) {
                leave(thread);
                status[thread] = wanted == Guest.ENDED ? Status.ENDED : Status.ASLEEP;
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
        queue.ran(thread, now - chargedSince[thread]);
        chargedSince[thread] = now;
    }

    private void leave(int thread) {
        int onCore = core[thread];
        if (status[thread] == Status.RUNNING) {
            charge(thread);
            need[thread] = Math.max(0, need[thread] - (now - needSince[thread]));
            needSince[thread] = now;
        }
        threadOn[onCore] = NOBODY;
        idleCores++;
        events.remove(onCore);
        observer.idle(onCore, now);
    }

    private void next(int onCore) {
        if (queue.size() > 0) {
            dispatch(queue.poll(), onCore);
        }
    }
}
