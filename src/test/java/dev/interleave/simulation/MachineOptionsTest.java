package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.experiment.Cores;
import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.NativeCalls;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.SchedulerKind;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.experiment.Workload;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Slow cores, hardware threads and other programs. */
class MachineOptionsTest {
    private static final double MILLI = 1e6;
    private static final Machine TWO_CORES = Machine.DEFAULT.withCores(2);

    private static Trace run(Machine machine, int threads, Workload workload) {
        return Simulation.run(Experiment.of(Technique.THREADS, threads, workload).withMachine(machine));
    }

    private static Workload hashing(double milliseconds) {
        return new NativeCalls(1, Math.round(milliseconds * MILLI));
    }

    private static double nativeTime(Trace trace, int worker) {
        Lane lane = trace.worker(worker);
        long sum = 0;
        for (int i = 0; i < lane.size(); i++) {
            sum += lane.state(i) == State.NATIVE ? lane.duration(i) : 0;
        }
        return sum / MILLI;
    }

    @Test
    void theSameWorkTakesLongerOnASlowCore() {
        Machine allSlow = Machine.DEFAULT.withCores(Cores.of(1).withSlow(1, 0.6));
        assertThat(nativeTime(run(allSlow, 1, hashing(60)), 0)).isCloseTo(100, within(0.01));
    }

    @Test
    void aThreadGoesToAFastCoreWhenOneIsFree() {
        Trace trace = run(Machine.DEFAULT.withCores(Cores.of(4).withSlow(3, 0.5)), 1, hashing(50));
        assertThat(nativeTime(trace, 0)).isCloseTo(50, within(0.01));
        assertThat(trace.core(0).size()).isPositive();
    }

    private static Trace shortAndLong(Machine machine) {
        Program program = new Program(List.of(), List.of(), List.of(
                new Role("short", 1, List.of(new Step.Native(20_000_000))),
                new Role("long", 1, List.of(new Step.Native(100_000_000)))));
        return run(machine, 2, new Steps(program));
    }

    @Test
    void aBusyThreadMovesToTheFastCoreOnceThatIdles() {
        Machine unlike = TWO_CORES.withCores(Cores.of(2).withSlow(1, 0.5));
        double end = shortAndLong(unlike).end() / MILLI;
        // 20 ms beside the short one and a tick after it at half speed, the rest at full speed: 12 ms are lost.
        assertThat(end).isBetween(100 + 10.0, 100 + 13.0);
        // In the textbook it stays where it is.
        double stays = shortAndLong(unlike.withScheduler(SchedulerKind.ROUND_ROBIN)).end() / MILLI;
        assertThat(stays).isGreaterThan(200);
    }

    @Test
    void aBusyThreadStaysWhereAnotherCoreIsHardlyFaster() {
        Machine alike = TWO_CORES.withCores(Cores.of(2).withSlow(1, 0.96));
        Lane lane = shortAndLong(alike).worker(1);
        for (int i = 0; i < lane.size(); i++) {
            if (lane.state(i) == State.NATIVE) {
                assertThat(lane.object(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void aDeadlockIsSeenAlthoughCoresAreUnlike() {
        Program program = new Program(
                List.of(new Lock("a", LockKind.LOCK, 1), new Lock("b", LockKind.LOCK, 1)),
                List.of(),
                List.of(new Role("", 1, opposite("a", "b")), new Role("", 1, opposite("b", "a"))));
        Machine unlike = TWO_CORES.withCores(Cores.of(2).withSlow(1, 0.5));
        assertThat(run(unlike, 2, new Steps(program)).deadlock()).isPresent();
        assertThat(run(unlike.withBackgroundLoad(0.4), 2, new Steps(program)).deadlock()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1,1.0", "2,1.0", "4,0.62"})
    void hardwareThreadsShareTheirCore(int threads, double speed) {
        Trace trace = run(TWO_CORES.withHyperThreads(0.62), threads, hashing(62));
        assertThat(trace.cores()).isEqualTo(4);
        for (int worker = 0; worker < threads; worker++) {
            // The threads begin, and so slow each other down, a few hundred microseconds apart.
            assertThat(nativeTime(trace, worker)).isCloseTo(62 / speed, within(0.5));
        }
    }

    @Test
    void aHardwareThreadIsFastAgainOnceItsSiblingIsIdle() {
        Program program = new Program(List.of(), List.of(), List.of(
                new Role("long", 1, List.of(new Step.Native(100_000_000))),
                new Role("short", 1, List.of(new Step.Native(31_000_000)))));
        Trace trace = run(Machine.DEFAULT.withCores(1).withHyperThreads(0.62), 2, new Steps(program));
        // While the short one takes 50 ms the long one gets 31 ms done; the other 69 ms it does alone.
        assertThat(nativeTime(trace, 1)).isCloseTo(50, within(0.5));
        assertThat(nativeTime(trace, 0)).isCloseTo(50 + 69, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.25, 0.5, 0.9})
    void otherProgramsUseTheirShareOfTheMachine(double load) {
        Trace trace = run(Machine.DEFAULT.withBackgroundLoad(load), 1, new IoBound(1, new Wait.Fixed(20_000_000_000L)));
        long used = 0;
        for (Worker worker : trace.workers()) {
            if (worker.kind() == Worker.Kind.OTHER) {
                assertThat(worker.asked()).isFalse();
                used += Math.round(nativeTime(trace, worker.index()) * MILLI);
            }
        }
        assertThat((double) used / trace.end() / 4).isCloseTo(load, within(0.1 * load + 0.01));
    }

    @Test
    void otherProgramsSlowAWorkerDownThatHasOnlyOneCore() {
        double alone = run(Machine.DEFAULT.withCores(1), 1, new CpuBound(20_000_000)).end();
        double beside = run(Machine.DEFAULT.withCores(1).withBackgroundLoad(0.25), 1, new CpuBound(20_000_000)).end();
        assertThat(beside / alone).isBetween(1.25, 1.45);
    }

    @Test
    void aDeadlockIsSeenAlthoughOtherProgramsGoOn() {
        Program program = new Program(
                List.of(new Lock("a", LockKind.LOCK, 1), new Lock("b", LockKind.LOCK, 1)),
                List.of(),
                List.of(new Role("", 1, opposite("a", "b")), new Role("", 1, opposite("b", "a"))));
        Trace trace = run(TWO_CORES.withBackgroundLoad(0.4), 2, new Steps(program));
        assertThat(trace.deadlock()).isPresent();
        assertThat(trace.deadlock().get().links()).hasSize(2);
        assertThat(trace.deadlock().get().time() / MILLI).isBetween(8.0, 12.0);
    }

    @Test
    void onWindowsTheGilChangesHandsWithTheClock() {
        Trace trace = run(TWO_CORES.withSystem(OperatingSystem.WINDOWS), 2, new CpuBound(5_000_000));
        Lane gil = trace.gil(0);
        List<Double> slices = new ArrayList<>();
        for (int i = 0; i < gil.size(); i++) {
            if (gil.duration(i) > MILLI && gil.end(i) < trace.end() / 2) {
                slices.add(gil.duration(i) / MILLI);
            }
        }
        assertThat(slices).hasSizeGreaterThan(5);
        assertThat(slices.subList(1, slices.size())).allSatisfy(it -> assertThat(it).isCloseTo(15.625, within(0.1)));
    }

    private static List<Step> opposite(String first, String second) {
        return List.of(new Step.Hold(
                first, List.of(new Step.Io(new Wait.Fixed(8_000_000)), new Step.Hold(second, List.of()))));
    }
}
