package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WritesTest {
    @Test
    void aWriteOverOthersErasesWhatTheyAdded() {
        TraceBuilder builder = builder();
        builder.write(0, 10, 0, 1);
        for (int i = 0; i < 5; i++) {
            builder.write(0, 100 + i, 1, 2 + i);
        }
        builder.write(0, 200, 0, 2);

        Writes writes = built(builder, 7, 2);
        assertThat(writes.size()).isEqualTo(4);
        assertThat(writes.steps(2)).as("the end of a stretch stands for its writes").isEqualTo(4);
        assertThat(writes.erased(2)).isZero();
        assertThat(writes.erased(3)).isEqualTo(5);
        assertThat(writes.expectedAt(102)).isEqualTo(4);
        assertThat(writes.actualAt(199)).isEqualTo(6);
        assertThat(writes.actualAt(200)).isEqualTo(2);
        assertThat(writes.actualAt(9)).isZero();
    }

    @Test
    void anyValueIsThatOfTheLastWrite() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            TraceBuilder builder = builder();
            int count = 1 + random.nextInt(200);
            long[] times = new long[count];
            long[] values = new long[count];
            long value = 0;
            long time = 0;
            for (int i = 0; i < count; i++) {
                // Evenly spaced, or far apart: what lies between two points of a stretch is then exact.
                time += random.nextInt(10) > 0 ? 100 : 1 + WriteLog.GAP;
                value = random.nextInt(6) > 0 ? value + 1 : 1 + random.nextLong(value + 1);
                times[i] = time;
                values[i] = value;
                builder.write(0, time, random.nextInt(3) / 2, value);
            }
            Writes writes = built(builder, count, value);
            long erased = 0;
            for (int i = 0; i < writes.size(); i++) {
                erased += writes.erased(i);
            }
            assertThat(erased).as("seed %d", seed).isEqualTo(count - value);
            for (int i = 0; i < count; i++) {
                assertThat(writes.actualAt(times[i])).as("seed %d, write %d", seed, i).isEqualTo(values[i]);
                assertThat(writes.expectedAt(times[i])).as("seed %d, write %d", seed, i).isEqualTo(i + 1);
            }
        }
    }

    @Test
    void aLongStretchIsTwoPoints() {
        TraceBuilder builder = builder();
        for (int i = 0; i < 1_000_000; i++) {
            builder.write(0, 40L * i, 0, i + 1);
        }
        assertThat(built(builder, 1_000_000, 1_000_000).size()).isEqualTo(2);
    }

    private static TraceBuilder builder() {
        return new TraceBuilder(new Cast(0, List.of(), List.of(), List.of()));
    }

    private static Writes built(TraceBuilder builder, long expected, long actual) {
        return builder.build(new Outcome(
                        1_000_000_000, 0, List.of(new SharedVariable("counter", expected, actual)), Optional.empty()))
                .writes(0);
    }
}
