package dev.interleave.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.experiment.Experiment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsReadBack() throws IOException, BadFile {
        Path file = folder.resolve("one.interleave.json");
        ExperimentFile.write(file, Experiment.DEFAULT);
        assertThat(ExperimentFile.read(file)).isEqualTo(Experiment.DEFAULT);
        assertThat(names()).containsExactly("one.interleave.json");
    }

    @Test
    void aMarkAtTheStartIsNotPartOfTheText() throws IOException, BadFile {
        Path file = Files.writeString(folder.resolve("one"), "\uFEFF" + ExperimentFile.text(Experiment.DEFAULT));
        assertThat(ExperimentFile.read(file)).isEqualTo(Experiment.DEFAULT);
    }

    @Test
    void whatCannotBeReadIsRefusedInASentence() throws IOException {
        Path latin = Files.write(folder.resolve("latin"), "{\n \"é\"".getBytes(StandardCharsets.ISO_8859_1));
        Path huge = Files.write(folder.resolve("huge"), new byte[17 << 20]);
        assertThatThrownBy(() -> ExperimentFile.read(latin))
                .hasMessage("latin, line 2, column 3: found the byte E9, which is not text; an experiment file is UTF-8.");
        assertThatThrownBy(() -> ExperimentFile.read(huge))
                .hasMessage("huge: the file is larger than 16 MB; an experiment file is smaller.");
        assertThatThrownBy(() -> ExperimentFile.read(folder))
                .hasMessage(folder.getFileName() + ": this is a folder, not an experiment file.");
        assertThatThrownBy(() -> ExperimentFile.read(folder.resolve("none")))
                .hasMessage(folder.resolve("none") + ": there is no such file.");
    }

    @Test
    void aWriteThatFailsLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("old"), "old");
        assertThatThrownBy(() -> WholeFile.write(file, out -> {
                    out.write("new".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("no space left on device");
                }))
                .isInstanceOf(IOException.class);
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("old");
    }

    @Test
    void aFolderIsNotReplaced() {
        assertThatThrownBy(() -> ExperimentFile.write(folder, Experiment.DEFAULT))
                .isInstanceOfSatisfying(IOException.class, e -> assertThat(FileTrouble.writing(Path.of("it"), e))
                        .isEqualTo("it cannot be written: it is a folder."));
    }

    @Test
    void aMissingFolderIsNamedAsTheReason() {
        Path file = folder.resolve("none").resolve("file");
        assertThatThrownBy(() -> ExperimentFile.write(file, Experiment.DEFAULT))
                .isInstanceOfSatisfying(IOException.class, e -> assertThat(FileTrouble.writing(Path.of("it"), e))
                        .isEqualTo("it cannot be written: its folder does not exist."));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALink() throws IOException, BadFile {
        Path target = folder.resolve("target");
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("target"));
        ExperimentFile.write(link, Experiment.DEFAULT);
        ExperimentFile.write(link, Experiment.DEFAULT.withSeed(2));
        assertThat(link).isSymbolicLink();
        assertThat(ExperimentFile.read(target).seed()).isEqualTo(2);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aCircleOfLinksIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("link"));
        assertThatThrownBy(() -> ExperimentFile.write(link, Experiment.DEFAULT)).isInstanceOf(IOException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsStayAsTheyWere() throws IOException {
        Path file = Files.writeString(folder.resolve("one"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        ExperimentFile.write(file, Experiment.DEFAULT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-rw-r--");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
