package dev.interleave.python;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** The real Pythons on this machine, one for each version, for tests that ask them. */
public final class Pythons {
    private static final Map<String, Path> FOUND = find();

    private Pythons() {}

    /** By version, such as {@code 3.13}, the command. */
    public static Map<String, Path> all() {
        return FOUND;
    }

    /** Any Python 3, or the test is skipped. */
    public static Path any() {
        Optional<Path> python = FOUND.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("3."))
                .map(Map.Entry::getValue)
                .findFirst();
        Assumptions.assumeTrue(python.isPresent(), "Skipped: no Python 3 was found on the path or in pyenv to check against.");
        return python.orElseThrow();
    }

    /** Runs a Python with an input to its end and gives back what it wrote, its errors too. */
    public static String run(Path python, List<String> args, String input, int seconds) {
        try {
            Path in = Files.createTempFile("interleave", ".in");
            Path out = Files.createTempFile("interleave", ".out");
            try {
                Files.writeString(in, input);
                List<String> command = new ArrayList<>(List.of(python.toString()));
                command.addAll(args);
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .start();
                if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                    process.destroyForcibly().waitFor();
                    throw new AssertionError(python + " did not end in " + seconds + " s: " + Files.readString(out));
                }
                return Files.readString(out, StandardCharsets.UTF_8);
            } finally {
                Files.delete(in);
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Map<String, Path> find() {
        Map<String, Path> found = new LinkedHashMap<>();
        RealPython.find(System.getenv()).forEach(python -> found.put(python.version().id(), python.command()));
        return found;
    }
}
