package dev.interleave.simulation;

import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.LockUse;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.Mixed;
import dev.interleave.experiment.NativeCalls;
import dev.interleave.experiment.Technique;
import dev.interleave.golden.Golden;
import dev.interleave.program.LockKind;
import dev.interleave.program.Wait;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole small traces, each read once by a person, line by line. */
class GoldenTraceTest {
    private static final Machine TWO_CORES = Machine.DEFAULT.withCores(2);

    private static final Map<String, Experiment> RUNS = Map.of(
            "two-threads", Experiment.of(Technique.THREADS, 2, new CpuBound(300_000)),
            "two-processes", Experiment.of(Technique.PROCESSES, 2, new CpuBound(300_000)),
            "two-tasks", Experiment.of(Technique.ASYNCIO, 2, new IoBound(2, new Wait.Fixed(1_000_000))),
            "two-interpreters", Experiment.of(Technique.INTERPRETERS, 2, new CpuBound(100_000)),
            "native-threads", Experiment.of(Technique.THREADS, 2, new NativeCalls(2, 1_000_000)),
            "three-processes-two-cores", Experiment.of(Technique.PROCESSES, 3, new CpuBound(200_000)),
            "locked-threads",
                    Experiment.of(Technique.THREADS, 2, new Mixed(2, 50_000, new Wait.Fixed(1_000_000)))
                            .withLock(new LockUse(LockKind.LOCK, 0.5, 1, 1)));

    @ParameterizedTest
    @ValueSource(strings = {
        "two-threads", "two-processes", "two-tasks", "two-interpreters", "native-threads", "three-processes-two-cores", "locked-threads"
    })
    void isAsItWasRead(String name) {
        Experiment experiment = RUNS.get(name).withMachine(TWO_CORES);
        Golden.check("trace/" + name + ".txt", TraceText.of(Simulation.run(experiment)));
    }
}
