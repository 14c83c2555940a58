package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Examples;
import dev.interleave.experiment.Asyncio;
import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Gather;
import dev.interleave.experiment.Mixed;
import dev.interleave.experiment.ProducersConsumers;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.experiment.Workload;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    @Test
    void aWaitForTheGilIsToldToItsEnd() {
        assertThat(Reason.of(Traces.handOff(), 1, 0))
                .isEqualTo("Waited 5.00 ms for the GIL; T1 held it; asked T1 to let go after 5.00 ms;"
                        + " T1 let go of it at its next check.");
    }

    @Test
    void aWaitForALockSaysWhoHeldIt() {
        assertThat(Reason.of(Traces.handOff(), 0, 1)).isEqualTo("Waited 4.00 ms for lock; T2 held it; T2 let go of it.");
    }

    @Test
    void aDeadlockedWaitHasNoEnd() {
        Trace trace = Simulation.run(Examples.of("deadlock").orElseThrow().experiment());
        assertThat(Reason.of(trace, 0, trace.worker(0).size() - 1)).isEqualTo("Waits for ledger for ever; T2 holds it.");
    }

    @Test
    void whoLetGoOfTheGilToWaitIsNotSaidToHaveLookedUp() {
        Trace trace = run(Technique.THREADS, new Mixed(3, 20_000, new Wait.Fixed(1_000_000)), 3, 2);
        List<String> waits = reasons(trace, State.WAITING_GIL);

        assertThat(waits).anyMatch(it -> it.endsWith("let go of it to wait for I/O."));
        assertThat(waits).noneMatch(it -> it.contains("next check"));
    }

    @Test
    void whoIsAskedToLetGoWaitsUntilAnotherHasTheGil() {
        Trace trace = run(Technique.THREADS, new CpuBound(600_000), 3, 2);
        List<String> waits = reasons(trace, State.WAITING_GIL);

        assertThat(waits).anyMatch(it -> it.matches("Let go of the GIL because it was asked, and waited .* until another had it; .* took it[.]"));
        assertThat(waits).anyMatch(it -> it.matches("Waited .* for the GIL; .* held it.*; asked T. to let go after 5[.]0. ms; T. let go of it at its next check[.]"));
    }

    @Test
    void aWaitForACoreSaysWhoHadTheCores() {
        Trace trace = run(Technique.PROCESSES, new CpuBound(400_000), 4, 2);

        assertThat(reasons(trace, State.WAITING_CORE))
                .anyMatch(it -> it.matches("Had to leave its core and waited .* for another turn; .*P. had the cores.*"));
    }

    @Test
    void aWaitThatWasGivenUpSaysWhy() {
        Trace limited = Simulation.run(Examples.of("timeout").orElseThrow().experiment());
        Trace group = Simulation.run(Examples.of("task-group").orElseThrow().experiment());
        Trace cancelled = tasks(Gather.RESULTS, List.of(new Step.Io(new Wait.Fixed(5_000_000)), new Step.Cancel(2)));
        Trace passedOn = tasks(Gather.GATHER, List.of(new Step.Fail()));

        assertThat(reasons(limited, State.WAITING_IO)).contains("Waited 20.1 ms for I/O; its time limit ended the wait.");
        assertThat(reasons(group, State.WAITING_IO)).anyMatch(it -> it.endsWith("for I/O; cancelled by its group because A1 failed."));
        assertThat(reasons(cancelled, State.SLEEPING)).anyMatch(it -> it.endsWith("of its own will; cancelled by A1."));
        assertThat(reasons(passedOn, State.SLEEPING)).anyMatch(it -> it.endsWith("; cancelled by asyncio.run because main had ended."));
    }

    /** One task that does steps, and another that would sleep for long. */
    private static Trace tasks(Gather gather, List<Step> steps) {
        Program program = new Program(
                List.of(),
                List.of(),
                List.of(),
                List.of(new Role("first", 1, steps), new Role("second", 1, List.of(new Step.Sleep(new Wait.Fixed(90_000_000))))));
        Experiment experiment = Experiment.of(Technique.ASYNCIO, 2, new Steps(program));
        return Simulation.run(experiment.withPython(experiment.python().withAsyncio(new Asyncio(gather, false))));
    }

    @Test
    void aTaskSaysWhoseTurnCameFirst() {
        Trace trace = run(Technique.ASYNCIO, new CpuBound(100_000), 4, 2);

        assertThat(Reason.of(trace, 1, 0)).endsWith("for its turn in the event loop; A1 ran first.");
        assertThat(Reason.of(trace, 3, 0)).endsWith("for its turn in the event loop; A1, A2 and 1 other ran first.");
    }

    @Test
    void aSignalSaysWhatWasDone() {
        Trace queue = run(Technique.THREADS, new ProducersConsumers(5, 1_000_000, 100_000, 2), 2, 2);

        assertThat(reasons(queue, State.WAITING_SIGNAL)).anyMatch(it -> it.endsWith("put in or took out an item."));
        assertThat(reasons(queue, State.WAKING)).anyMatch(it -> it.contains("to wake up after a signal from "));
    }

    private static Trace run(Technique technique, Workload workload, int workers, int cores) {
        Experiment experiment = Experiment.of(technique, workers, workload);
        return Simulation.run(experiment.withMachine(experiment.machine().withCores(cores)));
    }

    private static List<String> reasons(Trace trace, State state) {
        List<String> all = new ArrayList<>();
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            Lane lane = trace.worker(worker);
            for (int i = 0; i < lane.size(); i++) {
                if (lane.state(i) == state) {
                    all.add(Reason.of(trace, worker, i));
                }
            }
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCESSES", "INTERPRETERS"})
    void theEndOfAProcessIsNoStart(Technique technique) {
        Trace trace = Simulation.run(Experiment.of(technique, 2, new CpuBound(100_000)));
        Lane lane = trace.worker(0);
        int[] ends = IntStream.range(0, lane.size())
                .filter(i -> lane.state(i) == State.STARTING)
                .toArray();

        assertThat(Reason.of(trace, 0, ends[0])).contains("to start up");
        assertThat(Reason.of(trace, 0, ends[ends.length - 1])).contains("to shut down");
        assertThat(WindingDown.is(trace, 0, lane.start(ends[0]))).isFalse();
        assertThat(WindingDown.is(trace, 0, lane.start(ends[ends.length - 1]))).isTrue();
    }

    @Test
    void everySliceHasOne() {
        for (long seed = 0; seed < 100; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            for (int worker = 0; worker < trace.workers().size(); worker++) {
                Lane lane = trace.worker(worker);
                for (int i = 0; i < lane.size(); i++) {
                    assertThat(Reason.of(trace, worker, i)).as("seed %d", seed).matches("[A-Z].*[^.][.]");
                }
            }
        }
    }
}
