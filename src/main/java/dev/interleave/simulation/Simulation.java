package dev.interleave.simulation;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.simulation.interpreter.Launch;
import dev.interleave.trace.Trace;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;

/** The door of the simulator. */
public final class Simulation {
    private Simulation() {}

    /** Simulates an experiment to its end. */
    public static Trace run(Experiment experiment) {
        return run(experiment, Progress.IGNORED);
    }

    /**
     * Simulates an experiment to its end, or until it is told to stop.
     *
     * @throws CancellationException when {@link Progress#goOn} said no
     * @throws TooMuch when more happens than can be kept in memory
     */
    public static Trace run(Experiment experiment, Progress progress) {
        return Launch.run(experiment, progress);
    }

    /**
     * How long the same work takes one worker after another, nanoseconds; empty when it cannot be done that way or
     * ends with an error before it is done.
     *
     * @throws CancellationException when {@link Progress#goOn} said no
     */
    public static OptionalLong sequentialMakespan(Experiment experiment, Progress progress) {
        if (experiment.program().needsTasks()) {
            return OptionalLong.empty();
        }
        Trace trace = run(experiment.withTechnique(Technique.SEQUENTIAL), progress);
        boolean done = trace.deadlock().isEmpty() && trace.failures().isEmpty();
        return done ? OptionalLong.of(trace.end()) : OptionalLong.empty();
    }
}
