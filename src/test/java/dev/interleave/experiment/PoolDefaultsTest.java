package dev.interleave.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.program.PoolKind;
import dev.interleave.program.Wait;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolDefaultsTest {
    /** 0 where Python wants to be told. */
    @ParameterizedTest
    @CsvSource({
        "V3_4, THREADS, EXECUTOR, 4, LINUX, 0",
        "V3_7, THREADS, EXECUTOR, 4, LINUX, 20",
        "V3_8, THREADS, EXECUTOR, 4, LINUX, 8",
        "V3_13, THREADS, EXECUTOR, 64, LINUX, 32",
        "V3_13, THREADS, MULTIPROCESSING, 4, LINUX, 4",
        "V2_7, PROCESSES, MULTIPROCESSING, 4, LINUX, 4",
        "V3_13, PROCESSES, EXECUTOR, 64, LINUX, 64",
        "V3_13, PROCESSES, EXECUTOR, 64, WINDOWS, 61",
        "V3_4, ASYNCIO, EXECUTOR, 4, LINUX, 5",
        "V3_12, ASYNCIO, EXECUTOR, 4, LINUX, 8",
        "V3_14, INTERPRETERS, EXECUTOR, 4, LINUX, 8",
        "V3_13, SEQUENTIAL, EXECUTOR, 4, LINUX, 0",
    })
    void isPythonsOwn(
            PythonVersion version, Technique technique, PoolKind kind, int cores, OperatingSystem system, int expected) {
        PoolTasks tasks = new PoolTasks(PoolKind.MULTIPROCESSING, 1, new Wait.Fixed(1), new Wait.Fixed(0), 0, 0, 0, false);
        Experiment plain = Experiment.of(Technique.SEQUENTIAL, 2, tasks)
                .withMachine(Machine.DEFAULT.withCores(cores).withSystem(system));
        Experiment experiment = plain.withPython(plain.python().withVersion(version))
                .withWorkload(tasks.withKind(kind))
                .withTechnique(technique);
        assertThat(PoolDefaults.workers(experiment)).isEqualTo(expected == 0 ? OptionalInt.empty() : OptionalInt.of(expected));
    }

    @Test
    void isNothingWithoutAPool() {
        assertThat(PoolDefaults.workers(Experiment.of(Technique.THREADS, 2, new SharedCounter(1, false)))).isEmpty();
    }
}
