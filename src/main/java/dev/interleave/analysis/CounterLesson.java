package dev.interleave.analysis;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.SharedCounter;
import dev.interleave.experiment.Technique;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.SharedVariable;
import java.util.List;
import java.util.Locale;

/** The lesson of a run whose workers add to shared variables: what they end at, and why. */
final class CounterLesson {
    private CounterLesson() {}

    static Lesson of(Run run) {
        List<SharedVariable> variables = run.figures().variables();
        long expected = variables.stream().mapToLong(SharedVariable::expected).sum();
        long lost = variables.stream().mapToLong(SharedVariable::lostUpdates).sum();
        if (variables.stream().anyMatch(variable -> variable.lostUpdates() < 0)) {
            return mixed(variables);
        } else if (lost > 0) {
            return lost(run, lost, expected);
        }
        return copies(run) ? copies(run, variables) : kept(run, variables, expected);
    }

    /** A program may read one variable and write another. */
    private static Lesson mixed(List<SharedVariable> variables) {
        SharedVariable odd =
                variables.stream().filter(variable -> variable.lostUpdates() < 0).findFirst().orElseThrow();
        return new Lesson(
                odd.name() + " ends at " + number(odd.actual()) + " after " + number(odd.expected())
                        + (odd.expected() == 1 ? " addition." : " additions."),
                "A write puts back what was read last, plus one, and that was another variable.");
    }

    private static Lesson lost(Run run, long lost, long expected) {
        long times = erasures(run.trace().marks());
        if (times == 0) {
            return new Lesson(
                    number(lost) + " of " + number(expected) + " additions had no effect.",
                    "Nobody came between: the program writes without reading anew what it wrote before.");
        }
        return new Lesson(
                number(lost) + " of " + number(expected) + " additions were lost.",
                (times == 1 ? "Once" : number(times) + " times")
                        + ", others added to the counter between a worker's read and its write,"
                        + " and the write erased what they had added.");
    }

    private static boolean copies(Run run) {
        Technique technique = run.experiment().technique();
        return run.experiment().workers() > 1
                && (technique == Technique.PROCESSES || technique == Technique.INTERPRETERS);
    }

    private static Lesson copies(Run run, List<SharedVariable> variables) {
        long most = variables.stream().mapToLong(SharedVariable::actual).max().orElse(0);
        return new Lesson(
                "Every " + run.noun(1) + " counts for itself: no counter gets past " + number(most) + ".",
                capital(run.noun(2)) + " share no Python objects, so each adds to a copy of its own.");
    }

    private static Lesson kept(Run run, List<SharedVariable> variables, long expected) {
        String headline = variables.size() == 1
                ? "Nothing was lost: " + variables.getFirst().name() + " ends at " + number(expected) + "."
                : "Nothing was lost: all " + number(expected) + " additions count.";
        return new Lesson(headline, why(run) + SpeedLesson.cost(run));
    }

    private static String why(Run run) {
        Experiment experiment = run.experiment();
        if (experiment.technique() == Technique.SEQUENTIAL) {
            return "One after another, nobody comes between a read and its write.";
        } else if (experiment.workers() == 1) {
            return "A " + run.noun(1) + " alone has nobody who could come between its read and its write.";
        } else if (!(experiment.workload() instanceof SharedCounter)) {
            return "Nobody came between a read and its write in this run.";
        } else if (run.figures().locks().size() == 1 && run.trace().locks().getFirst().permits() == 1) {
            return "Whoever holds the lock adds alone; everyone else has to wait.";
        } else if (experiment.technique() == Technique.ASYNCIO) {
            return "A task gives way only where it awaits, and it awaits nothing between its read and its write.";
        }
        boolean spared = experiment.workload() instanceof SharedCounter counter
                && counter.inPlace()
                && neverLosesInPlace(experiment.python());
        return spared
                ? "Python " + experiment.python().version().id()
                        + " happens not to look for a switch inside counter += 1; that is an accident, not a promise."
                : "No one came between a read and its write in this run; nothing forbids it.";
    }

    private static boolean neverLosesInPlace(Python python) {
        return python.version().atLeast(10) && !python.freeThreaded();
    }

    private static long erasures(Marks marks) {
        long count = 0;
        for (int i = 0; i < marks.size(); i++) {
            count += marks.kind(i) == Mark.LOST_UPDATE ? 1 : 0;
        }
        return count;
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
