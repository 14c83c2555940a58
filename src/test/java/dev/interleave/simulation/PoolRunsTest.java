package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.CountOverTime;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.ProducersConsumers;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Wait;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pools as CPython's libraries run them: what they cost, and who of their threads does what. */
class PoolRunsTest {
    private static final int MICRO = 1_000;
    private static final long MILLI = 1_000_000;

    /**
     * Medians measured in 3.8 to 3.14 with two workers on two cores. Threads that take turns wake up on a core that is awake
     * (4 to 14 µs there), processes on one that is not (30 µs).
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
        THREADS,   EXECUTOR,        true,    0, 10,   22,    31
        THREADS,   EXECUTOR,        false,   0, 10,    7,    14
        PROCESSES, EXECUTOR,        true,    0, 30,  190,   234
        PROCESSES, EXECUTOR,        false,   0, 30,   68,   118
        PROCESSES, EXECUTOR,        false, 500, 30,  0.5,   0.7
        PROCESSES, MULTIPROCESSING, true,    0, 30,  166,   245
        PROCESSES, MULTIPROCESSING, false,   0, 30, 0.12,   0.2
        PROCESSES, MULTIPROCESSING, false,   1, 30,   16,    31
        """)
    void aTaskCostsWhatWasMeasured(
            Technique technique, PoolKind kind, boolean oneAtATime, int chunk, long wakeLatency, double least, double most) {
        int tasks = 20_000;
        Machine machine = Machine.DEFAULT.withCores(2).withWakeLatency(wakeLatency * MICRO);
        long few = Simulation.run(pool(technique, kind, 2, 1, 0, chunk, oneAtATime).withMachine(machine)).end();
        long many = Simulation.run(pool(technique, kind, 2, tasks + 1, 0, chunk, oneAtATime).withMachine(machine)).end();
        assertThat((double) (many - few) / tasks / MICRO).as("µs a task").isBetween(least, most);
    }

    @Test
    void theCallQueueHoldsOneMoreThanThereAreWorkers() {
        Trace trace = Simulation.run(pool(Technique.PROCESSES, PoolKind.EXECUTOR, 2, 12, 5 * MILLI, 0, false));
        List<String> names = trace.signals().stream().map(SharedSignal::name).toList();
        int queue = names.indexOf("call queue");
        assertThat(trace.signals().get(queue).size()).isEqualTo(3);
        assertThat(CountOverTime.levels(trace).get(queue).max()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        THREADS   | EXECUTOR        | Main thread
        PROCESSES | EXECUTOR        | Main thread, Manager thread, Feeder thread
        THREADS   | MULTIPROCESSING | Main thread, Worker handler, Task handler, Result handler
        PROCESSES | MULTIPROCESSING | Main thread, Worker handler, Task handler, Result handler
        ASYNCIO   | EXECUTOR        | Event loop
        """)
    void theThreadsOfTheLibraryHaveLanes(Technique technique, PoolKind kind, String names) {
        Trace trace = Simulation.run(pool(technique, kind, 2, 6, MILLI, 0, false));
        assertThat(trace.workers().stream().filter(it -> !it.asked()).map(Worker::name)).containsExactly(names.split(", "));
        assertThat(trace.workers()).allSatisfy(it -> assertThat(trace.worker(it.index()).size()).isPositive());
    }

    /** Lib/concurrent/futures/thread.py: _idle_semaphore came with 3.8. */
    @ParameterizedTest
    @CsvSource({"V3_7, 4", "V3_8, 1", "V3_13, 1"})
    void anExecutorStartsNoThreadWhileOneIsIdle(PythonVersion version, int started) {
        Experiment experiment = pool(Technique.THREADS, PoolKind.EXECUTOR, 4, 8, MILLI, 0, true);
        Trace trace = Simulation.run(experiment.withPython(experiment.python().withVersion(version)));
        assertThat(trace.workers().stream().filter(it -> it.asked() && trace.worker(it.index()).size() > 0)).hasSize(started);
    }

    @Test
    void aQueueBetweenProcessesHasAFeederForEachThatPuts() {
        Trace trace = Simulation.run(Experiment.of(Technique.PROCESSES, 3, new ProducersConsumers(5, MILLI, MILLI, 2)));
        List<String> services = trace.workers().stream()
                .filter(it -> it.kind() == Worker.Kind.SERVICE)
                .map(Worker::label)
                .toList();
        assertThat(services).isNotEmpty().allMatch(it -> it.endsWith(" feeder"));
        assertThat(trace.locks()).extracting(SharedLock::kind).containsOnly(SharedLock.LIBRARY);
        assertThat(trace.deadlock()).isEmpty();
        int level = CountOverTime.levels(trace).getFirst().max();
        assertThat(level).isBetween(1, 2);
    }

    /** A result of 8 MiB: pickling takes the processor, and the pipe takes what is beyond its 64 KiB. */
    @Test
    void aLargeResultIsPickledByItsWorkerAndUnpickledByTheParent() {
        int size = 8 << 20;
        PoolTasks tasks = new PoolTasks(PoolKind.MULTIPROCESSING, 1, new Wait.Fixed(0), new Wait.Fixed(0), 0, size, 0, false);
        Trace trace = Simulation.run(Experiment.of(Technique.PROCESSES, 1, tasks));
        double kib = size / 1024.0;
        assertThat(time(trace, 0, State.RUNNING)).isBetween(0.55e3 * kib, 0.55e3 * kib + 100 * MICRO);
        assertThat(time(trace, 0, State.NATIVE)).isBetween(0.85e3 * (kib - 64), 0.85e3 * (kib - 64) + 100 * MICRO);
        int handler = trace.workers().stream().map(Worker::name).toList().indexOf("Result handler");
        assertThat(time(trace, handler, State.RUNNING)).isBetween(0.55e3 * kib, 0.55e3 * kib + 100 * MICRO);
    }

    private static double time(Trace trace, int worker, State state) {
        long sum = 0;
        for (int i = 0; i < trace.worker(worker).size(); i++) {
            sum += trace.worker(worker).state(i) == state ? trace.worker(worker).duration(i) : 0;
        }
        return sum;
    }

    private static Experiment pool(
            Technique technique, PoolKind kind, int workers, int tasks, long work, int chunk, boolean oneAtATime) {
        return Experiment.of(
                technique,
                workers,
                new PoolTasks(kind, tasks, new Wait.Fixed(work), new Wait.Fixed(0), 5, 5, chunk, oneAtATime));
    }
}
