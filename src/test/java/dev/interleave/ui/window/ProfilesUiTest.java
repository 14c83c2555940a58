package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.PythonVersion;
import dev.interleave.python.RealPython;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class ProfilesUiTest extends WindowTest {
    private static final String FIGURES =
            "loop 29\nthread.start 90000\nthread.bootstrap 60000\nwake 12000\nswitch 1500\npipe 9000\nfork.start 300000\n";

    @Test
    void aProfileIsChosenInTheForm() {
        openMachine();
        assertThat(this.<ComboBox<String>>find("#choice-profile").getItems())
                .containsExactly("", "Small Linux virtual machine", "Linux desktop (estimate)");
        choose(2);
        assertThat(text("#entry-machine-wakeLatency")).isEqualTo("5 µs");
        assertThat(text("#profile-source")).startsWith("An estimate");
        choose(0);
        assertThat(text("#entry-machine-wakeLatency")).isEqualTo("30 µs");
        assertTitle("Untitled experiment – Interleave");
    }

    @Test
    void anotherPythonKeepsTheProfileThatKnowsIt() {
        openMachine();
        choose(1);
        onFx(() -> {
            this.<ComboBox<PythonVersion>>find("#choice-version").setValue(PythonVersion.V3_14);
            return true;
        });
        settle();
        assertThat(this.<ComboBox<String>>find("#choice-profile").getValue()).isEqualTo("Small Linux virtual machine");
        assertThat(text("#entry-python-iterationTime")).isEqualTo("26 ns");
        onFx(() -> {
            this.<ComboBox<PythonVersion>>find("#choice-version").setValue(PythonVersion.V3_5);
            return true;
        });
        settle();
        assertThat(this.<ComboBox<String>>find("#choice-profile").getItems()).containsExactly("");
    }

    @Test
    void thisComputerIsMeasuredAndUsed() throws IOException {
        pythons = List.of(fake(PythonVersion.V3_13, ""), fake(PythonVersion.V3_12, ""));
        openMachine();
        measure();
        waitUntil("it is measured", () -> isThere("#profile-use"));
        assertThat(text("#profile-words")).isEqualTo("Python 3.13, 3.12 measured, and kept as the profile “This computer”.");
        assertThat(lookup("#profile-values .label").queryAll().size()).isGreaterThan(20);
        fire("#profile-use");
        waitUntil("the sheet has gone", () -> !isThere("#profile-sheet"));
        assertThat(text("#entry-machine-wakeLatency")).isEqualTo("12 µs");
        assertThat(text("#entry-python-iterationTime")).isEqualTo("29 ns");
        assertThat(this.<ComboBox<String>>find("#choice-profile").getValue()).isEqualTo("This computer");
        assertThat(folder.resolve("settings/profiles/this-computer.profile.json")).exists();
    }

    @Test
    void aPythonThatWasNotFoundIsSaidSo() throws IOException {
        pythons = List.of(fake(PythonVersion.V3_8, ""));
        openMachine();
        measure();
        waitUntil("it is measured", () -> isThere("#profile-use"));
        assertThat(text("#profile-words")).endsWith("The experiment is about Python 3.13, which was not found here.");
        assertThat(this.<Button>find("#profile-use").isDisabled()).isTrue();
        fire("#profile-close");
        assertThat(this.<ComboBox<String>>find("#choice-profile").getItems()).doesNotContain("This computer");
    }

    @Test
    void withoutAnyPythonItSaysSo() {
        openMachine();
        measure();
        waitUntil("it says so", () -> text("#profile-words").startsWith("No Python was found"));
        assertThat(isThere("#profile-use")).isFalse();
        fire("#profile-close");
        assertThat(isThere("#profile-sheet")).isFalse();
    }

    @Test
    void whatAPythonCannotDoIsOneSentence() throws IOException {
        pythons = List.of(new RealPython(PythonVersion.V3_13, false, folder.resolve("gone")));
        openMachine();
        measure();
        waitUntil("it says why", () -> isThere("#profile-again"));
        assertThat(text("#profile-words")).contains("gone").endsWith(".");
    }

    @Test
    void itIsCancelledWhileThePythonRuns() throws IOException {
        Path go = folder.resolve("go");
        pythons = List.of(fake(PythonVersion.V3_13, "until [ -f '" + go + "' ]; do sleep 0.02; done\n"));
        openMachine();
        measure();
        waitUntil("a Python runs", () -> text("#profile-words").startsWith("Python 3.13: "));
        assertThat(isThere("#profile-progress")).isTrue();
        fire("#profile-close");
        waitUntil("the sheet has gone", () -> !isThere("#profile-sheet"));
        assertThat(folder.resolve("settings/profiles")).doesNotExist();
        Files.createFile(go);
        measure();
        waitUntil("it is measured after all", () -> isThere("#profile-use"));
    }

    private void openMachine() {
        onFx(() -> {
            this.<TitledPane>find("#pane-machine").setExpanded(true);
            return true;
        });
        settle();
    }

    private void measure() {
        fire("#profile-measure");
    }

    private void fire(String button) {
        onFx(() -> {
            this.<Button>find(button).fire();
            return true;
        });
        settle();
    }

    private void choose(int profile) {
        onFx(() -> {
            this.<ComboBox<String>>find("#choice-profile").getSelectionModel().select(profile);
            return true;
        });
        settle();
    }

    /** A command that prints figures, after something else. */
    private RealPython fake(PythonVersion version, String before) throws IOException {
        Path command = folder.resolve("python" + version.id());
        Files.writeString(command, "#!/bin/sh\n" + before + "cat <<END\n" + FIGURES + "END\n");
        Assumptions.assumeTrue(command.toFile().setExecutable(true) && Files.isExecutable(Path.of("/bin/sh")));
        return new RealPython(version, false, command);
    }
}
