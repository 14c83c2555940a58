package dev.interleave.bench;

import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.SharedCounter;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Wait;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How fast the simulator is: whole runs, with the events and slices they have per second on one core. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SimulationBenchmark {
    /** Counts events and slices; JMH divides by the time. */
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    @State(Scope.Thread)
    public static class Counted {
        /** What happened. */
        public long events;
        /** What was written down. */
        public long slices;

        Trace count(Trace trace) {
            events += trace.events();
            slices += trace.slices();
            return trace;
        }
    }

    /** How many workers. */
    @State(Scope.Thread)
    public static class Workers {
        /** From few to the most there may be. */
        @Param({"10", "100", "1000", "10000"})
        public int workers;
    }

    /** Threads that compute: nearly all is the GIL going round. */
    @Benchmark
    public Trace threadsThatCompute(Workers state, Counted counted) {
        return counted.count(Simulation.run(Experiment.of(Technique.THREADS, state.workers, new CpuBound(1_000_000))));
    }

    /** Threads that wait for answers, each at its own moment. */
    @Benchmark
    public Trace threadsThatWait(Workers state, Counted counted) {
        Wait wait = new Wait.Exponential(10_000_000);
        return counted.count(Simulation.run(Experiment.of(Technique.THREADS, state.workers, new IoBound(20, wait))));
    }

    /** A counter that two threads add to: each addition is seven operations, and nothing is drawn of them. */
    @Benchmark
    public Trace aCounter(Counted counted) {
        return counted.count(Simulation.run(Experiment.of(Technique.THREADS, 2, new SharedCounter(1_000_000, false))));
    }

    /** What the window does when it opens, and each time a slider moves by a pixel. */
    @Benchmark
    public Trace theDefaultExperiment(Counted counted) {
        return counted.count(Simulation.run(Experiment.DEFAULT));
    }
}
