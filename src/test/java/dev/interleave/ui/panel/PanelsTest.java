package dev.interleave.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Lesson;
import dev.interleave.analysis.Moment;
import dev.interleave.document.Examples;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.experiment.WorkloadType;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import dev.interleave.ui.panel.Chips.Part;
import dev.interleave.ui.session.Run;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PanelsTest {
    @Test
    void saysWhoRunsWhoHoldsTheGilAndWhoWaits() {
        Trace trace = Simulation.run(Experiment.DEFAULT);
        assertThat(words(trace, 25_000_000)).containsExactly(
                "Core 0 idle", "Core 1 runs T1", "Core 2 idle", "Core 3 idle",
                "GIL held by T1", "waiting T2 since 20.6 ms",
                "waiting for others Main thread");
    }

    @Test
    void aMomentHasAsManyCoreAndGilLinesAsAnyOther() {
        Trace trace = Simulation.run(Experiment.DEFAULT);
        for (long time = 0; time < trace.end(); time += trace.end() / 97) {
            List<List<List<Part>>> cards = MomentWords.of(trace, Moment.at(trace, time));
            assertThat(cards.get(0)).hasSize(4);
            assertThat(cards.get(1)).hasSize(2);
        }
    }

    @Test
    void manyWorkersAreShortened() {
        Experiment many = Experiment.DEFAULT.withWorkers(64);
        Trace trace = Simulation.run(many);
        assertThat(words(trace, 0)).contains("not started T1 T2 T3 T4 T5 T6 T7 T8 and 56 more");
    }

    @Test
    void manyCoresAreShortened() {
        Experiment many = Experiment.of(Technique.PROCESSES, 20, WorkloadType.CPU_BOUND.start());
        Trace trace = Simulation.run(many.withMachine(many.machine().withCores(32)));
        assertThat(words(trace, trace.end() / 2)).contains("12 more cores busy, 12 cores idle");
    }

    @Test
    void aDeadlockIsSaidInWords() {
        Trace trace = Examples.all().stream()
                .map(it -> Simulation.run(it.experiment()))
                .filter(it -> it.deadlock().isPresent())
                .findFirst()
                .orElseThrow();
        List<String> lines = words(trace, trace.end());
        assertThat(lines.getFirst()).startsWith("Deadlock since ");
        assertThat(lines.get(1)).matches("\\w+ waits for \\w+, held by \\w+");
    }

    @Test
    void aWorkerThatEndedWithAnErrorSaysWhich() {
        Program program = new Program(
                List.of(new Lock("door", LockKind.LOCK, 1)),
                List.of(),
                List.of(new Role("", 0, List.of(new Step.Release("door")))));
        Trace trace = Simulation.run(Experiment.DEFAULT.withWorkload(new Steps(program)));
        assertThat(words(trace, trace.end())).contains("T1 ended with " + trace.failures().getFirst().error());
    }

    @Test
    void aTaskThatWasCancelledSaysBecauseOfWhom() {
        Trace trace = Simulation.run(Examples.of("task-group").orElseThrow().experiment());
        assertThat(words(trace, trace.end()))
                .contains("A1 ended with RuntimeError: failed", "A2 was cancelled by its group because A1 failed");
    }

    @Test
    void everyMomentOfEveryExampleHasWords() {
        for (Examples.Example example : Examples.all()) {
            Trace trace = Simulation.run(example.experiment());
            for (int i = 0; i <= 50; i++) {
                assertThat(words(trace, trace.end() * i / 50)).as(example.id()).isNotEmpty();
            }
        }
    }

    @Test
    void theFiguresAreTheRuns() {
        Run run = run(Experiment.DEFAULT, OptionalLong.of(160_000_000));
        assertThat(figure(run, "Finished in")).isEqualTo("80.3 ms");
        assertThat(figure(run, "Speed-up")).isEqualTo("1.99×");
        assertThat(figure(run, "Cores busy")).isEqualTo("25 %");
        assertThat(RunFigures.of(run)).noneMatch(it -> it.name().equals("Lost updates"));
        assertThat(figure(run(Experiment.DEFAULT, OptionalLong.empty()), "Speed-up")).isEqualTo("–");
    }

    @Test
    void lostUpdatesAreAFigureWhereThereIsAVariable() {
        Run run = run(Experiment.DEFAULT.withWorkload(WorkloadType.SHARED_COUNTER.start()), OptionalLong.empty());
        long lost = run.trace().variables().getFirst().lostUpdates();
        assertThat(figure(run, "Lost updates").replace(",", "")).isEqualTo(String.valueOf(lost));
    }

    private static Run run(Experiment experiment, OptionalLong sequential) {
        Trace trace = Simulation.run(experiment);
        Figures figures = Figures.of(trace);
        return new Run(experiment, trace, figures, sequential, Lesson.of(experiment, trace, figures, sequential), 1);
    }

    private static String figure(Run run, String name) {
        return RunFigures.of(run).stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow().value();
    }

    private static List<String> words(Trace trace, long time) {
        return MomentWords.of(trace, Moment.at(trace, time)).stream()
                .flatMap(List::stream)
                .map(line -> line.stream().map(part -> text(trace, part)).collect(Collectors.joining(" ")))
                .toList();
    }

    private static String text(Trace trace, Part part) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Strong strong -> strong.text();
            case Part.Who who -> trace.workers().get(who.worker()).label().isEmpty()
                    ? trace.workers().get(who.worker()).name()
                    : trace.workers().get(who.worker()).label();
        };
    }
}
