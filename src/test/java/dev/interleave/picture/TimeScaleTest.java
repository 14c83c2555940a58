package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScaleTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theColumnOfAMomentIsTheFirstThatShowsIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            long from = random.nextLong(20_000_000_000_000L);
            long span = 1 + (long) Math.pow(10, random.nextDouble() * 13);
            TimeScale scale = TimeScale.showing(from, from + span, 7, 1 + random.nextInt(4000));
            long time = from + random.nextLong(span);
            int column = scale.columnOf(time);

            assertThat(scale.timeAt(column)).as("seed %d, round %d, %s", seed, round, scale).isLessThanOrEqualTo(time);
            assertThat(scale.endOf(column)).isGreaterThan(time);
            assertThat(column == 0 || scale.endOf(column - 1) <= time).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyMomentBelongsToOneColumnHoweverFine(long seed) {
        Random random = new Random(seed);
        TimeScale scale = TimeScale.showing(1000, 1000 + 3 + random.nextInt(40), 0, 5 + random.nextInt(600));
        long next = 1000;
        for (int column = 0; column < scale.width(); column++) {
            assertThat(next).as("seed %d, column %d", seed, column).isBetween(scale.timeAt(column), scale.endOf(column));
            next = scale.endOf(column);
        }
        assertThat(next).isGreaterThanOrEqualTo(scale.to());
    }

    @Test
    void aMomentFarOutsideIsToldAtOnce() {
        TimeScale scale = TimeScale.showing(5_000, 5_010, 0, 800);

        assertThat(scale.columnOf(4_999)).isEqualTo(-1);
        assertThat(scale.columnOf(3_600_000_000_000L)).isEqualTo(800);
    }
}
