package dev.interleave.python;

import dev.interleave.experiment.Profile;
import dev.interleave.experiment.StartMethod;
import dev.interleave.quantity.OutOfRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Measures what the real Pythons of this computer take, for a machine profile. */
public final class Calibration {
    /** When no further Python is begun, nanoseconds after the start: one takes a few seconds. */
    static final long BUDGET = TimeUnit.SECONDS.toNanos(14);

    private static final int TIMEOUT = 60;
    private static final String IN_ONE_INTERPRETER = "threads";

    private final LongSupplier clock;
    private final Progress progress;

    /** Hears what is being measured, on the thread that measures, and can end it. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Hears what is measured next.
         *
         * @param what a few words
         * @param done the part that is done, 0 to 1
         * @return whether to go on
         */
        boolean goOn(String what, double done);
    }

    /**
     * @param clock real time, nanoseconds
     * @param progress hears what is being measured
     */
    public Calibration(LongSupplier clock, Progress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /**
     * Measures Pythons one after another, as many as there is time for: about fifteen seconds, and always the first.
     *
     * @param name what the profile is to be called
     * @param today the date, which the profile tells
     * @param pythons which, the most wanted first
     * @throws IOException when one cannot be run or does not answer as expected, with one sentence
     * @throws CancellationException when the one who listens does not want to go on
     */
    public Profile measure(String name, LocalDate today, List<RealPython> pythons) throws IOException {
        long began = clock.getAsLong();
        List<Measured> all = new ArrayList<>();
        for (RealPython python : pythons) {
            if (!all.isEmpty() && clock.getAsLong() - began > BUDGET) {
                break;
            }
            all.add(figures(python, all.size(), pythons.size()));
        }
        try {
            return Measured.profile(name, source(today), all);
        } catch (OutOfRange e) {
            throw new IOException("what was measured cannot be: " + e.getMessage().replaceAll("[.]$", ""), e);
        }
    }

    private static String source(LocalDate today) {
        return String.format(
                Locale.ROOT,
                "Measured on this computer on %s: %s, %d processors.",
                today,
                System.getProperty("os.name"),
                Runtime.getRuntime().availableProcessors());
    }

    /** All figures of one Python. */
    private Measured figures(RealPython python, int before, int of) throws IOException {
        Path file = Files.createTempFile("calibrate", ".py");
        try {
            Files.writeString(file, CalibrationScript.TEXT);
            List<String> parts = new ArrayList<>(List.of(IN_ONE_INTERPRETER));
            for (StartMethod method : StartMethod.values()) {
                if (method == StartMethod.FORK || python.version().atLeast(4)) {
                    parts.add(method.id());
                }
            }
            StringBuilder output = new StringBuilder();
            for (String part : parts) {
                double done = (before + (double) parts.indexOf(part) / parts.size()) / of;
                if (!progress.goOn("Python " + python.version().id() + ": " + words(part), done)) {
                    throw new CancellationException();
                }
                output.append(RealRun.output(List.of(python.command().toString(), file.toString(), part), TIMEOUT));
            }
            return Measured.read(python, output.toString());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String words(String part) {
        return part.equals(IN_ONE_INTERPRETER) ? "loop, threads, locks and pipes" : "processes by " + part;
    }
}
