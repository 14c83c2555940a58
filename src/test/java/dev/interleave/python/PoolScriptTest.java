package dev.interleave.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Technique;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Wait;
import dev.interleave.quantity.OutOfRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The scripts of pools, run by real Pythons. */
class PoolScriptTest {
    private static final int TASKS = 7;
    private static final int SECONDS = 60;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(PythonVersion.class)
    void givesAllResults(PythonVersion version) throws IOException {
        Optional<Path> python = Optional.ofNullable(Pythons.all().get(version.id()));
        Assumptions.assumeTrue(python.isPresent(), "Skipped: no Python " + version.id() + " was found on the path or in pyenv.");
        for (Technique technique : Technique.values()) {
            for (PoolKind kind : List.of(PoolKind.EXECUTOR, PoolKind.MULTIPROCESSING)) {
                for (boolean oneAtATime : new boolean[] {false, true}) {
                    Optional<Experiment> experiment = pool(version, technique, kind, oneAtATime);
                    if (experiment.isPresent()) {
                        Path file = folder.resolve("pool.py");
                        Files.writeString(file, Script.of(experiment.get()).text());
                        assertThat(Pythons.run(python.get(), List.of(file.toString()), "", SECONDS))
                                .as("%s %s %s", technique, kind, oneAtATime)
                                .contains("results: " + TASKS)
                                .contains("seconds: ");
                    }
                }
            }
        }
    }

    /** Empty where Python has no such pool. */
    private static Optional<Experiment> pool(PythonVersion version, Technique technique, PoolKind kind, boolean oneAtATime) {
        PoolTasks tasks = new PoolTasks(kind, TASKS, new Wait.Fixed(100_000), new Wait.Fixed(100_000), 50, 50, 2, oneAtATime);
        try {
            Experiment threads = Experiment.of(Technique.SEQUENTIAL, 2, tasks.withKind(PoolKind.MULTIPROCESSING));
            return Optional.of(threads.withPython(threads.python().withVersion(version)).withWorkload(tasks).withTechnique(technique));
        } catch (OutOfRange _) {
            return Optional.empty();
        }
    }
}
