package dev.interleave.analysis;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Gil;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Small traces made by hand. */
public final class Traces {
    private Traces() {}

    /** Threads T1, T2, … on some cores, with one GIL and one lock. */
    public static Cast cast(int cores, int permits, int threads) {
        List<Worker> workers = IntStream.range(0, threads)
                .mapToObj(i -> new Worker(i, "Thread T" + (i + 1), "T" + (i + 1), Worker.Kind.THREAD, i + 1))
                .toList();
        return new Cast(
                cores,
                List.of(new Gil("GIL")),
                List.of(new SharedLock("lock", permits > 1 ? "semaphore" : "lock", permits)),
                workers);
    }

    /**
     * Two threads on one core: T1 runs, T2 waits 5 ms for the GIL, asks, gets it; T1 waits for the lock that T2 holds.
     * Times in milliseconds: T1 runs 0-5, waits for the lock 5-9, runs 9-10; T2 waits for the GIL 0-5, runs 5-9.
     */
    public static Trace handOff() {
        TraceBuilder builder = new TraceBuilder(cast(2, 1, 2));
        Cast cast = builder.cast();
        int ms = 1_000_000;
        builder.slice(cast.coreLane(0), 0, 5 * ms, State.RUNNING, 0, -1);
        builder.slice(cast.coreLane(0), 9 * ms, 10 * ms, State.RUNNING, 0, -1);
        builder.slice(cast.coreLane(1), 5 * ms, 9 * ms, State.RUNNING, 1, -1);
        builder.slice(cast.gilLane(0), 0, 5 * ms, State.OWNED, 0, 1);
        builder.slice(cast.gilLane(0), 5 * ms, 9 * ms, State.OWNED, 1, 0);
        builder.slice(cast.gilLane(0), 9 * ms, 10 * ms, State.OWNED, 0, -1);
        builder.slice(cast.lockLane(0), 2 * ms, 3 * ms, State.OWNED, 0, -1);
        builder.slice(cast.lockLane(0), 6 * ms, 9 * ms, State.OWNED, 1, 0);
        builder.slice(cast.lockLane(0), 9 * ms, 10 * ms, State.OWNED, 0, -1);
        builder.slice(cast.workerLane(0), 0, 5 * ms, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(0), 5 * ms, 9 * ms, State.WAITING_LOCK, 0, 1);
        builder.slice(cast.workerLane(0), 9 * ms, 10 * ms, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(1), 0, 5 * ms, State.WAITING_GIL, 0, 0);
        builder.slice(cast.workerLane(1), 5 * ms, 9 * ms, State.RUNNING, 1, -1);
        builder.mark(5 * ms, Mark.GIL_REQUEST, 1, 0, 0);
        builder.mark(5 * ms, Mark.GIL_CHECK, 0, 1, 0);
        builder.mark(5 * ms, Mark.GIL_FORCED, 0, 1, 0);
        builder.mark(9 * ms, Mark.GIL_PASSED, 1, 0, 0);
        builder.mark(9 * ms, Mark.LOCK_PASSED, 1, 0, 0);
        return builder.build(new Outcome(10 * ms, 20, List.of(), Optional.empty()));
    }

    /** Workers that change state at random, each without a gap; nothing in it need make sense but the lanes. */
    public static Trace random(long seed, int permits) {
        Random random = new Random(seed);
        TraceBuilder builder = new TraceBuilder(cast(2, permits, 5));
        Cast cast = builder.cast();
        State[] states = State.values();
        long end = 0;
        for (int worker = 0; worker < 5; worker++) {
            long time = random.nextInt(50);
            for (int i = random.nextInt(40); i >= 0; i--) {
                long to = time + 1 + random.nextInt(20);
                builder.slice(cast.workerLane(worker), time, to, states[random.nextInt(states.length - 1)], 0, -1);
                time = to;
            }
            end = Math.max(end, time);
        }
        for (int permit = 0; permit < permits; permit++) {
            long time = 0;
            for (int i = random.nextInt(20); i >= 0; i--) {
                long from = time + random.nextInt(20);
                time = from + 1 + random.nextInt(20);
                builder.slice(cast.lockLane(0) + permit, from, time, State.OWNED, random.nextInt(5), -1);
            }
            end = Math.max(end, time);
        }
        return builder.build(new Outcome(end, 1, List.of(), Optional.empty()));
    }
}
