package dev.interleave.ui.session;

import dev.interleave.experiment.Experiment;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import java.util.OptionalLong;

/** Whoever makes runs of experiments. */
public interface Simulator {
    /** The simulator of Interleave. */
    Simulator REAL = new Simulator() {
        @Override
        public Trace run(Experiment experiment, Progress progress) {
            return Simulation.run(experiment, progress);
        }

        @Override
        public OptionalLong sequentialMakespan(Experiment experiment, Progress progress) {
            return Simulation.sequentialMakespan(experiment, progress);
        }
    };

    /** See {@link Simulation#run(Experiment, Progress)}. */
    Trace run(Experiment experiment, Progress progress);

    /** See {@link Simulation#sequentialMakespan}. */
    OptionalLong sequentialMakespan(Experiment experiment, Progress progress);
}
