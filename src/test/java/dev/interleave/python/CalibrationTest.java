package dev.interleave.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.StartMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final RealPython PYTHON = new RealPython(PythonVersion.V3_12, false, Path.of("python3"));

    @Test
    void readsWhatTheScriptTells() throws IOException {
        String output = "a warning of some kind\nloop 31\nthread 90000\nwake 19000\npipe 22000\nprocess.fork 1500000\n";
        Calibration measured = Calibration.read(PYTHON, output);
        assertThat(measured)
                .isEqualTo(new Calibration(PYTHON, 31, 90_000, Map.of(StartMethod.FORK, 1_500_000L), 19_000, 22_000));
        Experiment experiment = measured.applied(Experiment.DEFAULT, 2);
        assertThat(experiment.python().version()).isEqualTo(PythonVersion.V3_12);
        assertThat(experiment.python().iterationTime()).isEqualTo(31);
        assertThat(experiment.machine().cores().count()).isEqualTo(2);
        assertThat(experiment.machine().wakeLatency()).isEqualTo(19_000);
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Calibration.read(PYTHON, "loop 31\nTraceback: no pipe"))
                .isInstanceOf(IOException.class)
                .hasMessage("Python 3.12 did not measure \"thread\"");
    }
}
