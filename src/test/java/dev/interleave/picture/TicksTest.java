package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicksTest {
    @Test
    void areRoundAndInTheUnitOfTheirStep() {
        assertThat(labels(0, 118_000_000)).startsWith("0 ms", "10 ms", "20 ms");
        assertThat(labels(0, 2_100_000_000L)).startsWith("0 s", "0.2 s", "0.4 s");
        assertThat(labels(0, 1_500)).startsWith("0 ns", "200 ns").hasSizeLessThan(11);
        assertThat(labels(0, 90_000_000_000L)).startsWith("0 s", "10 s");
    }

    @Test
    void keepTheLargeUnitWhenZoomedIn() {
        assertThat(labels(68_400_000, 68_450_000)).startsWith("68.400 ms", "68.405 ms");
    }

    @Test
    void beginInsideWhatIsShown() {
        Ticks ticks = Ticks.of(TimeScale.showing(13_000_000, 93_000_000, 0, 700), 62);

        assertThat(ticks.first()).isEqualTo(20_000_000);
        assertThat(ticks.step()).isEqualTo(10_000_000);
    }

    private static List<String> labels(long from, long to) {
        TimeScale scale = TimeScale.showing(from, to, 0, 740);
        Ticks ticks = Ticks.of(scale, 62);
        List<String> labels = new ArrayList<>();
        for (long time = ticks.first(); time <= to; time += ticks.step()) {
            labels.add(ticks.label(time));
        }
        return labels;
    }
}
