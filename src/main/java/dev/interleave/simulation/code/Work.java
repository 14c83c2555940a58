package dev.interleave.simulation.code;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import java.util.List;

/** How much there is to do, so that progress can be told: computing and waiting of all workers added up. */
public final class Work {
    private Work() {}

    /** Nanoseconds, roughly. */
    public static double of(Program program, int workers, Costs costs) {
        if (program.pool().exists()) {
            return program.pool().tasks() * of(program.roles().getFirst().steps(), costs);
        }
        double sum = 0;
        Role last = null;
        double ofLast = 0;
        for (Role role : program.cast(workers)) {
            if (role != last) {
                last = role;
                ofLast = of(role.steps(), costs);
            }
            sum += ofLast;
        }
        return sum;
    }

    private static double of(List<Step> steps, Costs costs) {
        double sum = 0;
        for (Step step : steps) {
            sum +=
                    switch (step) {
                        case Step.Loop loop -> costs.loop(loop.iterations());
                        case Step.Compute compute -> compute.time();
                        case Step.Work work -> work.waiting().mean();
                        case Step.Native call -> call.time();
                        case Step.Io io -> io.waiting().mean();
                        case Step.Sleep sleep -> sleep.waiting().mean();
                        case Step.Hold hold -> of(hold.steps(), costs);
                        case Step.Increment increment -> costs.increment(increment.inPlace());
                        // How many of the tasks fall to one worker is not known beforehand.
                        case Step.Drain drain -> of(drain.steps(), costs);
                        case Step.Limit limit -> Math.min(limit.time(), of(limit.steps(), costs));
                        case Step.Repeat repeat -> repeat.times() * (of(repeat.steps(), costs) + costs.turn());
                        case Step.Read _, Step.Write _ -> costs.turn();
                        case Step.Use _ -> costs.use();
                        case Step.Collect collect -> costs.collection(collect.objects());
                        default -> 0;
                    };
        }
        return sum;
    }
}
