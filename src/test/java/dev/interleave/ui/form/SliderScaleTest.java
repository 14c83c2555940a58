package dev.interleave.ui.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.quantity.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class SliderScaleTest {
    private static final List<SliderScale> SCALES = List.of(
            SliderScale.between(1, 64, Unit.COUNT),
            SliderScale.between(1, 16, Unit.COUNT),
            SliderScale.between(1e3, 1e8, Unit.COUNT),
            SliderScale.between(0, 1e5, Unit.DURATION),
            SliderScale.between(1e4, 1e9, Unit.DURATION),
            SliderScale.between(0, 1, Unit.SHARE));

    @Test
    void theEndsAreTheEnds() {
        for (SliderScale scale : SCALES) {
            assertThat(scale.value(0)).isEqualTo(scale.from());
            assertThat(scale.value(1)).isEqualTo(scale.to());
            assertThat(scale.place(scale.from())).isEqualTo(0);
            assertThat(scale.place(scale.to())).isEqualTo(1);
            assertThat(scale.place(scale.to() * 10)).isEqualTo(1);
        }
    }

    @Test
    void everyPlaceHasAValueThatComesBackToIt() {
        for (SliderScale scale : SCALES) {
            double last = -1;
            for (int i = 0; i <= 1000; i++) {
                double value = scale.value(i / 1000.0);
                assertThat(value).isGreaterThanOrEqualTo(last).isBetween(scale.from(), scale.to());
                assertThat(scale.value(scale.place(value))).isCloseTo(value, within(Math.max(1e-9, value * 1e-9)));
                last = value;
            }
        }
    }

    @Test
    void arrowKeysReachEveryValueOfASmallRange() {
        SliderScale workers = SliderScale.between(1, 64, Unit.COUNT);
        double value = 1;
        for (int expected = 2; expected <= 64; expected++) {
            value = workers.step(value, 1);
            assertThat(value).isEqualTo(expected);
        }
        assertThat(workers.step(value, 1)).isEqualTo(64);
        assertThat(workers.step(2, -1)).isEqualTo(1);
    }

    @Test
    void arrowKeysGoFromOneRoundValueToTheNext() {
        SliderScale iterations = SliderScale.between(1e3, 1e8, Unit.COUNT);
        assertThat(iterations.step(1e6, 1)).isEqualTo(1_100_000);
        assertThat(iterations.step(1e6, -1)).isEqualTo(990_000);
        assertThat(iterations.step(12_345, 1)).isEqualTo(13_000);
        assertThat(iterations.step(12_345, -1)).isEqualTo(12_000);
        assertThat(iterations.step(1e3, -1)).isEqualTo(1e3);
        assertThat(iterations.step(1e12, 1)).isEqualTo(1e12);
        SliderScale latency = SliderScale.between(0, 1e5, Unit.DURATION);
        assertThat(latency.step(0, 1)).isEqualTo(100);
        assertThat(latency.step(100, -1)).isEqualTo(0);
        SliderScale share = SliderScale.between(0, 1, Unit.SHARE);
        assertThat(share.step(0.29, 1)).isCloseTo(0.3, within(1e-12));
        assertThat(share.step(1, 1)).isEqualTo(1);
        assertThat(share.step(0.3, -1)).isCloseTo(0.29, within(1e-12));
    }

    @Test
    void wideRangesMultiply() {
        SliderScale scale = SliderScale.between(1e4, 1e8, Unit.COUNT);
        assertThat(scale.value(0.5)).isEqualTo(1e6);
        assertThat(scale.value(0.51)).isEqualTo(1_100_000);
    }
}
