package dev.interleave.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleRangeTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void staysWithinTheWholeWhateverOneDoes(long seed) {
        Random random = new Random(seed);
        long whole = 1 + random.nextLong(10_000_000_000L);
        VisibleRange range = VisibleRange.all(whole);
        for (int i = 0; i < 2000; i++) {
            range = switch (random.nextInt(4)) {
                case 0 -> range.zoomed(Math.pow(2, random.nextGaussian() * 3), random.nextLong(range.whole()));
                case 1 -> range.moved((long) (random.nextGaussian() * range.whole()));
                case 2 -> range.showing(random.nextLong(range.whole()));
                default -> range.of(1 + random.nextLong(10_000_000_000L));
            };
            assertThat(range.from()).as("seed %d, step %d", seed, i).isNotNegative();
            assertThat(range.to()).isLessThanOrEqualTo(range.whole());
            assertThat(range.span()).isGreaterThanOrEqualTo(Math.min(10, range.whole()));
        }
    }

    @Test
    void zoomKeepsTheMomentUnderThePointer() {
        VisibleRange zoomed = VisibleRange.all(1_000_000_000).zoomed(0.1, 400_000_000);

        assertThat(zoomed.span()).isEqualTo(100_000_000);
        assertThat(zoomed.from()).isEqualTo(360_000_000);
    }

    @Test
    void theWholeStaysTheWholeOfAnotherRun() {
        assertThat(VisibleRange.all(5_000_000).of(7_000_000)).isEqualTo(VisibleRange.all(7_000_000));
    }

    @Test
    void aStretchBeyondTheEndOfAnotherRunBecomesTheWhole() {
        VisibleRange late = VisibleRange.all(9_000_000).zoomed(0.1, 8_500_000);

        assertThat(late.of(2_000_000)).isEqualTo(VisibleRange.all(2_000_000));
    }
}
