package dev.interleave.cli;

import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Lesson;
import dev.interleave.experiment.Experiment;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.Simulation;
import dev.interleave.simulation.TooMuch;
import dev.interleave.trace.Trace;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A finished simulation with what there is to say about it.
 *
 * @param sequential how long the same work takes one after another, where that can be done
 * @param wallTime how long the simulation of the experiment took, nanoseconds
 */
record Run(Experiment experiment, Trace trace, Figures figures, OptionalLong sequential, long wallTime) {
    /**
     * Simulates an experiment, and the same work one after another.
     *
     * @throws BadInput when more happens in it than can be kept in memory
     */
    static Run of(Experiment experiment) throws BadInput {
        try {
            return simulated(experiment);
        } catch (TooMuch e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static Run simulated(Experiment experiment) {
        long before = System.nanoTime();
        Trace trace = Simulation.run(experiment);
        long wallTime = System.nanoTime() - before;
        OptionalLong sequential = Simulation.sequentialMakespan(experiment, Progress.IGNORED);
        return new Run(experiment, trace, Figures.of(trace), sequential, wallTime);
    }

    /** How many times as fast as one after another; empty when it never finished. */
    OptionalDouble speedUp() {
        return sequential.isPresent() && trace.deadlock().isEmpty()
                ? OptionalDouble.of((double) sequential.getAsLong() / trace.end())
                : OptionalDouble.empty();
    }

    Lesson lesson() {
        return Lesson.of(experiment, trace, figures, sequential);
    }
}
