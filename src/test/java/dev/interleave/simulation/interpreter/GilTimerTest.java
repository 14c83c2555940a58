package dev.interleave.simulation.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Machine;
import dev.interleave.experiment.OperatingSystem;
import dev.interleave.experiment.Python;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GilTimerTest {
    private static final long MICRO = 1_000;

    private static GilWaiters waiters(OperatingSystem system, long interval) {
        Experiment experiment = Experiment.DEFAULT
                .withMachine(Machine.DEFAULT.withSystem(system).withWakeLatency(30 * MICRO))
                .withPython(Python.DEFAULT.withSwitchInterval(interval * MICRO));
        return new GilWaiters(new GilLinks(1), GilTimer.of(experiment));
    }

    /** All in microseconds: when a wait began, and when its first turn is over, and its second. */
    @ParameterizedTest
    @CsvSource({
        "LINUX, 5000, 1000, 6080, 11160",
        "MACOS, 5000, 1000, 6080, 11160",
        "WINDOWS, 5000, 1000, 15655, 31280",
        "WINDOWS, 5000, 15600, 15655, 31280",
        "WINDOWS, 5000, 16000, 31280, 46905",
        "WINDOWS, 20900, 1000, 31280, 62530",
        "WINDOWS, 999, 1000, 1001, 1002",
    })
    void aTurnEndsWithTheIntervalAndOnWindowsWithTheClock(
            OperatingSystem system, long interval, long began, long first, long second) {
        GilWaiters waiters = waiters(system, interval);
        waiters.add(0, began * MICRO);
        assertThat(waiters.timeOut(0, began * MICRO)).isEqualTo(first * MICRO);
        assertThat(waiters.timeOut(0, first * MICRO)).isEqualTo(second * MICRO);
    }

    @Test
    void aTurnThatBeganWithTheSwitchAsksAtItsEnd() {
        GilWaiters waiters = waiters(OperatingSystem.WINDOWS, 5_000);
        waiters.add(0, 3_000 * MICRO);
        assertThat(waiters.askTime(0, 3_000 * MICRO, 3_000 * MICRO)).isEqualTo(15_655 * MICRO);
        assertThat(waiters.askTime(0, 3_001 * MICRO, 3_001 * MICRO)).isEqualTo(31_280 * MICRO);
    }
}
