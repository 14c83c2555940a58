package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Examples;
import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Wait;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalPathTest {
    @Test
    void goesOverToTheOneWhoLetGo() {
        Trace trace = Traces.handOff();
        CriticalPath path = CriticalPath.of(trace);

        assertThat(path.size()).isEqualTo(3);
        assertThat(path.worker(0)).as("T1 runs until T2 gets the GIL").isZero();
        assertThat(path.worker(1)).as("T2 runs until T1 gets the lock").isEqualTo(1);
        assertThat(path.worker(2)).isZero();
        assertThat(path.to(0)).isEqualTo(5_000_000);
        assertThat(path.to(1)).isEqualTo(9_000_000);
        assertThat(PathShares.of(trace, path).in(State.RUNNING)).isEqualTo(trace.end());
        assertThat(PathShares.of(trace, path).sentence()).isEqualTo("The end had to wait for: 100 % running Python (mostly T1).");
    }

    @Test
    void ofProcessesItIsTheLastToEnd() {
        Trace trace = Simulation.run(Experiment.of(Technique.PROCESSES, 2, new CpuBound(1_000_000)));
        PathShares shares = PathShares.of(trace, CriticalPath.of(trace));

        assertThat(shares.of(1)).as("P2 starts last").isGreaterThan(trace.end() / 2);
        assertThat(shares.of(0)).as("P1 could be slower").isZero();
        assertThat(shares.sentence()).matches("The end had to wait for: [0-9]+ % running Python [(]mostly P2[)], .*");
    }

    @Test
    void ofThreadsWithOneGilItIsAllTheirWork() {
        Trace trace = Simulation.run(Experiment.DEFAULT);
        PathShares shares = PathShares.of(trace, CriticalPath.of(trace));

        assertThat(shares.in(State.RUNNING)).isGreaterThan((long) (0.97 * trace.end()));
        assertThat(shares.of(0)).isGreaterThan((long) (0.4 * trace.end()));
        assertThat(shares.of(1)).isGreaterThan((long) (0.4 * trace.end()));
    }

    @Test
    void ofRequestsItIsTheWaitForThem() {
        Trace trace = Simulation.run(Experiment.of(Technique.THREADS, 4, new IoBound(10, new Wait.Fixed(10_000_000))));

        assertThat(PathShares.of(trace, CriticalPath.of(trace)).in(State.WAITING_IO)).isGreaterThan((long) (0.9 * trace.end()));
    }

    @Test
    void aRunWithoutAnEndSaysSo() {
        Trace trace = Simulation.run(Examples.of("deadlock").orElseThrow().experiment());

        assertThat(PathShares.of(trace, CriticalPath.of(trace)).sentence()).startsWith("This run never ends");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void coversEveryRunExactlyOnce(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int i = 0; i < 40; i++) {
            check(Simulation.run(experiments.next()), "seed " + seed + ", number " + i);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void coversATraceThatMakesNoSenseToo(long seed) {
        check(Traces.random(seed, 2), "seed " + seed);
    }

    private static void check(Trace trace, String where) {
        CriticalPath path = CriticalPath.of(trace);
        Causes causes = new Causes(trace);
        long time = 0;
        for (int i = 0; i < path.size(); i++) {
            String piece = where + ", piece " + i;
            assertThat(path.from(i)).as(piece).isEqualTo(time);
            assertThat(path.to(i)).as(piece).isGreaterThan(time);
            if (path.worker(i) >= 0) {
                Lane lane = trace.worker(path.worker(i));
                assertThat(lane.start(path.slice(i))).as(piece + " begins with its slice").isEqualTo(time);
                assertThat(lane.end(path.slice(i))).as(piece + " lies in its slice").isGreaterThanOrEqualTo(path.to(i));
            }
            if (i > 0 && path.worker(i) >= 0 && path.worker(i - 1) >= 0) {
                assertThat(leads(trace, causes, path, i)).as(piece + " follows from the one before").isTrue();
            }
            assertThat(path.firstEndingAfter(time)).as(piece).isEqualTo(i);
            time = path.to(i);
        }
        assertThat(time).as(where).isEqualTo(trace.end());
        assertThat(PathShares.of(trace, path).sentence()).as(where).matches("[A-Z].*[.]");
    }

    /** From the beginning of a piece one comes to the piece before it by going back along lanes and to those who let go on. */
    private static boolean leads(Trace trace, Causes causes, CriticalPath path, int i) {
        long time = path.from(i);
        int who = path.worker(i);
        for (int hops = 0; hops < 64 && who >= 0; hops++) {
            if (who == path.worker(i - 1)) {
                return true;
            }
            Lane lane = trace.worker(who);
            int at = lane.at(time - 1);
            who = at >= 0 ? causes.of(who, at) : causes.starter(who, time);
        }
        return false;
    }
}
