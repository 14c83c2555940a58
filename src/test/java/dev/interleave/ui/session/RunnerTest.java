package dev.interleave.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.simulation.Progress;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class RunnerTest {
    private static final Experiment SMALL = Experiment.of(Technique.THREADS, 2, new CpuBound(1_000));

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final List<Integer> simulated = new ArrayList<>();
    private long now;
    private Runnable duringRun = () -> {};
    private final Runner runner = new Runner(new Fake(), background::add, Runnable::run, () -> now);

    /** Simulates for real, but lets a test do something halfway. */
    private final class Fake implements Simulator {
        @Override
        public Trace run(Experiment experiment, Progress progress) {
            simulated.add(experiment.workers());
            duringRun.run();
            if (!progress.goOn(0.5)) {
                throw new CancellationException();
            }
            return Simulation.run(experiment);
        }

        @Override
        public OptionalLong sequentialMakespan(Experiment experiment, Progress progress) {
            return Simulation.sequentialMakespan(experiment, progress);
        }
    }

    @Test
    void nothingRunsInTheForeground() {
        runner.request(SMALL);
        assertThat(simulated).isEmpty();
        assertThat(runner.runProperty().get()).isEmpty();
        work();
        assertThat(run().experiment()).isEqualTo(SMALL);
        assertThat(run().sequential()).isPresent();
        assertThat(runner.stateProperty().get()).isEqualTo(new RunState.Ready());
    }

    @Test
    void onlyTheNewestIsSimulatedNext() {
        duringRun = () -> {
            duringRun = () -> {};
            for (int workers = 3; workers <= 9; workers++) {
                runner.request(SMALL.withWorkers(workers));
            }
        };
        runner.request(SMALL);
        work();
        assertThat(simulated).containsExactly(2, 9);
        assertThat(run().experiment().workers()).isEqualTo(9);
    }

    @Test
    void aShortRunThatIsOvertakenIsStillShown() {
        List<Integer> shown = new ArrayList<>();
        runner.runProperty().subscribe(it -> it.ifPresent(run -> shown.add(run.experiment().workers())));
        duringRun = () -> {
            duringRun = () -> {};
            runner.request(SMALL.withWorkers(5));
        };
        runner.request(SMALL);
        work();
        assertThat(shown).startsWith(2).endsWith(5);
    }

    @Test
    void aLongRunThatIsOvertakenIsStopped() {
        List<Integer> shown = new ArrayList<>();
        runner.runProperty().subscribe(it -> it.ifPresent(run -> shown.add(run.experiment().workers())));
        duringRun = () -> {
            duringRun = () -> {};
            now += Runner.PATIENCE + 1;
            runner.request(SMALL.withWorkers(5));
        };
        runner.request(SMALL);
        work();
        assertThat(shown).containsOnly(5);
    }

    @Test
    void aLongRunShowsProgressAndCanBeCancelled() {
        runner.request(SMALL);
        work();
        Run before = run();
        List<RunState> states = new ArrayList<>();
        runner.stateProperty().subscribe(it -> states.add(it));
        duringRun = () -> now += Runner.PATIENCE + 1;
        Runnable slow = duringRun;
        duringRun = () -> {
            slow.run();
            duringRun = () -> {};
        };
        runner.request(SMALL.withWorkers(3));
        work();
        assertThat(states).contains(new RunState.Working(0.5));

        duringRun = runner::cancel;
        Run third = run();
        runner.request(SMALL.withWorkers(4));
        work();
        assertThat(run()).isSameAs(third).isNotSameAs(before);
        assertThat(runner.stateProperty().get()).isEqualTo(new RunState.Cancelled());

        duringRun = () -> {};
        runner.retry();
        work();
        assertThat(run().experiment().workers()).isEqualTo(4);
        assertThat(runner.stateProperty().get()).isEqualTo(new RunState.Ready());
    }

    @Test
    void aFailureIsASentenceAndTheLastPictureStays() {
        runner.request(SMALL);
        work();
        Run before = run();
        duringRun = () -> {
            throw new OutOfMemoryError();
        };
        runner.request(SMALL.withWorkers(3));
        work();
        assertThat(run()).isSameAs(before);
        assertThat(runner.stateProperty().get())
                .isInstanceOfSatisfying(
                        RunState.Failed.class,
                        it -> assertThat(it.sentence()).contains("memory").endsWith("."));
    }

    @Test
    void wordsAloneChangeNoRun() {
        runner.request(SMALL);
        work();
        runner.request(SMALL.withName("Other").withNotes("words"));
        work();
        assertThat(simulated).hasSize(1);
    }

    private Run run() {
        return runner.runProperty().get().orElseThrow();
    }

    private void work() {
        while (!background.isEmpty()) {
            background.poll().run();
        }
    }
}
