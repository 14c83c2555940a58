package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.analysis.Figures;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Garbage;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.Python;
import dev.interleave.experiment.PythonVersion;
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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What others see of a thread that collects garbage. */
class StopTheWorldTest {
    private static final long MILLI = 1_000_000;
    /** Longer than a thread needs to wake up, and shorter than anything that is looked at here. */
    private static final long MOMENT = 100_000;

    private static Experiment threads(boolean free, int workers, Workload workload) {
        return Experiment.of(Technique.THREADS, workers, workload)
                .withMachine(Machine.DEFAULT.withCores(4))
                .withPython(Python.DEFAULT.withVersion(PythonVersion.V3_14).withFreeThreaded(free));
    }

    /** The first worker sleeps for a millisecond, computes for two, collects garbage among a million objects, and ends; the others do these steps. */
    private static Trace beside(boolean free, int workers, Step... others) {
        List<Step> collector = List.of(new Step.Sleep(new Wait.Fixed(MILLI)), new Step.Compute(2 * MILLI), new Step.Collect(1_000_000));
        return Simulation.run(threads(free, workers, new Steps(new Program(
                List.of(), List.of(), List.of(new Role("collector", 1, collector), new Role("", 0, List.of(others)))))));
    }

    private static long time(Trace trace, int worker, State state) {
        Lane lane = trace.worker(worker);
        return IntStream.range(0, lane.size()).filter(i -> lane.state(i) == state).mapToLong(lane::duration).sum();
    }

    /** Measured with a million lists: 13 ms with 3.14.4t, 20 to 25 ms with others. */
    @ParameterizedTest
    @CsvSource({"V3_8, false, 22", "V3_14, false, 22", "V3_13, true, 22", "V3_14, true, 13"})
    void aCollectionTakesWhatWasMeasured(PythonVersion version, boolean free, long millis) {
        Trace trace = Simulation.run(Experiment.of(Technique.SEQUENTIAL, 1, new Garbage(1, 0, 1_000_000))
                .withPython(Python.DEFAULT.withVersion(version).withFreeThreaded(free)));
        assertThat(trace.end()).isCloseTo(millis * MILLI, within(MOMENT));
    }

    @Test
    void withoutAGilEverybodyWhoRunsPythonIsStopped() {
        Trace trace = beside(true, 4, new Step.Compute(20 * MILLI));
        for (int worker = 1; worker < 4; worker++) {
            assertThat(time(trace, worker, State.WAITING_WORLD)).isCloseTo(13 * MILLI, within(MOMENT));
            assertThat(time(trace, worker, State.RUNNING)).isCloseTo(20 * MILLI, within(MOMENT));
            Lane lane = trace.worker(worker);
            IntStream.range(0, lane.size())
                    .filter(i -> lane.state(i) == State.WAITING_WORLD)
                    .forEach(i -> assertThat(List.of(lane.object(i), lane.by(i))).containsOnly(0));
        }
        assertThat(time(trace, 0, State.WAITING_WORLD)).as("until all stood still").isLessThan(MOMENT);
        assertThat(Figures.of(trace).workers().get(1).waitingWorld()).isEqualTo(time(trace, 1, State.WAITING_WORLD));
    }

    @Test
    void withAGilTheOthersWaitForTheGil() {
        Trace trace = beside(false, 2, new Step.Compute(20 * MILLI));
        assertThat(time(trace, 1, State.WAITING_WORLD)).isZero();
        Lane other = trace.worker(1);
        long longest = IntStream.range(0, other.size())
                .filter(i -> other.state(i) == State.WAITING_GIL)
                .mapToLong(other::duration)
                .max()
                .orElseThrow();
        assertThat(longest).as("the collector looks up only at its end").isBetween(22 * MILLI, 27 * MILLI);
    }

    @Test
    void aBlockedThreadIsStoppedOnlyIfItComesBackDuringThePause() {
        Trace late = beside(true, 2, new Step.Io(new Wait.Fixed(30 * MILLI)), new Step.Compute(MILLI));
        assertThat(time(late, 1, State.WAITING_WORLD)).isZero();
        assertThat(time(late, 0, State.WAITING_WORLD)).as("nobody had to be waited for").isZero();
        Trace soon = beside(true, 2, new Step.Io(new Wait.Fixed(8 * MILLI)), new Step.Compute(MILLI));
        assertThat(time(soon, 1, State.WAITING_WORLD)).isBetween(6 * MILLI, 8 * MILLI);
    }

    @Test
    void nativeCodeGoesOnDuringThePause() {
        Trace trace = beside(true, 2, new Step.Native(8 * MILLI), new Step.Compute(MILLI));
        assertThat(time(trace, 1, State.NATIVE)).isEqualTo(8 * MILLI);
        assertThat(time(trace, 1, State.WAITING_WORLD)).isBetween(6 * MILLI, 8 * MILLI);
    }

    @Test
    void oneWhoWantsToCollectMeanwhileIsStoppedToo() {
        Trace trace = beside(true, 2, new Step.Compute(4 * MILLI), new Step.Collect(1_000_000));
        assertThat(time(trace, 1, State.WAITING_WORLD)).isCloseTo(13 * MILLI, within(MOMENT));
        assertThat(time(trace, 1, State.RUNNING)).isCloseTo(17 * MILLI, within(MOMENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"PROCESSES", "INTERPRETERS", "ASYNCIO"})
    void whoHasAnInterpreterOrAThreadOfItsOwnIsNotStopped(Technique technique) {
        Trace trace = Simulation.run(threads(true, 3, new Garbage(2, MILLI, 100_000)).withTechnique(technique));
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            assertThat(time(trace, worker, State.WAITING_WORLD)).isZero();
        }
    }

    @Test
    void threadsThatWerePushedOffTheirCoresAreWaitedFor() {
        Experiment crowd = threads(true, 6, new Garbage(3, 10 * MILLI, 100_000)).withMachine(Machine.DEFAULT.withCores(2));
        Trace trace = Simulation.run(crowd);
        Invariants.check(crowd, trace);
        assertThat(time(trace, 0, State.WAITING_WORLD))
                .as("until the others have been switched to, one after another")
                .isBetween(3 * 2 * crowd.machine().contextSwitch(), MILLI);
    }
}
