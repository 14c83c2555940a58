package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.stream.IntStream;

/** Reads the figures off a trace. */
final class FigureReader {
    private final Trace trace;
    private final HandOvers handOvers;
    private final Waits gilWaits;
    private final Waits lockWaits;
    private final List<CountOverTime> queues;

    FigureReader(Trace trace) {
        this.trace = trace;
        this.handOvers = new HandOvers(trace);
        this.gilWaits = new Waits(trace, State.WAITING_GIL, trace.gils().size());
        this.lockWaits = new Waits(trace, State.WAITING_LOCK, trace.locks().size());
        this.queues = CountOverTime.waiting(trace, Resource.Kind.LOCK);
    }

    Figures figures() {
        List<Worker> workers = trace.workers();
        return new Figures(
                trace.end(),
                IntStream.range(0, workers.size())
                        .mapToObj(i -> WorkerTally.of(workers.get(i), trace.worker(i)))
                        .toList(),
                IntStream.range(0, trace.cores()).mapToObj(i -> new Figures.OfCore(length(trace.core(i)))).toList(),
                IntStream.range(0, trace.gils().size()).mapToObj(this::gil).toList(),
                IntStream.range(0, trace.locks().size()).mapToObj(this::lock).toList(),
                trace.variables());
    }

    private Figures.OfGil gil(int gil) {
        return new Figures.OfGil(
                trace.gils().get(gil).name(),
                length(trace.gil(gil)),
                handOvers.ofGil(gil),
                gilWaits.total(gil),
                gilWaits.longest(gil));
    }

    private Figures.OfLock lock(int lock) {
        SharedLock shared = trace.locks().get(lock);
        return new Figures.OfLock(
                shared.name(),
                shared.kind(),
                IntStream.range(0, shared.permits()).mapToLong(permit -> trace.lock(lock, permit).size()).sum(),
                handOvers.ofLock(lock),
                held(lock, shared.permits()),
                lockWaits.total(lock),
                lockWaits.longest(lock),
                queues.get(lock).max());
    }

    private long held(int lock, int permits) {
        if (permits == 1) {
            return length(trace.lock(lock, 0));
        }
        Moments begins = new Moments();
        Moments ends = new Moments();
        for (int permit = 0; permit < permits; permit++) {
            Lane lane = trace.lock(lock, permit);
            for (int i = 0; i < lane.size(); i++) {
                begins.add(lane.start(i));
                ends.add(lane.end(i));
            }
        }
        return Sweep.of(begins, ends).covered();
    }

    private static long length(Lane lane) {
        long sum = 0;
        for (int i = 0; i < lane.size(); i++) {
            sum += lane.duration(i);
        }
        return sum;
    }
}
