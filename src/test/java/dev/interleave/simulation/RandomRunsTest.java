package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.Technique;
import dev.interleave.experiment.UnevenTasks;
import dev.interleave.program.Role;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the experiment, the trace is one that could have happened. The seed of a failing batch is its parameter. */
class RandomRunsTest {
    private static final int BATCH = 150;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyTraceKeepsTheInvariants(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int i = 0; i < BATCH; i++) {
            Experiment experiment = experiments.next();
            try {
                Invariants.check(experiment, Simulation.run(experiment));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ", experiment " + i + ": " + experiment, failure);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void everyRequestedNanosecondIsRunExactlyOnce(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int i = 0; i < BATCH; i++) {
            Experiment experiment = experiments.next();
            Trace trace = Simulation.run(experiment);
            boolean toItsEnd = trace.deadlock().isEmpty() && trace.failures().isEmpty();
            if (toItsEnd && !(experiment.workload() instanceof UnevenTasks) && !experiment.program().pool().exists()
                    && !experiment.program().needsTasks()) {
                ranAsRequested(seed, i, experiment, trace);
            }
        }
    }

    private static void ranAsRequested(long seed, int i, Experiment experiment, Trace trace) {
        List<Role> cast = experiment.program().cast(experiment.workers());
        for (int worker = 0; worker < cast.size(); worker++) {
            if (experiment.technique() == Technique.PROCESSES && Requested.usesQueue(cast.get(worker).steps())) {
                continue;
            }
            long requested = Requested.of(experiment, cast.get(worker));
            double ran = Work.of(experiment.machine(), trace, worker);
            String what = "seed " + seed + ", experiment " + i + ", worker " + worker + ": " + experiment;
            // On slow processors a nanosecond of work may end within one of time, and the rest belong to what comes next.
            double rest = isFull(experiment.machine()) ? 0 : 2 * trace.worker(worker).size();
            if (experiment.technique() == Technique.ASYNCIO && rest == 0) {
                assertThat((ran - requested) % experiment.python().pricesInForce().eventLoop().step()).as(what).isZero();
            }
            if (experiment.python().freeThreaded() || experiment.technique() == Technique.ASYNCIO) {
                // On top come the steps of the event loop, and cache lines that had to come over.
                assertThat(ran).as(what).isGreaterThanOrEqualTo(requested - rest);
            } else {
                assertThat(ran).as(what).isBetween(requested - rest, requested + rest);
            }
        }
    }

    private static boolean isFull(Machine machine) {
        return machine.cores().slow() == 0 && machine.threadsPerCore() == 1;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void theSameSeedGivesTheSameBytes(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int i = 0; i < BATCH; i++) {
            Experiment experiment = experiments.next();
            assertThat(Bytes.of(Simulation.run(experiment)))
                    .as("seed %d, experiment %d: %s", seed, i, experiment)
                    .isEqualTo(Bytes.of(Simulation.run(experiment)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31})
    void anotherSeedGivesAnotherRunWhereChanceHasAPart(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        long different = 0;
        for (int i = 0; i < BATCH; i++) {
            Experiment experiment = experiments.next();
            byte[] one = Bytes.of(Simulation.run(experiment));
            byte[] other = Bytes.of(Simulation.run(experiment.withSeed(experiment.seed() + 1)));
            different += Arrays.equals(one, other) ? 0 : 1;
        }
        assertThat(different).isGreaterThan(BATCH / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {41})
    void aSliceTakesAtMost32Bytes(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int i = 0; i < 20; i++) {
            Trace trace = Simulation.run(experiments.next());
            assertThat(trace.sliceBytes()).isLessThanOrEqualTo(32L * trace.slices());
        }
    }
}
