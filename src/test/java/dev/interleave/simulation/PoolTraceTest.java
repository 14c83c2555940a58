package dev.interleave.simulation;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.golden.Golden;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Wait;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whole traces of small pools, each read once by a person, line by line. */
class PoolTraceTest {
    @ParameterizedTest
    @CsvSource({
        "pool-thread-executor, THREADS, EXECUTOR",
        "pool-process-executor, PROCESSES, EXECUTOR",
        "pool-interpreter-executor, INTERPRETERS, EXECUTOR",
        "pool-of-event-loop, ASYNCIO, EXECUTOR",
        "pool-of-processes, PROCESSES, MULTIPROCESSING",
        "pool-of-threads, THREADS, MULTIPROCESSING"
    })
    void isAsItWasRead(String name, Technique technique, PoolKind kind) {
        PoolTasks tasks = new PoolTasks(kind, 3, new Wait.Fixed(200_000), new Wait.Fixed(0), 5, 5, 0, false);
        Experiment experiment = Experiment.of(Technique.SEQUENTIAL, 2, tasks).withMachine(Machine.DEFAULT.withCores(2));
        PythonVersion version = technique == Technique.INTERPRETERS ? PythonVersion.V3_14 : PythonVersion.V3_13;
        Experiment run = experiment.withPython(experiment.python().withVersion(version)).withTechnique(technique);
        Golden.check("trace/" + name + ".txt", TraceText.of(Simulation.run(run)));
    }
}
