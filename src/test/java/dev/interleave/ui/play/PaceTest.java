package dev.interleave.ui.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.quantity.Nanos;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void roundsToOneTwoFive() {
        assertThat(Pace.round(7_900_000)).isEqualTo(10 * Nanos.MILLI);
        assertThat(Pace.round(6_000_000)).isEqualTo(5 * Nanos.MILLI);
        assertThat(Pace.round(1)).isEqualTo(Player.SLOWEST);
        assertThat(Pace.round(Long.MAX_VALUE)).isEqualTo(Player.FASTEST);
    }

    @Test
    void theSliderReachesBothEnds() {
        assertThat(Pace.speed(0)).isEqualTo(Player.SLOWEST);
        assertThat(Pace.speed(1)).isEqualTo(Player.FASTEST);
        assertThat(Pace.speed(Pace.place(20 * Nanos.MILLI))).isEqualTo(20 * Nanos.MILLI);
    }

    @Test
    void nextAndPreviousVisitEverySpeed() {
        long speed = Player.SLOWEST;
        int steps = 0;
        while (speed < Player.FASTEST) {
            long next = Pace.next(speed);
            assertThat(next).isGreaterThan(speed).isLessThan(speed * 3);
            assertThat(Pace.previous(next)).isEqualTo(speed);
            speed = next;
            steps++;
        }
        assertThat(steps).isEqualTo(21);
    }

    @Test
    void saysWhatASecondIs() {
        assertThat(Pace.text(10 * Nanos.MILLI)).isEqualTo("1 s = 10 ms");
        assertThat(Pace.text(Nanos.MICRO)).isEqualTo("1 s = 1 µs");
    }

    @Test
    void thePositionIsAlwaysAsWideAsTheEnd() {
        assertThat(PositionText.of(5_000_000, 118_200_000)).isEqualTo("  5.00 ms");
        assertThat(PositionText.of(118_200_000, 118_200_000)).isEqualTo("118.20 ms");
        assertThat(PositionText.of(0, 2_500)).isEqualTo("0.00 µs");
        assertThat(PositionText.of(1_234_567_890, 12 * Nanos.SECOND)).isEqualTo(" 1.235 s");
    }
}
