package dev.interleave.simulation.machine;

import dev.interleave.experiment.Machine;
import java.util.Arrays;

/**
 * How fast each processor works, in ten-thousandths of full speed: less on a slow core, and less while the other hardware
 * thread of its core is busy. The hardware threads of core {@code c} are processors {@code c} and {@code c + cores}, as
 * Linux numbers them on most machines.
 *
 * <p>What a processor gets done in a while is rounded down to nanoseconds of work, and the rest carried over, so that
 * nothing is ever lost or done twice.
 */
final class Speeds {
    private static final int FULL = 10_000;

    private final int[] alone;
    private final int[] beside;
    private final int cores;

    Speeds(Machine machine) {
        cores = machine.cores().count();
        alone = new int[machine.processors()];
        beside = new int[machine.processors()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = parts(machine.cores().each().get(i % cores).speed());
            beside[i] = machine.threadsPerCore() == 1 ? alone[i] : parts(machine.siblingSpeed() * alone[i] / FULL);
        }
    }

    private static int parts(double speed) {
        return (int) Math.max(1, Math.round(speed * FULL));
    }

    /** Whether all processors always work at full speed. */
    static boolean areFull(Machine machine) {
        return machine.cores().slow() == 0 && machine.threadsPerCore() == 1;
    }

    /** Whether some cores are slower than others. */
    boolean differ() {
        return Arrays.stream(alone).distinct().count() > 1;
    }

    /** Whether a core is so much faster than another that a thread had better move to it (capacity_greater). */
    boolean isWorthwhile(int from, int to) {
        return alone[to] * 1024L > alone[from] * 1078L;
    }

    /** The other hardware thread of the same core; itself where there is none. */
    int sibling(int processor) {
        return (processor + cores) % alone.length;
    }

    /** How fast a processor is, compared with the others. */
    int of(int processor, boolean siblingBusy) {
        return siblingBusy ? beside[processor] : alone[processor];
    }

    /** How long it takes to get some work done, nanoseconds, when a part of its first nanosecond has been done already. */
    static long timeFor(long work, int done, int speed) {
        return work / speed * FULL + Math.ceilDiv(Math.max(0, work % speed * FULL - done), speed);
    }

    /** How many whole nanoseconds of work get done in a while. */
    static long workIn(long time, int done, int speed) {
        return time / FULL * speed + (time % FULL * speed + done) / FULL;
    }

    /** The part of the next nanosecond of work that gets done in the same while. */
    static int restIn(long time, int done, int speed) {
        return (int) ((time % FULL * speed + done) % FULL);
    }
}
