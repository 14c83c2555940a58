package dev.interleave.analysis;

import dev.interleave.trace.SharedVariable;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;

/**
 * The figures of a run. Durations are nanoseconds.
 *
 * @param makespan from the start until the main thread had seen all workers end
 * @param workers one for each of the trace's workers, in its order
 * @param cores one for each core
 * @param gils one for each GIL
 * @param locks one for each shared lock
 * @param variables the shared variables
 */
public record Figures(
        long makespan,
        List<OfWorker> workers,
        List<OfCore> cores,
        List<OfGil> gils,
        List<OfLock> locks,
        List<SharedVariable> variables) {

    /**
     * Where a worker's time went. The parts add up to its whole life.
     *
     * @param running Python or native code on a core
     * @param waitingLoop ready, but another task had the event loop
     * @param waitingSignal waiting for a queue, an event, a condition or a barrier
     * @param waitingWorker waiting for another worker to start or end
     * @param waitingWorld standing still while garbage is collected, or waiting for the others to
     * @param waitingIo waiting for something outside, or asleep
     * @param switching waking up, or on a core that was changing over
     * @param finishedAt when its life ended
     */
    public record OfWorker(
            Worker worker,
            long running,
            long waitingGil,
            long waitingLock,
            long waitingIo,
            long waitingCore,
            long waitingLoop,
            long waitingSignal,
            long waitingWorker,
            long waitingWorld,
            long starting,
            long switching,
            long finishedAt) {
        /** How long it lived: all parts together. */
        public long life() {
            return running + waitingGil + waitingLock + waitingIo + waitingCore + waitingLoop + waitingSignal + waitingWorker + waitingWorld
                    + starting + switching;
        }
    }

    /** @param busy how long somebody was on the core */
    public record OfCore(long busy) {}

    /**
     * A GIL.
     *
     * @param held how long somebody held it
     * @param handOffs how often it went from one worker to another who had waited for it
     * @param waitTotal all waits for it added up
     * @param waitMax the longest single wait
     */
    public record OfGil(String name, long held, long handOffs, long waitTotal, long waitMax) {}

    /**
     * A shared lock.
     *
     * @param acquisitions how often somebody got it and held it for some time
     * @param contended how many of these had waited for it
     * @param held how long somebody held it (of a semaphore: at least one permit)
     * @param waitTotal all waits for it added up
     * @param waitMax the longest single wait
     * @param longestQueue the most who waited at one moment
     */
    public record OfLock(
            String name,
            String kind,
            long acquisitions,
            long contended,
            long held,
            long waitTotal,
            long waitMax,
            int longestQueue) {}

    /** Reads the figures off a trace. */
    public static Figures of(Trace trace) {
        return new FigureReader(trace).figures();
    }
}
