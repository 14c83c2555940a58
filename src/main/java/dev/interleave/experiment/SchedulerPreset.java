package dev.interleave.experiment;

import java.util.Arrays;
import java.util.Optional;

/**
 * The schedulers of operating systems as they come: a rule and its time slice, nanoseconds. Only the first was measured (two
 * to four busy threads on one core of Linux 6.18 with a tick of 4 ms alternate every 4.00 ms); the others are what sources
 * and documentation say, on rules that come near.
 */
public enum SchedulerPreset {
    /** The tick of 4 ms decides: the slices of EEVDF are shorter (kernel/sched/fair.c, base_slice 0.7 ms). */
    LINUX_EEVDF("Linux from 6.6 (EEVDF): 4 ms", SchedulerKind.FAIR, 4_000_000),
    /** On eight processors and more: 24 ms for all, at least 3 ms each (kernel/sched/fair.c before 6.6). */
    LINUX_CFS("Linux up to 6.5 (CFS): 24 ms shared, an estimate", SchedulerKind.CFS, 3_000_000),
    /** Two ticks of 15.625 ms (Windows Internals, at second hand). */
    WINDOWS_CLIENT("Windows, in the background: 31 ms, an estimate", SchedulerKind.ROUND_ROBIN, 31_250_000),
    /** Three times as long for the program in the foreground. */
    WINDOWS_FOREGROUND("Windows, in the foreground: 94 ms, an estimate", SchedulerKind.ROUND_ROBIN, 93_750_000),
    /** Twelve ticks. */
    WINDOWS_SERVER("Windows Server: 188 ms, an estimate", SchedulerKind.ROUND_ROBIN, 187_500_000),
    /** A hundred pre-emptions a second (XNU, osfmk/kern/sched_prim.c DEFAULT_PREEMPTION_RATE). */
    MACOS("macOS: 10 ms, an estimate", SchedulerKind.FAIR, 10_000_000);

    private final String label;
    private final SchedulerKind scheduler;
    private final long timeSlice;

    SchedulerPreset(String label, SchedulerKind scheduler, long timeSlice) {
        this.label = label;
        this.scheduler = scheduler;
        this.timeSlice = timeSlice;
    }

    /** The name people see; says so when it is an estimate. */
    public String label() {
        return label;
    }

    /** The machine with this scheduler. */
    public Machine on(Machine machine) {
        return machine.withScheduler(scheduler).withTimeSlice(timeSlice);
    }

    /** The one that a machine has, if it has one of these. */
    public static Optional<SchedulerPreset> of(Machine machine) {
        return Arrays.stream(values()).filter(it -> it.on(machine).equals(machine)).findFirst();
    }
}
