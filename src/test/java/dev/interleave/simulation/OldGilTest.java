package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The GIL of 2.7: threads on several cores fight for it, and all are the slower for it. */
class OldGilTest {
    private static Experiment loops(int cores, int threads) {
        return Experiment.of(Technique.THREADS, threads, new CpuBound(1_000_000))
                .withMachine(Machine.DEFAULT.withCores(cores))
                .withPython(Python.DEFAULT.withVersion(PythonVersion.V2_7).withIterationTime(20));
    }

    private static double ratio(Experiment experiment) {
        long sequential = Simulation.sequentialMakespan(experiment, Progress.IGNORED).orElseThrow();
        return (double) Simulation.run(experiment).end() / sequential;
    }

    @ParameterizedTest
    // Measured with 2.7.18 on two cores: 1.53, 1.73, 2.54; with 8 the model battles harder, 2.95.
    @CsvSource({"2,1.35,1.7", "4,1.5,2.0", "8,1.9,3.1"})
    void threadsOnTwoCoresBattleForIt(int threads, double least, double most) {
        assertThat(ratio(loops(2, threads))).isBetween(least, most);
    }

    @Test
    void onOneCoreThereIsNoBattle() {
        assertThat(ratio(loops(1, 2))).isLessThan(1.25);
        assertThat(ratio(loops(1, 2))).isLessThan(ratio(loops(2, 2)));
    }

    @Test
    void nobodyEverAsks() {
        Trace trace = Simulation.run(loops(2, 2));
        for (int i = 0; i < trace.marks().size(); i++) {
            assertThat(trace.marks().kind(i)).isEqualTo(Mark.GIL_PASSED);
        }
    }
}
