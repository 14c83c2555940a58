package dev.interleave.ui.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Gil;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    private static final Cast CAST = new Cast(
            2,
            List.of(new Gil("GIL")),
            List.of(new SharedLock("lock", "semaphore", 2)),
            List.of(new Worker(0, "Thread T1", "T1", Worker.Kind.THREAD, 1)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void findsWhatALookAtEverySliceFinds(long seed) {
        Random random = new Random(seed);
        TraceBuilder builder = new TraceBuilder(CAST);
        TreeSet<Long> moments = new TreeSet<>();
        for (int lane = 0; lane < CAST.lanes(); lane++) {
            long time = random.nextInt(5);
            for (int i = random.nextInt(12); i > 0; i--) {
                long end = time + 1 + random.nextInt(6);
                builder.slice(lane, time, end, State.RUNNING, 0, -1);
                moments.add(time);
                moments.add(end);
                time = end + (random.nextBoolean() ? random.nextInt(4) : 0);
            }
        }
        Trace trace = builder.build(new Outcome(100, 0, List.of(), Optional.empty()));
        for (long time = 0; time <= 100; time++) {
            String where = time + ", seed " + seed;
            assertThat(Events.after(trace, time)).as("after " + where).isEqualTo(of(moments.higher(time)));
            assertThat(Events.before(trace, time)).as("before " + where).isEqualTo(of(moments.lower(time)));
        }
    }

    private static OptionalLong of(Long moment) {
        return moment == null ? OptionalLong.empty() : OptionalLong.of(moment);
    }
}
