package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTextTest {
    @Test
    void saysWhoRunsWhoHoldsAndWhoWaits() {
        Trace trace = Traces.handOff();

        assertThat(at(trace, 7_000_000))
                .isEqualTo("At 7.00 ms: Running: T2 on core 1. GIL is held by T2, nobody waits."
                        + " lock is held by T2, T1 waits for it, since 5.00 ms.");
    }

    @Test
    void manyAreShortened() {
        Trace trace = Simulation.run(Experiment.DEFAULT.withWorkers(64));

        assertThat(at(trace, trace.end() / 8)).matches("At .*: Running: T10 on core .* GIL is held by T10, T9, T8 and 1 other wait for it, since .*");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyMomentCanBeTold(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int i = 0; i < 20; i++) {
            Trace trace = Simulation.run(experiments.next());
            for (int part = 0; part <= 10; part++) {
                assertThat(at(trace, trace.end() / 10 * part)).as("seed %d, number %d", seed, i).matches("At .*: .*[.]");
            }
        }
    }

    private static String at(Trace trace, long time) {
        return MomentText.of(trace, Moment.at(trace, time));
    }
}
