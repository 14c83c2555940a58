package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HoldingsTest {
    private static final int LOCKS = 3;
    private static final int WORKERS = 4;
    private static final int END = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void sayOfEveryMomentWhetherAWorkerHoldsAnyLock(long seed) {
        Random random = new Random(seed);
        boolean[][] truth = new boolean[WORKERS][END];
        Trace trace = trace(random, truth);

        Holdings holdings = Holdings.of(trace);

        for (int worker = 0; worker < WORKERS; worker++) {
            for (int time = 0; time < END; time++) {
                assertThat(holdings.of(worker).at(time) >= 0)
                        .as("seed %d, worker %d, time %d", seed, worker, time)
                        .isEqualTo(truth[worker][time]);
            }
        }
    }

    private static Trace trace(Random random, boolean[][] truth) {
        List<SharedLock> locks = new ArrayList<>();
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < LOCKS; i++) {
            locks.add(new SharedLock("lock" + i, i == 0 ? "semaphore" : "lock", i == 0 ? 2 : 1));
        }
        for (int i = 0; i < WORKERS; i++) {
            workers.add(new Worker(i, "T" + i, "T" + i, Worker.Kind.THREAD, i + 1));
        }
        Cast cast = new Cast(1, List.of(), locks, workers);
        TraceBuilder builder = new TraceBuilder(cast);
        for (int lane = cast.lockLane(0); lane < cast.workerLane(0); lane++) {
            int time = random.nextInt(30);
            while (time < END) {
                int end = Math.min(END, time + 1 + random.nextInt(40));
                int worker = random.nextInt(WORKERS);
                builder.slice(lane, time, end, State.OWNED, worker, -1);
                for (int i = time; i < end; i++) {
                    truth[worker][i] = true;
                }
                time = end + random.nextInt(20);
            }
        }
        return builder.build(new Outcome(END, 0, List.of(), Optional.empty()));
    }
}
