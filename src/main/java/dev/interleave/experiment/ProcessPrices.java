package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;

/**
 * What a process costs that is started in one of the ways of multiprocessing. Durations are nanoseconds of processor time.
 *
 * @param first what the first start costs beyond the others, in the process that starts: the modules it loads, and the fork
 *     server where there is one
 * @param start {@code Process.start} in the process that starts
 * @param bootstrap what the new process does before its function is called
 * @param end what it does after its function has returned
 * @param tracker what the process takes to start that keeps account of shared resources, beside the first start where a
 *     process is not simply forked (Lib/multiprocessing/resource_tracker.py ensure_running)
 */
public record ProcessPrices(
        @Quantity(
                        label = "First start",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e10,
                        help = "What the first start costs beyond the others.")
                long first,
        @Quantity(label = "Start", unit = Unit.DURATION, min = 0, max = 1e10, help = "Process.start in the parent.")
                long start,
        @Quantity(
                        label = "Until its function runs",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e10,
                        help = "What a new process does before its function is called.")
                long bootstrap,
        @Quantity(
                        label = "End",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e10,
                        help = "What a process does after its function has returned.")
                long end,
        @Quantity(
                        label = "Resource tracker",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e10,
                        help = "What the resource tracker takes to start, beside the first process.")
                long tracker) {
    /** Checks every value. */
    public ProcessPrices {
        Range.check(ProcessPrices.class, "first", first);
        Range.check(ProcessPrices.class, "start", start);
        Range.check(ProcessPrices.class, "bootstrap", bootstrap);
        Range.check(ProcessPrices.class, "end", end);
        Range.check(ProcessPrices.class, "tracker", tracker);
    }
}
