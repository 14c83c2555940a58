package dev.interleave.picture;

import dev.interleave.trace.Holdings;
import dev.interleave.trace.Lane;
import dev.interleave.trace.LaneSums;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.function.IntFunction;

/** The sums of all lanes of a trace: by state on the lane of a worker, by the owner's colour on all others. */
final class Sums {
    private final LaneSums[] cores;
    private final LaneSums[] gils;
    private final LaneSums[][] locks;
    private final LaneSums[] workers;
    private final LaneSums[] holdings;

    private Sums(Trace trace, Ink[] inks) {
        LaneSums.Kind owner = (lane, slice) -> inks[lane.object(slice)].ordinal() - Ink.WORKER_1.ordinal();
        LaneSums.Kind state = (lane, slice) -> lane.state(slice).ordinal();
        Holdings inside = Holdings.of(trace);
        this.cores = of(trace.cores(), trace::core, owner);
        this.gils = of(trace.gils().size(), trace::gil, owner);
        this.locks = new LaneSums[trace.locks().size()][];
        Arrays.setAll(locks, lock -> of(trace.locks().get(lock).permits(), permit -> trace.lock(lock, permit), owner));
        this.workers = of(trace.workers().size(), trace::worker, state);
        this.holdings = of(trace.workers().size(), inside::of, (_, _) -> 0);
    }

    static Sums of(Trace trace, Ink[] inks) {
        return new Sums(trace, inks);
    }

    private static LaneSums[] of(int count, IntFunction<Lane> lane, LaneSums.Kind kind) {
        LaneSums[] sums = new LaneSums[count];
        Arrays.parallelSetAll(sums, i -> LaneSums.of(lane.apply(i), kind));
        return sums;
    }

    LaneSums core(int core) {
        return cores[core];
    }

    LaneSums gil(int gil) {
        return gils[gil];
    }

    LaneSums lock(int lock, int permit) {
        return locks[lock][permit];
    }

    LaneSums worker(int worker) {
        return workers[worker];
    }

    /** When a worker was inside at least one lock. */
    LaneSums holding(int worker) {
        return holdings[worker];
    }

    /** How many bytes those of the trace's own lanes take. */
    long bytes() {
        long bytes = bytes(cores) + bytes(gils) + bytes(workers);
        for (LaneSums[] permits : locks) {
            bytes += bytes(permits);
        }
        return bytes;
    }

    private static long bytes(LaneSums[] all) {
        long bytes = 0;
        for (LaneSums sums : all) {
            bytes += sums.bytes();
        }
        return bytes;
    }
}
