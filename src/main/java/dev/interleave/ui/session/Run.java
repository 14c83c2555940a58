package dev.interleave.ui.session;

import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Lesson;
import dev.interleave.experiment.Experiment;
import dev.interleave.trace.Trace;
import java.util.OptionalLong;

/**
 * A run with all that is said about it.
 *
 * @param experiment what was run
 * @param trace what happened
 * @param figures its figures
 * @param sequential how long the same work takes one after another, nanoseconds; empty while that is not known
 * @param lesson what the run teaches
 * @param simulationTime how long it took to simulate, nanoseconds
 */
public record Run(
        Experiment experiment,
        Trace trace,
        Figures figures,
        OptionalLong sequential,
        Lesson lesson,
        long simulationTime) {

    static Run of(Experiment experiment, Trace trace, long simulationTime) {
        Figures figures = Figures.of(trace);
        OptionalLong unknown = OptionalLong.empty();
        Lesson lesson = Lesson.of(experiment, trace, figures, unknown);
        return new Run(experiment, trace, figures, unknown, lesson, simulationTime);
    }

    Run withSequential(OptionalLong makespan) {
        return new Run(
                experiment, trace, figures, makespan, Lesson.of(experiment, trace, figures, makespan), simulationTime);
    }
}
