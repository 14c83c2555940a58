package dev.interleave.analysis;

import dev.interleave.trace.Trace;
import java.util.OptionalDouble;

/**
 * How hard workers fought for one thing. Times are nanoseconds.
 *
 * @param acquisitions how often somebody got it: a GIL or a lock held for some time, an item or a task taken
 * @param contended how many of these had waited for it since they had it last
 * @param handOvers how often it went over from one worker to another; of a lock, to one who had waited for it
 * @param held how long it was held each time
 * @param waited how long each wait for it lasted: from going to sleep until being woken, not the way to a core after that
 * @param queue how many waited at each moment
 * @param fairByTurns Jain's index over how often each of the experiment's workers got it, among those who held it or
 *     waited for it: 1 when all had
 *     the same, 1/n when one of n had all; empty where fewer than two wanted it
 * @param fairByTime the same over how long each held it
 * @param waits how long the waits were
 */
public record Contention(
        long acquisitions,
        long contended,
        long handOvers,
        Spread held,
        Spread waited,
        CountOverTime queue,
        OptionalDouble fairByTurns,
        OptionalDouble fairByTime,
        Histogram waits) {
    /** The most who waited at one moment. */
    public int longestQueue() {
        return queue.max();
    }

    /** Reads it off a trace, in one pass over all workers: of a large trace not for the toolkit's thread. */
    public static Contention of(Trace trace, Resource resource) {
        return new ContentionReader(trace, resource).contention();
    }
}
