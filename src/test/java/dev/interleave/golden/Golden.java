package dev.interleave.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares text with one that a person has read and found right. What differs is written to {@code target/golden}, to be
 * read and, if it is right, copied to {@code src/test/resources/golden}.
 */
public final class Golden {
    private static final Path APPROVED = Path.of("src/test/resources/golden");
    private static final Path ACTUAL = Path.of("target/golden");

    private Golden() {}

    /** Fails unless the text is the one in the file of that name. */
    public static void check(String name, String text) {
        try {
            Path approved = APPROVED.resolve(name);
            String expected = Files.exists(approved) ? Files.readString(approved) : "";
            if (!expected.equals(text)) {
                Files.createDirectories(ACTUAL.resolve(name).getParent());
                Files.writeString(ACTUAL.resolve(name), text);
            }
            assertThat(text).as("target/golden/%s differs from the approved one", name).isEqualTo(expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
