package dev.interleave.analysis;

import dev.interleave.experiment.Experiment;
import dev.interleave.trace.Trace;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run teaches, in plain words and true numbers.
 *
 * @param headline the result, one short sentence: {@code 1.31× as fast as one after another.}
 * @param reason why, one or two short sentences
 */
public record Lesson(String headline, String reason) {
    /**
     * Finds the lesson of a run.
     *
     * @param experiment what was run
     * @param trace what happened
     * @param figures its figures
     * @param sequential how long the same work takes one after another, where that can be done
     */
    public static Lesson of(Experiment experiment, Trace trace, Figures figures, OptionalLong sequential) {
        Run run = new Run(experiment, trace, figures, sequential);
        if (trace.deadlock().isPresent()) {
            return DeadlockLesson.of(run, trace.deadlock().get());
        }
        boolean counts = figures.variables().stream().anyMatch(variable -> variable.expected() > 0);
        return BrokenOffLesson.ofFailures(run)
                .or(() -> counts ? Optional.of(CounterLesson.of(run)) : BrokenOffLesson.ofTimeLimits(run))
                .orElseGet(() -> SpeedLesson.of(run));
    }
}
