package dev.interleave.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.quantity.OutOfRange;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How processes start when nobody says how. */
class StartMethodTest {
    @ParameterizedTest
    @CsvSource({
        "2.7, LINUX, FORK", "3.7, LINUX, FORK", "3.13, LINUX, FORK", "3.14, LINUX, FORKSERVER",
        "2.7, MACOS, FORK", "3.7, MACOS, FORK", "3.8, MACOS, SPAWN", "3.14, MACOS, SPAWN",
        "2.7, WINDOWS, SPAWN", "3.7, WINDOWS, SPAWN", "3.14, WINDOWS, SPAWN"
    })
    void theDefaultFollowsVersionAndSystem(String version, OperatingSystem system, StartMethod expected) {
        Experiment experiment = Experiment.DEFAULT
                .withMachine(Machine.DEFAULT.withSystem(system))
                .withPython(Python.DEFAULT.withVersion(PythonVersion.of(version)));
        assertThat(experiment.startMethod()).isEqualTo(expected);
    }

    @Test
    void whatIsChosenStays() {
        Python spawns = Python.DEFAULT.withStartMethod(Optional.of(StartMethod.SPAWN));
        Experiment experiment = Experiment.DEFAULT.withPython(spawns);
        assertThat(experiment.startMethod()).isEqualTo(StartMethod.SPAWN);
        assertThat(experiment.withPython(spawns.withVersion(PythonVersion.V3_14)).startMethod()).isEqualTo(StartMethod.SPAWN);
    }

    @Test
    void nobodyChoosesBefore34() {
        Python old = Python.DEFAULT.withVersion(PythonVersion.V3_3);
        assertThatThrownBy(() -> old.withStartMethod(Optional.of(StartMethod.FORK)))
                .isInstanceOf(OutOfRange.class)
                .hasMessage("startMethod is \"fork\", but Python 3.3 lets nobody choose; that needs version 3.4 or later.");
    }
}
