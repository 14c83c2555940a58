package dev.interleave.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Small files with one purpose, and a description of every package. */
class FilesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final long LARGEST = 25_000;
    private static final double MEAN = 4_096;

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noFileIsLarge() throws IOException {
        assertThat(sources()).allSatisfy(file -> assertThat(size(file)).as(file.toString()).isLessThanOrEqualTo(LARGEST));
    }

    @Test
    void mostFilesAreSmall() throws IOException {
        assertThat(sources().stream().mapToLong(FilesTest::size).average().orElseThrow()).isLessThan(MEAN);
    }

    @Test
    void everyPackageSaysWhatLivesThere() throws IOException {
        assertThat(sources().stream().map(Path::getParent).distinct().filter(folder -> !folder.equals(MAIN)))
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java")).exists());
    }
}
