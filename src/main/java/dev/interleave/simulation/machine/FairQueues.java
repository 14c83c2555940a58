package dev.interleave.simulation.machine;

import dev.interleave.quantity.Nanos;
import java.util.Arrays;

/**
 * The fair scheduler of Linux since 6.6, EEVDF (kernel/sched/fair.c, 6.12): a queue for each processor, and in it for every
 * thread a virtual runtime, how much time it has had, and a deadline, by when it should have had its next slice. Who has
 * had less than the average is owed time and eligible; of these the earliest deadline is next (pick_eevdf). All threads
 * weigh the same. The slice is the experiment's; the kernel's is 0.7 ms × (1 + log2 of the processors, at most 8), but it
 * looks only at its tick, so that 4 ms are measured with a tick of 4 ms. There is no tick here.
 *
 * <p>Of CFS, which came before (up to 6.5), only this is modelled: the threads of a processor share a period, so that slices
 * are longer while they are few (sched_slice).
 */
final class FairQueues implements RunQueues {
    /** For how long after it ran a thread is taken to be cache-hot (task_hot, sysctl_sched_migration_cost). */
    private static final long CACHE_HOT = 500 * Nanos.MICRO;
    /** How much less often a busy processor balances than an idle one (get_sd_balance_interval, busy_factor). */
    private static final int BUSY_FACTOR = 16;

    private final int processors;
    private final long slice;
    private final int shared;
    private final DeadlineTree tree;
    private final WaitingList lists;
    private final int[] running;
    private final int[] gaveIn;
    private final int[] tookIn;
    /** By processor: the virtual runtimes of those who wait, added up, and the average when it was last known. */
    private final long[] sum;

    private final long[] average;

    private final long[] runtime;
    private final long[] deadline;
    private final long[] lag;
    private final int[] home;
    private final long[] lastRan;
    private int waiting;
    private boolean failed;
    /** How often the queues have been evened out; so a processor can note in which round it last gave or took a thread. */
    private int turn;

    /**
     * @param slice the shortest slice, nanoseconds
     * @param shared how many of these make the period that threads share; 1 when all slices are as long
     */
    FairQueues(int processors, int threads, long slice, int shared) {
        this.shared = shared;
        this.processors = processors;
        this.slice = slice;
        this.tree = new DeadlineTree(processors, threads);
        this.lists = new WaitingList(processors, threads);
        this.running = new int[processors];
        Arrays.fill(running, NOBODY);
        this.gaveIn = new int[processors];
        this.tookIn = new int[processors];
        this.sum = new long[processors];
        this.average = new long[processors];
        this.runtime = new long[threads];
        this.deadline = new long[threads];
        this.lag = new long[threads];
        this.home = new int[threads];
        Arrays.fill(home, NOBODY);
        this.lastRan = new long[threads];
        Arrays.fill(lastRan, -CACHE_HOT);
    }

    @Override
    public int waiting() {
        return waiting;
    }

    @Override
    public boolean isContested(int processor) {
        return lists.size(processor) > 0;
    }

    /** The previous processor (select_idle_sibling, none being idle); for a new thread the least loaded (SD_BALANCE_FORK). */
    @Override
    public int queueOf(int thread, int previous) {
        return previous == NOBODY ? leastLoaded() : previous;
    }

    /**
     * Its place among the others (place_entity): what it was owed when it went to sleep it is still owed (PLACE_LAG); what
     * it had had too much it works off while it sleeps (DELAY_DEQUEUE).
     */
    @Override
    public void wakes(int thread, int processor) {
        int was = home[thread];
        if (was == NOBODY) {
            int count = count(processor);
            place(thread, processor, 0);
            // PLACE_DEADLINE_INITIAL: a new thread begins with half a slice.
            deadline[thread] = runtime[thread] + slice(count + 1) / 2;
            return;
        }
        long debt = lag[thread] >= 0 ? 0 : Math.max(0, runtime[thread] - average(was));
        place(thread, processor, Math.max(0, lag[thread]));
        runtime[thread] += debt;
        deadline[thread] += debt;
    }

    private void place(int thread, int processor, long owed) {
        int count = count(processor);
        // It moves the average itself, so it is put further away than it is to end up.
        runtime[thread] = average(processor) - (count == 0 || owed == 0 ? 0 : owed * (count + 1) / count);
        deadline[thread] = runtime[thread] + slice(count + 1);
        home[thread] = processor;
    }

    /**
     * Whether a thread that wakes is the one to run (check_preempt_wakeup_fair): it is eligible, its deadline is the
     * earliest, and the one that runs is not owed any time (RUN_TO_PARITY protects that). The nanoseconds that pass between
     * placing it and looking decide a tie in its favour.
     */
    @Override
    public boolean preempts(int woken, int processor) {
        long mean = Math.floorDiv(all(processor) + runtime[woken], count(processor) + 1);
        if (runtime[running[processor]] < mean || runtime[woken] > mean) {
            return false;
        }
        if (lists.size(processor) == 0) {
            return true;
        }
        int best = tree.earliestEligible(processor, mean);
        return runtime[best] > mean || deadline[woken] < deadline[best];
    }

    @Override
    public void add(int thread, int processor) {
        if (shared > 1 && running[processor] != NOBODY) {
            shorten(running[processor], count(processor));
        }
        tree.add(processor, thread, deadline[thread], runtime[thread]);
        lists.add(processor, thread);
        sum[processor] += runtime[thread];
        waiting++;
    }

    /** One more comes to the processor on which a thread runs, so that its slice is shorter than it was. */
    private void shorten(int thread, int before) {
        long earlier = deadline[thread] - slice(before) + slice(before + 1);
        deadline[thread] = Math.max(runtime[thread], earlier);
    }

    /** How long a slice is where so many share a processor. */
    private long slice(int count) {
        return shared == 1 ? slice : Math.max(slice, slice * shared / count);
    }

    private void remove(int thread, int processor) {
        tree.remove(processor, thread);
        lists.remove(processor, thread);
        sum[processor] -= runtime[thread];
        waiting--;
    }

    @Override
    public int take(int processor, long now) {
        if (lists.size(processor) > 0) {
            average[processor] = average(processor);
            int thread = tree.earliestEligible(processor, average[processor]);
            remove(thread, processor);
            return thread;
        }
        return waiting > 0 ? pull(processor, now) : NOBODY;
    }

    /**
     * An idle processor takes one who waits for another (newidle_balance, detach_tasks): from the longest queue the one that
     * has waited longest; rather not one that is cache-hot. The kernel would leave that one alone at first, and the
     * processor idle, until balancing had failed a few times; here it is taken when there is no other.
     */
    private int pull(int processor, long now) {
        int from = NOBODY;
        boolean cold = false;
        for (int i = 0; i < processors; i++) {
            if (lists.size(i) > 0) {
                boolean itsCold = now - lastRan[lists.first(i)] >= CACHE_HOT;
                if (from == NOBODY || (itsCold && !cold) || (itsCold == cold && lists.size(i) > lists.size(from))) {
                    from = i;
                    cold = itsCold;
                }
            }
        }
        int thread = lists.first(from);
        move(thread, from, processor);
        return thread;
    }

    private void move(int thread, int from, int to) {
        long owed = owed(thread, average(from));
        remove(thread, from);
        place(thread, to, owed);
    }

    /** How much less than the average it has had (update_entity_lag). */
    private long owed(int thread, long mean) {
        return Math.clamp(mean - runtime[thread], -2 * slice, 2 * slice);
    }

    @Override
    public void runs(int thread, int processor) {
        running[processor] = thread;
    }

    @Override
    public void ran(int thread, int processor, long nanos) {
        runtime[thread] += nanos;
        long over = runtime[thread] - deadline[thread];
        if (over >= 0 && lists.size(processor) == 0) {
            // Alone it gets one slice after the other (update_deadline).
            long length = slice(1);
            deadline[thread] += (over / length + 1) * length;
        }
    }

    @Override
    public long sliceLeft(int thread) {
        return deadline[thread] - runtime[thread];
    }

    @Override
    public boolean yields(int processor) {
        int thread = running[processor];
        boolean over = runtime[thread] >= deadline[thread];
        if (over) {
            deadline[thread] = runtime[thread] + slice(count(processor));
        }
        long mean = average(processor);
        if (runtime[thread] >= mean) {
            return true;
        }
        int best = tree.earliestEligible(processor, mean);
        return over && runtime[best] <= mean && deadline[best] < deadline[thread];
    }

    @Override
    public void leaves(int thread, int processor, boolean sleeps, long now) {
        long mean = average(processor);
        average[processor] = mean;
        if (sleeps) {
            lag[thread] = owed(thread, mean);
        }
        running[processor] = NOBODY;
        lastRan[thread] = now;
    }

    /** What all have had who run on the processor or wait for it, added up. */
    private long all(int processor) {
        int thread = running[processor];
        return sum[processor] + (thread == NOBODY ? 0 : runtime[thread]);
    }

    private int count(int processor) {
        return lists.size(processor) + (running[processor] == NOBODY ? 0 : 1);
    }

    /** The average virtual runtime (avg_vruntime); what it was last when nobody is there. */
    private long average(int processor) {
        int count = count(processor);
        // Divisions are dear, and most threads have their processor to themselves.
        return switch (count) {
            case 0 -> average[processor];
            case 1 -> all(processor);
            default -> Math.floorDiv(all(processor), count);
        };
    }

    /** The interval of a busy processor: a millisecond for each there is, times sixteen, less a tick so that it is no multiple. */
    @Override
    public long balanceInterval() {
        return (BUSY_FACTOR * processors - 1) * Nanos.MILLI;
    }

    /**
     * Moves threads from the longest queues to the shortest (sched_balance_rq). Where one has just one more, moving it only
     * makes the other the longer; the kernel does that when it has failed to do better once before, which is what lets
     * three threads share two processors.
     */
    @Override
    public void balance() {
        turn++;
        while (true) {
            int from = mostLoaded();
            int to = leastLoaded();
            int difference = count(from) - count(to);
            if (difference < 2) {
                failed = difference == 1 && !failed;
                if (difference == 1 && !failed) {
                    exchange(count(from));
                }
                return;
            }
            give(from, to);
        }
    }

    /** Every processor with one less than the most takes one from another that has the most; each time another begins. */
    private void exchange(int most) {
        int first = turn / 2;
        int passed = 0;
        for (int i = 0; i < processors; i++) {
            int to = (first + i) % processors;
            if (count(to) == most - 1 && gaveIn[to] != turn) {
                while (passed < processors && !canGive((first + passed) % processors, most)) {
                    passed++;
                }
                if (passed == processors) {
                    return;
                }
                give((first + passed) % processors, to);
            }
        }
    }

    private boolean canGive(int processor, int most) {
        return count(processor) == most && tookIn[processor] != turn;
    }

    private void give(int from, int to) {
        int thread = lists.first(from);
        move(thread, from, to);
        add(thread, to);
        gaveIn[from] = turn;
        tookIn[to] = turn;
    }

    private int leastLoaded() {
        int least = 0;
        for (int i = 1; i < processors; i++) {
            if (count(i) < count(least)) {
                least = i;
            }
        }
        return least;
    }

    private int mostLoaded() {
        int most = 0;
        for (int i = 1; i < processors; i++) {
            if (count(i) > count(most)) {
                most = i;
            }
        }
        return most;
    }
}
