package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Examples;
import dev.interleave.experiment.Asyncio;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Gather;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Wait;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.SharedVariable;
import dev.interleave.trace.Trace;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A lesson may say nothing that the figures of the same run contradict. */
class LessonTest {
    private static final Pattern TIMES = Pattern.compile("(\\d+[.]\\d\\d)×");
    private static final Pattern CORES = Pattern.compile("(\\d+[.]\\d) of (\\d+) cores were busy");
    private static final Pattern IDLE = Pattern.compile("(\\d+) of (\\d+) cores sits? idle");
    private static final Pattern AT_ONCE = Pattern.compile("on average (\\d+[.]\\d) of ([\\d,]+) \\w+ waited at the same time");
    private static final Pattern WAITING = Pattern.compile("spent (\\d+)\u00a0% of their time waiting for “");

    @Test
    void aCrowdOfTasksGainsByTheWaitsThatOverlap() {
        Experiment experiment = Experiment.of(Technique.ASYNCIO, 2_000, new IoBound(5, new Wait.Fixed(10_000_000)));
        Trace trace = Simulation.run(experiment);
        OptionalLong sequential = Simulation.sequentialMakespan(experiment, Progress.IGNORED);
        Lesson lesson = Lesson.of(experiment, trace, Figures.of(trace), sequential);

        assertThat(lesson.headline()).contains("as fast as one after another");
        assertThat(lesson.reason()).contains("the waits overlap").contains("of 2,000 tasks waited at the same time");
    }

    @Test
    void whatTheFailureOfATaskMeansDependsOnWhoWaits() {
        Experiment group = Examples.of("task-group").orElseThrow().experiment();
        Experiment gather = group.withPython(group.python().withAsyncio(new Asyncio(Gather.GATHER, false)));
        Experiment results = group.withPython(group.python().withAsyncio(new Asyncio(Gather.RESULTS, false)));

        assertThat(text(group)).matches("A1 failed after .* ms, and its group cancelled 3 others[.] In a task group .*");
        assertThat(text(gather)).matches("A1 failed after .* ms, and main with it[.] gather passes the first error on to main at once;"
                + " asyncio.run then cancelled 3 others that had not ended[.]");
        assertThat(text(results)).matches("A1 failed after .* ms[.] Here gather takes an error as a result like any other, .*");
    }

    private static String text(Experiment experiment) {
        Trace trace = Simulation.run(experiment);
        Lesson lesson = Lesson.of(experiment, trace, Figures.of(trace), OptionalLong.empty());
        return lesson.headline() + " " + lesson.reason();
    }

    @Test
    void nothingInItContradictsTheFigures() {
        for (long seed = 0; seed < 400; seed++) {
            Experiment experiment = new RandomExperiments(seed).next();
            Trace trace = Simulation.run(experiment);
            Figures figures = Figures.of(trace);
            OptionalLong sequential = Simulation.sequentialMakespan(experiment, Progress.IGNORED);
            Run run = new Run(experiment, trace, figures, sequential);
            Lesson lesson = Lesson.of(experiment, trace, figures, sequential);
            try {
                check(lesson.headline() + " " + lesson.reason(), run);
            } catch (AssertionError e) {
                throw new AssertionError("seed " + seed + ": " + lesson + " " + figures, e);
            }
        }
    }

    private static void check(String text, Run run) {
        assertThat(text).matches("\\S.*[^.][.]").doesNotContain("NaN", "null", "  ");
        assertThat(text.contains("Deadlock")).isEqualTo(run.trace().deadlock().isPresent());
        if (text.contains("additions were lost")) {
            assertThat(erasures(run.trace().marks())).isPositive();
            assertThat(lost(run)).isPositive();
        }
        if (text.contains("Nothing was lost")) {
            assertThat(run.figures().variables()).allMatch(variable -> variable.lostUpdates() == 0);
        }
        Matcher times = TIMES.matcher(text);
        if (times.find() && !text.contains("as long as one after another")) {
            assertThat(times.group(1)).isEqualTo(String.format(Locale.ROOT, "%.2f", run.speedUp().orElseThrow()));
            assertThat(text.startsWith("No faster")).isEqualTo(between(run, 0.96, 1.005));
            assertThat(text.startsWith("Hardly faster")).isEqualTo(between(run, 1.005, 1.04));
            assertThat(text.startsWith("Slower")).isEqualTo(between(run, 0.1, 0.96));
        }
        Matcher cores = CORES.matcher(text);
        if (cores.find()) {
            assertThat(Double.parseDouble(cores.group(1))).isBetween(run.coresBusy() - 0.051, run.coresBusy() + 0.051);
            assertThat(Integer.parseInt(cores.group(2))).isEqualTo(run.trace().cores());
        }
        Matcher idle = IDLE.matcher(text);
        if (idle.find()) {
            int idleCores = Integer.parseInt(idle.group(1));
            assertThat(run.trace().cores() - run.coresBusy()).isGreaterThan(idleCores - 0.11);
        }
        Matcher atOnce = AT_ONCE.matcher(text);
        if (atOnce.find()) {
            assertThat(Double.parseDouble(atOnce.group(1))).isLessThanOrEqualTo(run.experiment().workers());
        }
        Matcher waiting = WAITING.matcher(text);
        if (waiting.find()) {
            assertThat(Integer.parseInt(waiting.group(1)))
                    .isEqualTo((int) Math.round(100 * run.share(Figures.OfWorker::waitingLock)));
        }
        if (text.contains("before the next begins") || text.contains("before has ended")) {
            assertThat(overlap(run)).isFalse();
        }
        if (text.contains("no GIL:")) {
            assertThat(run.trace().gils()).isEmpty();
        }
    }

    private static long lost(Run run) {
        return run.figures().variables().stream().mapToLong(SharedVariable::lostUpdates).sum();
    }

    private static long erasures(Marks marks) {
        return IntStream.range(0, marks.size()).filter(i -> marks.kind(i) == Mark.LOST_UPDATE).count();
    }

    private static boolean between(Run run, double least, double most) {
        double speedUp = run.speedUp().orElseThrow();
        return speedUp >= least && speedUp < most;
    }

    /** Whether two workers ran within each other's lives. */
    private static boolean overlap(Run run) {
        for (Figures.OfWorker one : run.asked()) {
            for (Figures.OfWorker other : run.asked()) {
                if (one != other && run.begin(one) < run.begin(other) && one.finishedAt() > run.begin(other)) {
                    return true;
                }
            }
        }
        return false;
    }
}
