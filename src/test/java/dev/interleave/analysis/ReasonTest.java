package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Examples;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;

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
