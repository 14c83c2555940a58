package dev.interleave.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Moment;
import dev.interleave.document.Examples;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.program.Outline;
import dev.interleave.program.Step;
import dev.interleave.python.Line;
import dev.interleave.python.Script;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CodeMarksTest {
    /** The lines on which somebody is, each as its text and who is there. */
    private static List<String> marked(Experiment experiment, Trace trace, long time) {
        Script script = Script.of(experiment);
        List<List<CodeMarks.OnLine>> marks =
                new CodeMarks(trace, script, Outline.of(experiment.program())).at(Moment.at(trace, time));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            for (CodeMarks.OnLine mark : marks.get(i)) {
                lines.add(script.lines().get(i).text().strip() + " | " + trace.workers().get(mark.worker()).label()
                        + (mark.waiting() ? " waits" : " runs"));
            }
        }
        return lines;
    }

    @Test
    void twoThreadsStandInTheSameLoop() {
        Trace trace = Simulation.run(Experiment.DEFAULT);
        assertThat(marked(Experiment.DEFAULT, trace, 25_000_000)).containsExactly(
                "for _ in range(1000000): | T1 runs",
                "for _ in range(1000000): | T2 waits",
                "x += 1 | T1 runs",
                "x += 1 | T2 waits");
        assertThat(marked(Experiment.DEFAULT, trace, 0)).isEmpty();
        assertThat(marked(Experiment.DEFAULT, trace, trace.end())).isEmpty();
    }

    @Test
    void whoIsInADeadlockStaysAtTheLineItWaitsOn() {
        Experiment experiment = Examples.of("deadlock").orElseThrow().experiment();
        Trace trace = Simulation.run(experiment);
        assertThat(marked(experiment, trace, trace.end())).hasSize(2).allSatisfy(it -> assertThat(it).startsWith("with ").endsWith(" waits"));
    }

    @Test
    void whoSleepsIsOnALineThatSleeps() {
        int looked = 0;
        for (int seed = 0; seed < 60; seed++) {
            Experiment experiment = new RandomExperiments(seed).next();
            Trace trace = Simulation.run(experiment);
            Script script = Script.of(experiment);
            CodeMarks marks = new CodeMarks(trace, script, Outline.of(experiment.program()));
            for (int worker = 0; worker < trace.workers().size() && script.obstacle().isEmpty(); worker++) {
                Lane life = trace.worker(worker);
                for (int slice = 0; slice < life.size(); slice++) {
                    if (life.state(slice) == State.SLEEPING) {
                        Optional<Line> line = only(script, marks.at(Moment.at(trace, life.start(slice))), worker);
                        if (line.isPresent()) {
                            assertThat(line.get().step().orElseThrow()).as("seed " + seed).isInstanceOfAny(Step.Sleep.class, Step.Yield.class);
                            looked++;
                        }
                    }
                }
            }
        }
        assertThat(looked).isPositive();
    }

    /** The line a worker is on, when it is one and no more. */
    private static Optional<Line> only(Script script, List<List<CodeMarks.OnLine>> marks, int worker) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).stream().anyMatch(it -> it.worker() == worker)) {
                lines.add(script.lines().get(i));
            }
        }
        return lines.size() == 1 ? Optional.of(lines.getFirst()) : Optional.empty();
    }
}
