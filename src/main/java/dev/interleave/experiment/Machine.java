package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.Objects;

/**
 * The computer and its operating system. Durations are nanoseconds.
 *
 * @param cores how many threads can run at the same moment
 * @param scheduler who gets a free core
 * @param timeSlice how long a thread may keep a core while another waits for it
 * @param contextSwitch what it costs a core to change threads
 * @param wakeLatency how long after it is signalled a sleeping thread can run
 */
public record Machine(
        @Quantity(
                        label = "Cores",
                        min = 1,
                        max = 256,
                        slider = {1, 16},
                        help = "How many threads can run at the same moment.")
                int cores,
        SchedulerKind scheduler,
        @Quantity(
                        label = "Time slice",
                        unit = Unit.DURATION,
                        min = 1e4,
                        max = 1e10,
                        slider = {1e5, 1e8},
                        help = "How long a thread may keep a core while another waits for it.")
                long timeSlice,
        @Quantity(
                        label = "Context switch",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e7,
                        slider = {0, 1e5},
                        help = "What it costs a core to change from one thread to another.")
                long contextSwitch,
        @Quantity(
                        label = "Wake-up latency",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e8,
                        slider = {0, 1e6},
                        help = "How long after it is signalled a sleeping thread can run.")
                long wakeLatency) {

    /** Four cores with the values measured on a small Linux machine. */
    public static final Machine DEFAULT = new Machine(4, SchedulerKind.FAIR, 3_000_000, 2_000, 30_000);

    /** Checks every value. */
    public Machine {
        Objects.requireNonNull(scheduler);
        Range.check(Machine.class, "cores", cores);
        Range.check(Machine.class, "timeSlice", timeSlice);
        Range.check(Machine.class, "contextSwitch", contextSwitch);
        Range.check(Machine.class, "wakeLatency", wakeLatency);
    }

    /** The same with another number of cores. */
    public Machine withCores(int other) {
        return new Machine(other, scheduler, timeSlice, contextSwitch, wakeLatency);
    }
}
