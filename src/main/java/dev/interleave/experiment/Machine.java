package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.Objects;

/**
 * The computer and its operating system. Durations are nanoseconds.
 *
 * @param cores how many threads can run at the same moment, and how fast
 * @param system the operating system, as far as Python behaves differently on it
 * @param scheduler who gets a free core
 * @param timeSlice how long a thread may keep a core while another waits for it
 * @param contextSwitch what it costs a core to change threads
 * @param wakeLatency how long after it is signalled a sleeping thread can run
 * @param threadsPerCore on how many hardware threads a core runs; the operating system takes each for a processor
 * @param siblingSpeed how fast each of two hardware threads is while both of their core are busy, one alone being 1
 * @param backgroundLoad the part of all processors that other programs ask for
 */
public record Machine(
        Cores cores,
        OperatingSystem system,
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
                long wakeLatency,
        @Quantity(
                        label = "Hardware threads per core",
                        min = 1,
                        max = 2,
                        help = "With two, a core takes two threads at a time, and each is slower while both run.")
                int threadsPerCore,
        @Quantity(
                        label = "Speed beside a busy sibling",
                        unit = Unit.SHARE,
                        min = 0.05,
                        max = 1,
                        help = "How fast a hardware thread is while the other one of its core is busy too.")
                double siblingSpeed,
        @Quantity(
                        label = "Other programs",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 0.9,
                        help = "The part of all cores that other programs on the machine ask for.")
                double backgroundLoad) {

    /** Four cores with the values measured on a small Linux machine. */
    public static final Machine DEFAULT = plain(4, SchedulerKind.FAIR, 3_000_000, 2_000, 30_000);

    /** Checks every value. */
    public Machine {
        Objects.requireNonNull(cores);
        Objects.requireNonNull(system);
        Objects.requireNonNull(scheduler);
        Range.check(Machine.class, "timeSlice", timeSlice);
        Range.check(Machine.class, "contextSwitch", contextSwitch);
        Range.check(Machine.class, "wakeLatency", wakeLatency);
        Range.check(Machine.class, "threadsPerCore", threadsPerCore);
        Range.check(Machine.class, "siblingSpeed", siblingSpeed);
        Range.check(Machine.class, "backgroundLoad", backgroundLoad);
    }

    /**
     * A Linux machine of equal cores without hardware threads, which has nothing else to do. The speed beside a busy
     * sibling is the one it would have if it had such: 0.62 is the middle of what is published for hyper-threads, a gain of
     * 1.2 to 1.3 a core.
     */
    public static Machine plain(int cores, SchedulerKind scheduler, long timeSlice, long contextSwitch, long wakeLatency) {
        return new Machine(
                Cores.of(cores), OperatingSystem.LINUX, scheduler, timeSlice, contextSwitch, wakeLatency, 1, 0.62, 0);
    }

    /** How many processors the operating system sees: every hardware thread is one. */
    public int processors() {
        return cores.count() * threadsPerCore;
    }

    /** The same with another number of cores, see {@link Cores#withCount}. */
    public Machine withCores(int other) {
        return withCores(cores.withCount(other));
    }

    /** The same with other cores. */
    public Machine withCores(Cores other) {
        return new Machine(
                other, system, scheduler, timeSlice, contextSwitch, wakeLatency, threadsPerCore, siblingSpeed, backgroundLoad);
    }

    /** The same with another operating system. */
    public Machine withSystem(OperatingSystem other) {
        return new Machine(
                cores, other, scheduler, timeSlice, contextSwitch, wakeLatency, threadsPerCore, siblingSpeed, backgroundLoad);
    }

    /** The same with another wake-up latency in nanoseconds. */
    public Machine withWakeLatency(long other) {
        return new Machine(
                cores, system, scheduler, timeSlice, contextSwitch, other, threadsPerCore, siblingSpeed, backgroundLoad);
    }

    /** The same with another cost of changing threads, in nanoseconds. */
    public Machine withContextSwitch(long other) {
        return new Machine(
                cores, system, scheduler, timeSlice, other, wakeLatency, threadsPerCore, siblingSpeed, backgroundLoad);
    }

    /** The same with another rule of who gets a free core. */
    public Machine withScheduler(SchedulerKind other) {
        return new Machine(
                cores, system, other, timeSlice, contextSwitch, wakeLatency, threadsPerCore, siblingSpeed, backgroundLoad);
    }

    /** The same with another time slice in nanoseconds. */
    public Machine withTimeSlice(long other) {
        return new Machine(
                cores, system, scheduler, other, contextSwitch, wakeLatency, threadsPerCore, siblingSpeed, backgroundLoad);
    }

    /** The same with two hardware threads a core. */
    public Machine withHyperThreads(double speedBesideSibling) {
        return new Machine(
                cores, system, scheduler, timeSlice, contextSwitch, wakeLatency, 2, speedBesideSibling, backgroundLoad);
    }

    /** The same with other programs that ask for a part of it. */
    public Machine withBackgroundLoad(double other) {
        return new Machine(
                cores, system, scheduler, timeSlice, contextSwitch, wakeLatency, threadsPerCore, siblingSpeed, other);
    }
}
