package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.SchedulerKind;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Linux's fair scheduler does with threads that need no GIL: those in native code. */
class FairSchedulerTest {
    private static final double MILLI = 1e6;
    private static final double SLICE = 3 * MILLI;
    private static final long SECOND = 1_000_000_000;

    private static final long START = SECOND / 10;
    private static final Step COMPUTE = new Step.Native(2 * SECOND);

    private static Trace run(int cores, SchedulerKind scheduler, Role... roles) {
        int workers = Arrays.stream(roles).mapToInt(Role::workers).sum();
        Program program = new Program(List.of(), List.of(), List.of(roles));
        return Simulation.run(Experiment.of(Technique.THREADS, workers, new Steps(program))
                .withMachine(Machine.DEFAULT.withCores(cores).withScheduler(scheduler)));
    }

    private static Trace hogs(int cores, int count) {
        return run(cores, SchedulerKind.FAIR, new Role("hog", count, List.of(COMPUTE)));
    }

    /** How long a worker ran in a part of the run, nanoseconds. */
    private static long ran(Lane lane, long from, long to) {
        long sum = 0;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.state(i).onCore()) {
                sum += Math.max(0, Math.min(to, lane.end(i)) - Math.max(from, lane.start(i)));
            }
        }
        return sum;
    }

    private static int migrations(Lane lane) {
        int count = 0;
        int core = -1;
        for (int i = 0; i < lane.size(); i++) {
            if (lane.state(i).onCore()) {
                count += core >= 0 && lane.object(i) != core ? 1 : 0;
                core = lane.object(i);
            }
        }
        return count;
    }

    /** The longest time in a state that began when all had been started. */
    private static long longest(Lane lane, State state) {
        long longest = 0;
        for (int i = 0; i < lane.size(); i++) {
            longest = lane.state(i) == state && lane.start(i) > START ? Math.max(longest, lane.duration(i)) : longest;
        }
        return longest;
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void onOneCoreEveryoneHasASliceInTurn(int count) {
        Trace trace = hogs(1, count);
        Lane core = trace.core(0);
        int whole = 0;
        for (int i = 0; i < core.size(); i++) {
            if (core.state(i) == State.NATIVE && core.start(i) > START && core.end(i) < SECOND) {
                assertThat((double) core.duration(i)).isCloseTo(SLICE, within(0.05 * MILLI));
                whole++;
            }
        }
        assertThat(whole).isGreaterThan(250);
        for (int worker = 0; worker < count; worker++) {
            assertThat((double) ran(trace.worker(worker), 0, SECOND)).isCloseTo((double) SECOND / count, within(2 * SLICE));
            assertThat((double) longest(trace.worker(worker), State.WAITING_CORE))
                    .isCloseTo((count - 1) * SLICE, within(0.1 * MILLI));
        }
    }

    @ParameterizedTest
    @CsvSource({"2,3", "2,5", "3,4", "4,6", "4,7", "4,9"})
    void onSeveralCoresSharesEvenOut(int cores, int count) {
        Trace trace = hogs(cores, count);
        long to = (long) (1.8 * SECOND * count / cores);
        double fair = (double) to * cores / count;
        for (int worker = 0; worker < count; worker++) {
            // Queues of different length are evened out every 16 ms a core, not at every slice.
            assertThat(ran(trace.worker(worker), 0, to) / fair).as("T%d", worker + 1).isCloseTo(1, within(0.15));
        }
    }

    @ParameterizedTest
    @CsvSource({"2,12.0", "3,8.0", "4,6.0", "8,3.0", "12,3.0"})
    void threadsShareAPeriodWithTheOlderFairScheduler(int count, double slice) {
        Lane core = run(1, SchedulerKind.CFS, new Role("hog", count, List.of(COMPUTE))).core(0);
        int first = core.firstEndingAfter(SECOND / 4);
        for (int i = first; i < first + 3 * count; i++) {
            if (core.state(i) == State.NATIVE) {
                assertThat(core.duration(i) / MILLI).as("slice %d", i).isCloseTo(slice, within(0.01));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2,4", "4,8", "4,12"})
    void whereTheyFitEvenlyNobodyMovesAndSharesAreEqual(int cores, int count) {
        Trace trace = hogs(cores, count);
        for (int worker = 0; worker < count; worker++) {
            assertThat(migrations(trace.worker(worker))).isLessThanOrEqualTo(1);
            assertThat((double) ran(trace.worker(worker), 0, SECOND))
                    .isCloseTo((double) SECOND * cores / count, within(3 * SLICE));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "4,4", "8,3"})
    void whoeverHasACoreKeepsIt(int cores, int count) {
        Trace trace = hogs(cores, count);
        for (int worker = 0; worker < count; worker++) {
            assertThat(migrations(trace.worker(worker))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8})
    void aSleeperIsServedSoon(int hogs) {
        Step turn = new Step.Repeat(200, List.of(new Step.Sleep(new Wait.Fixed(5_000_000)), new Step.Native(100_000)));
        Trace trace = run(
                1,
                SchedulerKind.FAIR,
                new Role("sleeper", 1, List.of(turn)),
                new Role("hog", hogs, List.of(COMPUTE)));
        Lane sleeper = trace.worker(0);
        long waited = 0;
        for (int i = 0; i < sleeper.size(); i++) {
            waited += sleeper.state(i) == State.WAITING_CORE ? sleeper.duration(i) : 0;
        }
        // Beside one hog it goes first each time; of several the one that runs may be owed the rest of its slice.
        assertThat(waited / 200.0).isLessThan(hogs == 1 ? 0.01 * MILLI : 0.3 * SLICE);
        assertThat((double) longest(sleeper, State.WAITING_CORE)).isLessThan(1.1 * SLICE);
    }

    @Test
    void whoSleepsAFewMicrosecondsDoesNotGetMoreThanItsShare() {
        Step turn = new Step.Repeat(
                1_000, List.of(new Step.Native(2_900_000), new Step.Sleep(new Wait.Fixed(10_000))));
        Trace trace = run(
                1,
                SchedulerKind.FAIR,
                new Role("napper", 1, List.of(turn)),
                new Role("hog", 1, List.of(COMPUTE)));
        assertThat((double) ran(trace.worker(0), 0, SECOND) / SECOND).isBetween(0.40, 0.52);
    }

    @ParameterizedTest
    @EnumSource(names = {"FAIR", "CFS", "ROUND_ROBIN"})
    void nobodyStarves(SchedulerKind scheduler) {
        Trace trace = run(2, scheduler, new Role("hog", 40, List.of(new Step.Native(SECOND / 10))));
        for (int worker = 0; worker < 40; worker++) {
            assertThat((double) longest(trace.worker(worker), State.WAITING_CORE)).isLessThan(30 * SLICE);
        }
    }

    @Test
    void aCoreThatFallsFreeTakesAThreadFromAnother() {
        Trace trace = run(
                2,
                SchedulerKind.FAIR,
                new Role("short", 1, List.of(new Step.Native(20_000_000))),
                new Role("long", 2, List.of(new Step.Native(100_000_000))));
        // 220 ms of work on two cores.
        assertThat(trace.end() / MILLI).isCloseTo(110, within(5.0));
    }

    @Test
    void firstComeServesInOrderOfArrival() {
        Trace trace = run(2, SchedulerKind.FIRST_COME, new Role("job", 6, List.of(new Step.Native(SECOND / 10))));
        for (int worker = 0; worker < 6; worker++) {
            Lane lane = trace.worker(worker);
            assertThat(ran(lane, 0, trace.end()) / MILLI).isCloseTo(100, within(0.1));
            assertThat(lane.end(lane.size() - 1) / MILLI).isCloseTo(100 * (worker / 2 + 1), within(3.0));
        }
    }
}
