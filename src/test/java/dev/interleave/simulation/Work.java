package dev.interleave.simulation;

import dev.interleave.experiment.Machine;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;

/** How much work a worker got done, read off a trace: the time it ran, by the speed that its processor had just then. */
final class Work {
    private Work() {}

    /** Nanoseconds at full speed. */
    static double of(Machine machine, Trace trace, int worker) {
        Lane lane = trace.worker(worker);
        double sum = 0;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.state(i) == State.RUNNING || lane.state(i) == State.NATIVE) {
                sum += inSlice(machine, trace, lane.object(i), lane.start(i), lane.end(i));
            }
        }
        return sum;
    }

    private static double inSlice(Machine machine, Trace trace, int processor, long from, long to) {
        int cores = machine.cores().count();
        double alone = tenThousandths(machine.cores().each().get(processor % cores).speed());
        if (machine.threadsPerCore() == 1) {
            return alone * (to - from);
        }
        long shared = busy(trace.core((processor + cores) % (2 * cores)), from, to);
        return alone * (to - from - shared) + tenThousandths(alone * machine.siblingSpeed()) * shared;
    }

    private static double tenThousandths(double speed) {
        return Math.max(1, Math.round(speed * 10_000)) / 10_000.0;
    }

    private static long busy(Lane lane, long from, long to) {
        long sum = 0;
        for (int i = lane.firstEndingAfter(from); i < lane.size() && lane.start(i) < to; i++) {
            sum += Math.min(to, lane.end(i)) - Math.max(from, lane.start(i));
        }
        return sum;
    }
}
