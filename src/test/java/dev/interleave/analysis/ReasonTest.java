package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Examples;
import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.Technique;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    @Test
    void aWaitForTheGilIsToldToItsEnd() {
        assertThat(Reason.of(Traces.handOff(), 1, 0))
                .isEqualTo("Waited 5.00 ms for the GIL; T1 held it; asked T1 to let go after 5.00 ms;"
                        + " T1 handed it over at its next check.");
    }

    @Test
    void aWaitForALockSaysWhoHeldIt() {
        assertThat(Reason.of(Traces.handOff(), 0, 1)).isEqualTo("Waited 4.00 ms for lock; T2 held it; it came from T2.");
    }

    @Test
    void aDeadlockedWaitHasNoEnd() {
        Trace trace = Simulation.run(Examples.of("deadlock").orElseThrow().experiment());
        assertThat(Reason.of(trace, 0, trace.worker(0).size() - 1)).isEqualTo("Waits for ledger for ever; T2 holds it.");
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
