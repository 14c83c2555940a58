package dev.interleave.ui.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.Stretch;
import dev.interleave.trace.Cast;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlayerTest {
    private final HandPulse pulse = new HandPulse();
    private final Player player = new Player(pulse);

    @BeforeEach
    void film() {
        player.show(trace(100 * Nanos.MILLI));
        player.choose(10 * Nanos.MILLI);
    }

    @Test
    void playsAtItsSpeed() {
        player.play();
        pulse.pass(200 * Nanos.MILLI);
        assertThat(position()).isEqualTo(2 * Nanos.MILLI);
    }

    @Test
    void losesNoFractionsWhenItIsSlow() {
        player.choose(Player.SLOWEST);
        player.play();
        for (int i = 0; i < 600; i++) {
            pulse.pass(Nanos.SECOND / 600);
        }
        assertThat(position()).isBetween(998L, 1000L);
    }

    @Test
    void standsAtTheEndAndBeginsAnewFromThere() {
        player.positionProperty().set(99 * Nanos.MILLI);
        player.play();
        pulse.pass(200 * Nanos.MILLI);
        assertThat(position()).isEqualTo(100 * Nanos.MILLI);
        assertThat(player.playingProperty().get()).isFalse();
        player.play();
        assertThat(position()).isZero();
    }

    @Test
    void loopsAStretch() {
        player.jump(20 * Nanos.MILLI);
        player.loopFromHere();
        player.jump(30 * Nanos.MILLI);
        player.loopToHere();
        assertThat(player.rangeProperty().get()).contains(new Stretch(20 * Nanos.MILLI, 30 * Nanos.MILLI));
        player.play();
        assertThat(position()).as("from its beginning").isEqualTo(20 * Nanos.MILLI);
        for (int i = 0; i < 26; i++) {
            pulse.pass(200 * Nanos.MILLI);
        }
        assertThat(position()).isEqualTo(22 * Nanos.MILLI);
        player.loopAll();
        for (int i = 0; i < 5; i++) {
            pulse.pass(200 * Nanos.MILLI);
        }
        assertThat(position()).as("beyond its end").isEqualTo(32 * Nanos.MILLI);
    }

    @Test
    void aStretchBeyondTheEndOfAShorterRunIsNotLooped() {
        player.jump(80 * Nanos.MILLI);
        player.loopFromHere();
        player.show(trace(10 * Nanos.MILLI));
        player.jump(9 * Nanos.MILLI);
        player.play();
        pulse.pass(200 * Nanos.MILLI);
        assertThat(position()).isEqualTo(Nanos.MILLI);
    }

    @Test
    void loops() {
        player.loopingProperty().set(true);
        player.positionProperty().set(99 * Nanos.MILLI);
        player.play();
        pulse.pass(200 * Nanos.MILLI);
        assertThat(position()).isEqualTo(Nanos.MILLI);
        assertThat(player.playingProperty().get()).isTrue();
    }

    @Test
    void costsNothingWhileItStands() {
        assertThat(pulse.runs()).isFalse();
        player.toggle();
        assertThat(pulse.runs()).isTrue();
        player.toggle();
        assertThat(pulse.runs()).isFalse();
    }

    @Test
    void doesNotJumpAfterAHitch() {
        player.play();
        pulse.pass(60 * Nanos.SECOND);
        assertThat(position()).isLessThan(5 * Nanos.MILLI);
    }

    @Test
    void stepsToWhereSomethingChangesAndStops() {
        player.play();
        player.nextEvent();
        assertThat(position()).isEqualTo(40 * Nanos.MILLI);
        assertThat(player.playingProperty().get()).isFalse();
        player.nextEvent();
        assertThat(position()).isEqualTo(100 * Nanos.MILLI);
        player.nextEvent();
        assertThat(position()).isEqualTo(100 * Nanos.MILLI);
        player.previousEvent();
        assertThat(position()).isEqualTo(40 * Nanos.MILLI);
        player.previousEvent();
        assertThat(position()).isZero();
        player.previousEvent();
        assertThat(position()).isZero();
    }

    @Test
    void aShorterRunTakesThePlayheadAlong() {
        player.toEnd();
        player.show(trace(30 * Nanos.MILLI));
        assertThat(position()).isEqualTo(30 * Nanos.MILLI);
    }

    @Test
    void choosesASpeedThatShowsTheWholeRunInAboutTenSeconds() {
        player.rewind();
        player.show(trace(4 * Nanos.SECOND));
        assertThat(player.speedProperty().get()).isEqualTo(500 * Nanos.MILLI);
    }

    @Test
    void keepsTheSpeedThatSomebodyChose() {
        player.show(trace(4 * Nanos.SECOND));
        assertThat(player.speedProperty().get()).isEqualTo(10 * Nanos.MILLI);
        player.faster();
        assertThat(player.speedProperty().get()).isEqualTo(20 * Nanos.MILLI);
        player.slower();
        player.slower();
        assertThat(player.speedProperty().get()).isEqualTo(5 * Nanos.MILLI);
    }

    private long position() {
        return player.positionProperty().get();
    }

    /** Two slices of one worker: up to 40 ms (or the end), and from there to the end. */
    private static Trace trace(long end) {
        Worker worker = new Worker(0, "Thread T1", "T1", Worker.Kind.THREAD, 1);
        Cast cast = new Cast(1, List.of(), List.of(), List.of(worker));
        TraceBuilder builder = new TraceBuilder(cast);
        long middle = Math.min(end, 40 * Nanos.MILLI);
        builder.slice(cast.workerLane(0), 0, middle, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(0), middle, end, State.WAITING_IO, -1, -1);
        return builder.build(new Outcome(end, 2, List.of(), Optional.empty()));
    }
}
