package dev.interleave.python;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs a script in real Python. Only scripts that Interleave wrote itself are ever run. */
public final class RealRun {
    private RealRun() {}

    /**
     * Runs a script to its end.
     *
     * @param timeout seconds after which it is given up
     * @return how long its work took by its own clock, seconds
     * @throws IOException when it cannot be run or says nothing of the kind, with one sentence
     */
    public static double seconds(RealPython python, Script script, int timeout) throws IOException {
        return time("seconds", python, output(python, script, timeout));
    }

    /**
     * Runs a script that has a baseline, see {@link Script#withBaseline}.
     *
     * @param timeout seconds after which it is given up
     * @return the time of its work as a part of the time of the same work one after another
     * @throws IOException when it cannot be run or does not tell both, with one sentence
     */
    public static double ratio(RealPython python, Script script, int timeout) throws IOException {
        String output = output(python, script, timeout);
        return time("seconds", python, output) / time("baseline", python, output);
    }

    private static double time(String name, RealPython python, String output) throws IOException {
        Matcher matcher = Pattern.compile(name + ": ([0-9.e+-]+)").matcher(output);
        if (!matcher.find()) {
            throw new IOException("Python " + python.version().id() + " ended without a time: " + lastLine(output));
        }
        return Double.parseDouble(matcher.group(1));
    }

    private static String output(RealPython python, Script script, int timeout) throws IOException {
        Path folder = Files.createTempDirectory("interleave");
        Path file = folder.resolve("experiment.py");
        try {
            Files.writeString(file, script.text());
            return output(List.of(python.command().toString(), file.toString()), timeout);
        } finally {
            Files.deleteIfExists(file);
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException _) {
            // A temporary folder that stays behind does no harm.
        }
    }

    private static String lastLine(String output) {
        return output.lines().reduce("it said nothing", (_, line) -> line);
    }

    /** What a command writes, its errors too. */
    static String output(List<String> command, int timeout) throws IOException {
        Path out = Files.createTempFile("interleave", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(out.toFile())
                    .start();
            process.getOutputStream().close();
            try {
                if (!process.waitFor(timeout, TimeUnit.SECONDS)) {
                    throw new IOException(command.getFirst() + " did not end within " + timeout + " s");
                }
            } finally {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            return Files.readString(out, StandardCharsets.UTF_8);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + command.getFirst() + " was running");
        } finally {
            Files.deleteIfExists(out);
        }
    }
}
