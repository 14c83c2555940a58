package dev.interleave.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.ProcessPrices;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.PythonVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
    private static final RealPython PYTHON = new RealPython(PythonVersion.V3_12, false, Path.of("python3"));
    private static final String OUTPUT =
            """
            a warning of some kind
            loop 31
            lock 70
            thread.start 90000
            thread.bootstrap 64000
            wake 19000
            pipe 22000
            pipe.large 982000
            fork.first 4000000
            fork.start 500000
            fork.bootstrap 200000
            fork.end 800000
            """;

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheScriptTells() throws IOException {
        Profile profile = Measured.profile("Mine", "Measured.", List.of(Measured.read(PYTHON, OUTPUT)));
        assertThat(profile.wakeLatency()).isEqualTo(19_000);
        assertThat(profile.contextSwitch()).isEqualTo(2_000);
        Profile.Build build = profile.builds().getFirst();
        assertThat(build.loopTurn()).isEqualTo(31);
        Prices prices = build.prices();
        Prices usual = Prices.usual(PythonVersion.V3_12, false);
        assertThat(prices.lock()).isEqualTo(70);
        assertThat(prices.threadStart() + prices.threadBootstrap()).isEqualTo(64_000 - 19_000 - 2_000);
        assertThat(prices.fork()).isEqualTo(new ProcessPrices(4_000_000, 500_000, 181_000, 781_000, 0));
        assertThat(prices.pipe().message()).isEqualTo(22_000);
        assertThat(prices.pipe().perKib()).isEqualTo(1_000);
        assertThat(prices.spawn()).as("not measured").isEqualTo(usual.spawn());
        assertThat(prices.eventLoop()).as("not measured").isEqualTo(usual.eventLoop());
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> Measured.read(PYTHON, "loop 31\nTraceback: no pipe"))
                .isInstanceOf(IOException.class)
                .hasMessage("Python 3.12 did not measure \"thread.start\"");
    }

    @Test
    void noFigureIsTooLargeOrTooSmallForAProfile() throws IOException {
        String nines = OUTPUT.replaceAll("[0-9]{2,}", "9999999999");
        String zeros = OUTPUT.replaceAll("[0-9]{2,}", "0");
        assertThat(Measured.profile("Mine", "", List.of(Measured.read(PYTHON, zeros))).builds()).hasSize(1);
        assertThatThrownBy(() -> Measured.profile("Mine", "", List.of(Measured.read(PYTHON, nines))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstPythonIsMeasuredWhateverTimeItTakesAndOthersWhileThereIsTime() throws IOException {
        List<String> heard = new ArrayList<>();
        long[] now = {0};
        Calibration calibration = new Calibration(() -> now[0] += Calibration.BUDGET, (what, done) -> heard.add(what + done));
        List<RealPython> pythons = List.of(fake(PythonVersion.V3_13), fake(PythonVersion.V3_12), fake(PythonVersion.V2_7));
        Profile profile = calibration.measure("Mine", LocalDate.EPOCH, pythons);
        assertThat(profile.source()).startsWith("Measured on this computer on 1970-01-01: ");
        assertThat(profile.builds()).extracting(Profile.Build::title).containsExactly("3.13", "3.12");
        assertThat(heard).startsWith("Python 3.13: loop, threads, locks and pipes0.0");
        assertThat(profile.applied(Experiment.DEFAULT).python().iterationTime()).isEqualTo(31);
    }

    @Test
    void itCanBeEnded() throws IOException {
        List<RealPython> pythons = List.of(fake(PythonVersion.V3_13));
        assertThatThrownBy(() -> new Calibration(() -> 0, (_, done) -> done < 0.5).measure("Mine", LocalDate.EPOCH, pythons))
                .isInstanceOf(CancellationException.class);
    }

    /** A command that prints figures instead of measuring any. */
    private RealPython fake(PythonVersion version) throws IOException {
        Path command = folder.resolve("python" + version.id());
        Files.writeString(command, "#!/bin/sh\ncat <<END\n" + OUTPUT + "END\n");
        Assumptions.assumeTrue(command.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")));
        return new RealPython(version, false, command);
    }
}
