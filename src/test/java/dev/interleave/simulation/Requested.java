package dev.interleave.simulation;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.simulation.code.Costs;
import java.util.List;

/** How much processor time the steps of a worker ask for, added up without simulating anything. */
final class Requested {
    private final Costs costs;
    private final Technique technique;
    private final boolean task;

    private Requested(Experiment experiment) {
        this.costs = new Costs(experiment);
        this.technique = experiment.technique();
        this.task = experiment.technique() == Technique.ASYNCIO;
    }

    /** Nanoseconds on a core for a worker of the role. */
    static long of(Experiment experiment, Role role) {
        return new Requested(experiment).of(role.steps());
    }

    /** Whether a role puts into a queue or gets from one: between processes its library has work with that. */
    static boolean usesQueue(List<Step> steps) {
        return steps.stream().anyMatch(step -> switch (step) {
            case Step.Put _, Step.Get _ -> true;
            case Step.Hold hold -> usesQueue(hold.steps());
            case Step.Repeat repeat -> usesQueue(repeat.steps());
            default -> false;
        });
    }

    private long of(List<Step> steps) {
        return steps.stream().mapToLong(this::of).sum();
    }

    private long of(Step step) {
        return switch (step) {
            case Step.Loop loop -> costs.loop(loop.iterations());
            case Step.Compute compute -> compute.time();
            case Step.Work _, Step.Drain _, Step.Limit _, Step.Cancel _ -> throw new IllegalArgumentException("not known beforehand");
            case Step.Native call -> call.time();
            case Step.Hold hold -> of(hold.steps()) + (task ? 0 : 2 * costs.lock(technique));
            case Step.Increment increment -> costs.increment(increment.inPlace());
            case Step.Repeat repeat -> repeat.times() * (of(repeat.steps()) + costs.turn());
            case Step.Yield _ -> !task && !costs.python().version().atLeast(11) ? 500 : 0;
            case Step.Read _, Step.Write _, Step.Fail _ -> costs.turn();
            case Step.Use _ -> costs.use();
            case Step.Collect collect -> costs.collection(collect.objects());
            case Step.Acquire _, Step.Release _ -> task ? 0 : costs.lock(technique);
            case Step.Put _, Step.Get _, Step.SetEvent _, Step.ClearEvent _, Step.AwaitEvent _, Step.Meet _,
                    Step.AwaitCondition _, Step.Notify _ -> costs.prices().signal();
            case Step.Io _, Step.Sleep _ -> 0;
        };
    }
}
