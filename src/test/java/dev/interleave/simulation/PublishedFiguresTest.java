package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.NativeCalls;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.SchedulerKind;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.experiment.Workload;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Figures that others measured on real CPython: the shape must be right, ratios and orders, not another machine's seconds.
 * Sources: V. Skvortsov, The GIL and its effects on Python multithreading (2021), CPython 3.9 on two cores with
 * hyper-threads; M. Breddels, Tracing and visualizing the Python GIL (2021); the free-threading HOWTOs; a benchmark of
 * free-threaded 3.14 on sixteen cores (2025).
 */
class PublishedFiguresTest {
    private static final double MILLI = 1e6;
    private static final double SECOND = 1e9;

    /** The laptop of the first source: bare metal, so threads wake quickly; 6.5 s for 100 million turns. */
    private static Experiment laptop(int cores, int threads, Workload workload) {
        return Experiment.of(Technique.THREADS, threads, workload)
                .withMachine(Machine.plain(cores, SchedulerKind.FAIR, 3_000_000, 2_000, 5_000))
                .withPython(Python.DEFAULT.withVersion(PythonVersion.V3_9).withIterationTime(65));
    }

    private static Experiment withInterval(Experiment experiment, double milliseconds) {
        return experiment.withPython(experiment.python().withSwitchInterval(Math.round(milliseconds * MILLI)));
    }

    private static double seconds(Experiment experiment) {
        return Simulation.run(experiment).end() / SECOND;
    }

    @ParameterizedTest
    @CsvSource({"1,6.52", "2,6.57", "4,6.59", "8,6.58"})
    void s1ThreadsDoNotMakeALoopFaster(int threads, double measured) {
        assertThat(seconds(laptop(4, threads, new CpuBound(100_000_000 / threads)))).isCloseTo(measured, within(0.02 * measured));
    }

    @ParameterizedTest
    // What hyper-threads gain depends on the code; hashing keeps a core busy by itself. One number is taken from the row of
    // 4 threads (3.30 / 1.50 is 1.1 a core: 0.55 for each of two); the other rows are predicted.
    @CsvSource({"1,3.30,0.02", "2,1.68,0.03", "4,1.50,0.03", "8,1.60,0.08"})
    void s2HashingLargeDataDoes(int threads, double measured, double tolerance) {
        Experiment laptop = laptop(2, threads, new NativeCalls(8 / threads, Math.round(3.30 * SECOND / 8)));
        double simulated = seconds(laptop.withMachine(laptop.machine().withHyperThreads(0.55)));
        assertThat(simulated).isCloseTo(measured, within(tolerance * measured));
    }

    @Test
    void s2TheUsualGainOfHyperThreadsIsTooGoodForHashing() {
        for (int threads : new int[] {4, 8}) {
            Experiment laptop = laptop(2, threads, new NativeCalls(8 / threads, Math.round(3.30 * SECOND / 8)));
            double usual = laptop.machine().siblingSpeed();
            double simulated = seconds(laptop.withMachine(laptop.machine().withHyperThreads(usual)));
            // Published gains are 1.2 to 1.3 a core, so 1.27 to 1.38 s; measured on this machine 1.50 and 1.60 s.
            assertThat(simulated).isBetween(3.30 / 2 / 1.3, 3.30 / 2 / 1.2);
        }
    }

    @ParameterizedTest
    // The shorter the interval, the more depends on microseconds of another machine: 0.01 ms is half of the measured rate.
    @CsvSource({"100,5,0.05", "10,50,0.05", "5,100,0.05", "1,500,0.1", "0.1,3200,0.2", "0.01,11000,0.6"})
    void s3OneThreadThatComputesStarvesAnEchoServer(double interval, double requestsPerSecond, double tolerance) {
        assertThat(echoes(withInterval(laptop(4, 2, new Steps(echo(true))), interval)))
                .isCloseTo(requestsPerSecond, within(tolerance * requestsPerSecond));
    }

    @Test
    void s3AloneTheServerIsAHundredTimesAsFast() {
        assertThat(echoes(laptop(4, 1, new Steps(echo(false))))).isCloseTo(30_000, within(10_000.0));
    }

    /** Receiving waits for the client, sending is a short system call; each takes the GIL again. */
    private static Program echo(boolean besideALoop) {
        Role server = new Role("Server", 1, List.of(new Step.Repeat(200, List.of(
                new Step.Io(new Wait.Fixed(15_000)), new Step.Compute(3_000),
                new Step.Io(new Wait.Fixed(10_000)), new Step.Compute(3_000)))));
        Role loop = new Role("Loop", 0, List.of(new Step.Loop(900_000_000)));
        return new Program(List.of(), List.of(), besideALoop ? List.of(server, loop) : List.of(server));
    }

    private static double echoes(Experiment experiment) {
        Lane server = Simulation.run(experiment).worker(0);
        return 200 / ((server.end(server.size() - 1) - server.start(0)) / SECOND);
    }

    @Test
    void s4SwitchingOftenCostsTime() {
        Experiment experiment = laptop(4, 2, new CpuBound(50_000_000));
        double usual = seconds(withInterval(experiment, 5));
        double often = seconds(withInterval(experiment, 1));
        double veryOften = seconds(withInterval(experiment, 0.1));
        double allTheTime = seconds(withInterval(experiment, 0.01));
        // Measured: 6.58, 7.36, 9.20, 12.29 s. Caches that go cold are not modelled, so only the order is met.
        assertThat(usual).isLessThan(often);
        assertThat(often).isLessThan(veryOften);
        assertThat(veryOften).isLessThan(allTheTime);
        assertThat(allTheTime / usual).isBetween(1.01, 1.9);
    }

    @Test
    void s5TwoThreadsHoldTheGilHalfOfTheTimeEach() {
        Trace trace = Simulation.run(laptop(16, 2, new CpuBound(100_000_000)));
        for (int worker = 0; worker < 2; worker++) {
            Lane lane = trace.worker(worker);
            long life = lane.end(lane.size() - 1) - lane.start(0);
            // Measured: held 48.2 and 56.4 per cent, waited 51.5 and 43.6.
            assertThat((double) sum(lane, State.RUNNING) / life).isCloseTo(0.5, within(0.07));
            assertThat((double) sum(lane, State.WAITING_GIL) / life).isCloseTo(0.48, within(0.07));
        }
        assertThat(trace.gil(0).duration(trace.gil(0).size() / 2) / MILLI).isCloseTo(5, within(0.2));
    }

    private static long sum(Lane lane, State state) {
        long sum = 0;
        for (int i = 0; i < lane.size(); i++) {
            sum += lane.state(i) == state ? lane.duration(i) : 0;
        }
        return sum;
    }

    @ParameterizedTest
    @CsvSource({"V3_13,1.3,1.5", "V3_14,1.01,1.10"})
    void s6AFreeThreadedBuildIsSlowerWithOneThread(PythonVersion version, double least, double most) {
        Experiment experiment = Experiment.of(Technique.SEQUENTIAL, 1, new CpuBound(10_000_000))
                .withPython(Python.DEFAULT.withVersion(version));
        double free = seconds(experiment.withPython(experiment.python().withFreeThreaded(true)));
        assertThat(free / seconds(experiment)).isBetween(least, most);
    }

    @ParameterizedTest
    // Copies of one function, speed-up against the same build one after another; 7.37 on eight cores of a real machine.
    @CsvSource({"1,1.00,1.00", "2,0.89,1.97", "4,0.97,3.84", "8,0.89,7.37"})
    void s7CopiesOfAFunctionScaleOnlyWithoutTheGil(int workers, double withGil, double without) {
        Experiment experiment = Experiment.of(Technique.THREADS, workers, new CpuBound(20_000_000))
                .withMachine(Machine.DEFAULT.withCores(16))
                .withPython(Python.DEFAULT.withVersion(PythonVersion.V3_14));
        assertThat(speedUp(experiment)).isCloseTo(withGil, within(0.12));
        assertThat(speedUp(experiment.withPython(experiment.python().withFreeThreaded(true)))).isCloseTo(without, within(0.1 * without));
    }

    private static double speedUp(Experiment experiment) {
        return seconds(experiment.withTechnique(Technique.SEQUENTIAL)) / seconds(experiment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PROCESSES", "INTERPRETERS"})
    void s8StartingOneMoreTakesAboutAMillisecondOrMore(Technique technique) {
        Experiment one = Experiment.of(technique, 1, new CpuBound(1)).withMachine(Machine.DEFAULT.withCores(1));
        double four = Simulation.run(one.withWorkers(5)).end() - Simulation.run(one).end();
        // Published: 0.7 ms a process, 1.1 ms an interpreter on 3 GHz; measured on the small machine 1.5 and 9.6 ms. The
        // first process takes longer, because modules are loaded for it.
        assertThat(four / 4 / MILLI).isBetween(0.7, technique == Technique.PROCESSES ? 2.0 : 12.0);
    }
}
