package dev.interleave.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.experiment.Core;
import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.Steps;
import dev.interleave.program.Step;
import dev.interleave.program.StepType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExperimentFileTest {
    private static final String LEAST =
            """
            { "format": "interleave-experiment", "version": 1, "technique": "threads", "workers": 2,
              "workload": { "type": "cpu-bound", "iterations": 1000000 } }
            """;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatItWrote(long seed) throws BadFile {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int i = 0; i < 400; i++) {
            Experiment experiment = experiments.next();
            String text = ExperimentFile.text(experiment);
            assertThat(ExperimentFile.parse(text, "it")).as("seed %d, number %d: %s", seed, i, text).isEqualTo(experiment);
            assertThat(ExperimentFile.text(ExperimentFile.parse(text, "it"))).isEqualTo(text);
        }
    }

    @Test
    void everythingButFiveFieldsHasADefault() throws BadFile {
        assertThat(ExperimentFile.parse(LEAST, "it")).isEqualTo(Experiment.DEFAULT);
    }

    @Test
    void anObjectMayBeGivenInPart() throws BadFile {
        String text = LEAST.replace("} }", "}, \"machine\": { \"cores\": 2 } }");
        assertThat(ExperimentFile.parse(text, "it"))
                .isEqualTo(Experiment.DEFAULT.withMachine(Experiment.DEFAULT.machine().withCores(2)));
    }

    @Test
    void coresAreANumberOrAListOfSpeeds() throws BadFile {
        String text = LEAST.replace("} }", "}, \"machine\": { \"cores\": [{ \"speed\": 1.0 }, { \"speed\": 0.25 }] } }");
        Experiment experiment = ExperimentFile.parse(text, "it");
        assertThat(experiment.machine().cores().each()).containsExactly(Core.FULL, new Core(0.25));
        assertThat(ExperimentFile.text(experiment)).contains("\"cores\": [{ \"speed\": 1 }, { \"speed\": 0.25 }]");
        Experiment equal = ExperimentFile.parse(text.replace("0.25", "1"), "it");
        assertThat(ExperimentFile.text(equal)).contains("\"cores\": 2,");
    }

    @Test
    void whatWindowsCannotDoIsRefused() {
        String text = LEAST.replace(
                "} }", "}, \"machine\": { \"system\": \"windows\" }, \"python\": { \"startMethod\": \"fork\" } }");
        assertThatThrownBy(() -> ExperimentFile.parse(text, "it"))
                .isInstanceOf(BadFile.class)
                .hasMessage("it, line 2, column 126: python.startMethod is \"fork\", but Windows can only spawn processes.");
    }

    @Test
    void aWholeNumberMayBeWrittenWithAnExponent() throws BadFile {
        assertThat(ExperimentFile.parse(LEAST.replace("1000000", "3e6"), "it").workload()).isEqualTo(new CpuBound(3_000_000));
    }

    @Test
    void theDefaultExperimentIsWrittenForPeople() {
        assertThat(ExperimentFile.text(Experiment.DEFAULT))
                .isEqualTo(
                        """
                        {
                          "format": "interleave-experiment",
                          "version": 1,
                          "technique": "threads",
                          "workers": 2,
                          "workload": { "type": "cpu-bound", "iterations": 1000000 },
                          "name": "",
                          "notes": "",
                          "lock": { "kind": "none", "share": 0.2, "count": 1 },
                          "machine": {
                            "cores": 4,
                            "scheduler": "fair",
                            "timeSlice": "3 ms",
                            "contextSwitch": "2 us",
                            "wakeLatency": "30 us"
                          },
                          "python": {
                            "version": "3.13",
                            "freeThreaded": false,
                            "switchInterval": "5 ms",
                            "iterationTime": "40 ns"
                          },
                          "seed": 1
                        }
                        """);
    }

    @Test
    void everyStepHasAName() {
        Set<Class<?>> named = Arrays.stream(StepType.values()).map(StepType::record).collect(Collectors.toSet());
        assertThat(named).isEqualTo(Set.of(Step.class.getPermittedSubclasses()));
    }

    @Test
    void theReadmeShowsTheDefaultsAndAProgramThatCanBeRead() throws IOException, BadFile {
        String readme = Files.readString(Path.of("README.md"));
        String experiment = block(readme, "    { \"format\"");
        assertThat(ExperimentFile.parse(experiment, "README")).isEqualTo(Experiment.DEFAULT);
        String program = block(readme, "    \"workload\": { \"type\": \"steps\"");
        String other = experiment.replace("\"workload\": { \"type\": \"cpu-bound\", \"iterations\": 1000000 }", program);
        assertThat(ExperimentFile.parse(other, "README").workload()).isInstanceOf(Steps.class);
    }

    /** The block of code that begins so, up to the next empty line. */
    private static String block(String readme, String begin) {
        int from = readme.indexOf(begin);
        assertThat(from).as(begin).isNotNegative();
        return readme.substring(from, readme.indexOf("\n\n", from));
    }

    @Test
    void halfACharacterSurvives() throws BadFile {
        Experiment experiment = Experiment.DEFAULT.withName("half \ud834 of one");
        assertThat(ExperimentFile.parse(ExperimentFile.text(experiment), "it")).isEqualTo(experiment);
    }

    @Test
    void whatIsWrongIsSaidWithPlaceFieldValueAndExpectation() {
        assertThatThrownBy(() -> ExperimentFile.parse(LEAST.replace("\"workers\": 2", "\"workers\": 20000"), "it.json"))
                .isInstanceOf(BadFile.class)
                .hasMessage("it.json, line 1, column 87: workers is 20000, but must be a whole number from 1 to 10,000.");
    }
}
