package dev.interleave.analysis;

import dev.interleave.experiment.Gather;
import dev.interleave.experiment.Technique;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Failure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lesson of an asyncio run in which tasks failed, were cancelled or ran out of time: what that meant to the others. */
final class BrokenOffLesson {
    private final Run run;
    private final Gather gather;
    private final List<Failure> failures;
    private final List<Failure> errors;
    private final List<Interruption> interruptions;

    private BrokenOffLesson(Run run) {
        this.run = run;
        this.gather = run.experiment().python().asyncio().gather();
        this.failures = run.trace().failures();
        this.errors = failures.stream().filter(it -> !it.error().equals(Interruption.CANCELLED)).toList();
        this.interruptions = IntStream.range(0, run.trace().marks().size())
                .mapToObj(mark -> Interruption.at(run.trace(), mark))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty where all tasks came to their end. */
    static Optional<Lesson> ofFailures(Run run) {
        if (run.experiment().technique() != Technique.ASYNCIO || run.trace().failures().isEmpty()) {
            return Optional.empty();
        }
        BrokenOffLesson it = new BrokenOffLesson(run);
        return Optional.of(it.errors.isEmpty() ? it.cancelled() : it.failed());
    }

    /** Empty where no time limit ran out. */
    static Optional<Lesson> ofTimeLimits(Run run) {
        if (run.experiment().technique() != Technique.ASYNCIO) {
            return Optional.empty();
        }
        BrokenOffLesson it = new BrokenOffLesson(run);
        return it.interruptions.stream().filter(each -> each.cause() == Interruption.Cause.TIME_LIMIT).findFirst().map(it::timeLimit);
    }

    private Lesson failed() {
        Failure first = errors.getFirst();
        String who = run.name(first.worker()) + " failed after " + Nanos.rounded(first.time());
        return switch (gather) {
            case TASK_GROUP -> {
                long others = ended(Interruption.Cause.GROUP);
                String also = others == 0 ? "" : ", and its group cancelled " + others(others);
                yield new Lesson(
                        who + also + ".",
                        "In a task group the error of one ends all: the others get a CancelledError where they await,"
                                + " and main goes on once all have ended.");
            }
            case GATHER -> new Lesson(
                    failures.getFirst().equals(first) ? who + ", and main with it." : who + ".", passedOn("the first error"));
            case RESULTS -> new Lesson(
                    errors.size() == 1
                            ? who + "."
                            : errors.size() + " of " + run.experiment().workers() + " tasks failed, first " + who + ".",
                    "Here gather takes an error as a result like any other, so main waits for all tasks.");
        };
    }

    private Lesson cancelled() {
        Failure first = failures.getFirst();
        String headline = Interruption.ending(run.trace(), first)
                .map(it -> run.name(it.worker()) + " was " + it.words(run.trace()) + ".")
                .orElse(run.name(first.worker()) + " was cancelled.");
        return new Lesson(
                headline,
                switch (gather) {
                    case TASK_GROUP -> "A task group goes on when one of its tasks is cancelled; only an error ends the others.";
                    case GATHER -> passedOn("the CancelledError");
                    case RESULTS -> "Here gather takes the CancelledError as a result like any other, so main waits for all tasks.";
                });
    }

    private String passedOn(String what) {
        long others = ended(Interruption.Cause.MAIN_ENDED);
        String then = others == 0 ? "." : "; asyncio.run then cancelled " + others(others) + " that had not ended.";
        return "gather passes " + what + " on to main at once" + then;
    }

    private Lesson timeLimit(Interruption first) {
        return new Lesson(
                "The time limit of " + run.name(first.worker()) + " was over after " + Nanos.rounded(first.time()) + ".",
                "Then what the task awaits is cancelled; it catches the TimeoutError and goes on behind the block.");
    }

    /** How many tasks ended by being cancelled for a reason. */
    private long ended(Interruption.Cause cause) {
        Set<Integer> cancelled = failures.stream()
                .filter(it -> it.error().equals(Interruption.CANCELLED))
                .map(Failure::worker)
                .collect(Collectors.toSet());
        return interruptions.stream()
                .filter(it -> it.cause() == cause && cancelled.contains(it.worker()))
                .map(Interruption::worker)
                .distinct()
                .count();
    }

    private static String others(long count) {
        return count == 1 ? "1 other" : count + " others";
    }
}
