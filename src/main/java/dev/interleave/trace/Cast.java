package dev.interleave.trace;

import java.util.List;

/**
 * Who and what takes part in a run, and where each has its lane.
 *
 * @param cores how many cores there are
 * @param gils the GILs
 * @param locks the shared locks
 * @param signals the queues, events, barriers and conditions; they have no lane
 * @param workers the workers
 */
public record Cast(
        int cores, List<Gil> gils, List<SharedLock> locks, List<SharedSignal> signals, List<Worker> workers) {
    /** A cast without queues, events, barriers and conditions. */
    public Cast(int cores, List<Gil> gils, List<SharedLock> locks, List<Worker> workers) {
        this(cores, gils, locks, List.of(), workers);
    }

    /** Copies the lists. */
    public Cast {
        gils = List.copyOf(gils);
        locks = List.copyOf(locks);
        signals = List.copyOf(signals);
        workers = List.copyOf(workers);
    }

    /** The lane of a core. */
    public int coreLane(int core) {
        return core;
    }

    /** The lane of a GIL. */
    public int gilLane(int gil) {
        return cores + gil;
    }

    /** The lane of a lock's first permit; the others follow. */
    public int lockLane(int lock) {
        int lane = cores + gils.size();
        for (int i = 0; i < lock; i++) {
            lane += locks.get(i).permits();
        }
        return lane;
    }

    /** The lane of a worker. */
    public int workerLane(int worker) {
        return lockLane(locks.size()) + worker;
    }

    /** How many lanes there are. */
    public int lanes() {
        return workerLane(workers.size());
    }
}
