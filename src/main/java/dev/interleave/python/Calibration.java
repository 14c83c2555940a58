package dev.interleave.python;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.StartMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a real Python takes on this computer: the quickest turn of the loop, the medians of the rest. Times are nanoseconds.
 *
 * @param python which Python
 * @param iterationTime one turn of the loop {@code x += 1}
 * @param threadStart starting a thread and waiting for its end
 * @param processStart starting a process and waiting for its end, by method
 * @param wakeLatency from giving back a lock to the thread that waited for it going on, half of a round trip
 * @param pipe a byte to another process, half of a round trip
 */
public record Calibration(
        RealPython python, long iterationTime, long threadStart, Map<StartMethod, Long> processStart, long wakeLatency, long pipe) {
    private static final int TIMEOUT = 60;

    /** Copies the map. */
    public Calibration {
        processStart = Map.copyOf(processStart);
    }

    /**
     * Measures; takes a few seconds.
     *
     * @throws IOException when the Python cannot be run or does not answer as expected, with one sentence
     */
    public static Calibration of(RealPython python) throws IOException {
        Path file = Files.createTempFile("calibrate", ".py");
        try {
            Files.writeString(file, CalibrationScript.TEXT);
            String output = RealRun.output(List.of(python.command().toString(), file.toString()), TIMEOUT);
            return read(python, output);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    static Calibration read(RealPython python, String output) throws IOException {
        Map<String, Long> values = new HashMap<>();
        for (String line : output.lines().toList()) {
            String[] words = line.split(" ");
            if (words.length == 2 && words[1].matches("[0-9]{1,15}")) {
                values.put(words[0], Long.parseLong(words[1]));
            }
        }
        Map<StartMethod, Long> starts = new EnumMap<>(StartMethod.class);
        for (StartMethod method : StartMethod.values()) {
            Long start = values.get("process." + method.id());
            if (start != null) {
                starts.put(method, start);
            }
        }
        for (String name : List.of("loop", "thread", "wake", "pipe")) {
            if (!values.containsKey(name)) {
                throw new IOException("Python " + python.version().id() + " did not measure \"" + name + "\"");
            }
        }
        return new Calibration(
                python, values.get("loop"), values.get("thread"), starts, values.get("wake"), values.get("pipe"));
    }

    /** The same experiment with this Python on this computer, as far as an experiment can say so. */
    public Experiment applied(Experiment experiment, int cores) {
        Optional<StartMethod> method = python.version().atLeast(4) ? experiment.python().startMethod() : Optional.empty();
        return experiment
                .withPython(experiment.python()
                        .withStartMethod(method)
                        .withVersion(python.version())
                        .withFreeThreaded(python.freeThreaded())
                        .withIterationTime(iterationTime))
                .withMachine(experiment.machine().withCores(cores).withWakeLatency(wakeLatency));
    }
}
