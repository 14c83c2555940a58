package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
    private static final long MS = 1_000_000;

    @Test
    void readsTheFiguresOfAHandOff() {
        Figures figures = Figures.of(Traces.handOff());
        assertThat(figures.makespan()).isEqualTo(10 * MS);
        assertThat(figures.workers().get(0).running()).isEqualTo(6 * MS);
        assertThat(figures.workers().get(0).waitingLock()).isEqualTo(4 * MS);
        assertThat(figures.workers().get(0).finishedAt()).isEqualTo(10 * MS);
        assertThat(figures.workers().get(1).waitingGil()).isEqualTo(5 * MS);
        assertThat(figures.workers().get(1).finishedAt()).isEqualTo(9 * MS);
        assertThat(figures.cores()).extracting(Figures.OfCore::busy).containsExactly(6 * MS, 4 * MS);
        assertThat(figures.gils()).containsExactly(new Figures.OfGil("GIL", 10 * MS, 2, 5 * MS, 5 * MS));
        assertThat(figures.locks())
                .containsExactly(new Figures.OfLock("lock", "lock", 3, 1, 5 * MS, 4 * MS, 4 * MS, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyNanosecondOfALifeIsCountedOnce(int permits) {
        for (long seed = 0; seed < 100; seed++) {
            Trace trace = Traces.random(seed, permits);
            Figures figures = Figures.of(trace);
            for (int i = 0; i < trace.workers().size(); i++) {
                Figures.OfWorker of = figures.workers().get(i);
                Lane lane = trace.worker(i);
                long sum = of.running() + of.waitingGil() + of.waitingLock() + of.waitingIo() + of.waitingCore()
                        + of.waitingLoop() + of.waitingSignal() + of.waitingWorker() + of.waitingWorld() + of.starting() + of.switching();
                assertThat(sum).as("seed %d", seed).isEqualTo(of.finishedAt() - lane.start(0));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aLocksFiguresAreThoseCountedMomentByMoment(int permits) {
        for (long seed = 0; seed < 100; seed++) {
            Trace trace = Traces.random(seed, permits);
            Figures.OfLock lock = Figures.of(trace).locks().getFirst();
            CountOverTime waiting = CountOverTime.waiting(trace, Resource.Kind.LOCK).getFirst();
            long held = 0;
            long total = 0;
            int longest = 0;
            for (long time = 0; time < trace.end(); time++) {
                held += held(trace, permits, time) ? 1 : 0;
                int queue = queue(trace, time);
                assertThat(waiting.at(time)).as("seed %d, time %d", seed, time).isEqualTo(queue);
                total += queue;
                longest = Math.max(longest, queue);
            }
            assertThat(lock.held()).as("seed %d", seed).isEqualTo(held);
            assertThat(lock.waitTotal()).as("seed %d", seed).isEqualTo(total);
            assertThat(lock.longestQueue()).as("seed %d", seed).isEqualTo(longest);
        }
    }

    private static boolean held(Trace trace, int permits, long time) {
        for (int permit = 0; permit < permits; permit++) {
            if (trace.lock(0, permit).at(time) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int queue(Trace trace, long time) {
        int queue = 0;
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            int slice = trace.worker(worker).at(time);
            queue += slice >= 0 && trace.worker(worker).state(slice) == State.WAITING_LOCK ? 1 : 0;
        }
        return queue;
    }
}
