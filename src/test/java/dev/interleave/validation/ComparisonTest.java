package dev.interleave.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.python.RealPython;
import dev.interleave.python.RealRun;
import dev.interleave.python.Script;
import dev.interleave.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {
    private static Row row(double predicted, double measured) {
        return new Row("loop", Experiment.DEFAULT, predicted, measured);
    }

    @Test
    void anErrorIsAPartOfWhatWasMeasured() {
        assertThat(row(0.55, 0.5).error()).isCloseTo(0.1, within(1e-12));
        assertThat(row(0.45, 0.5).error()).isCloseTo(-0.1, within(1e-12));
    }

    @Test
    void tellsTheMedianTheNinthTenthAndTheShareOfGoodOnes() {
        Comparison comparison = new Comparison(List.of(row(1.01, 1), row(1.02, 1), row(0.9, 1), row(1.2, 1), row(1, 2)));
        assertThat(comparison.errorWithin(0.5)).isCloseTo(0.1, within(1e-9));
        assertThat(comparison.errorWithin(0.9)).isCloseTo(0.5, within(1e-9));
        assertThat(comparison.partWithin(0.15)).isCloseTo(0.6, within(1e-9));
        assertThat(comparison.text())
                .contains("| 3.13 | threads | loop | 2 | 5 ms | 1.010 | 1.000 | +1.0 % |")
                .endsWith("5 experiments: half of the predictions are within 10.0 %, nine of ten within 50.0 %; 60 % are within 15 %.\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"V3_8", "V3_9", "V3_10", "V3_11", "V3_12", "V3_13", "V3_14"})
    void everyExperimentOfTheGridCanBeWrittenAndSimulated(PythonVersion version) {
        Profile profile = new Profile(
                "Mine", "", false, 20_000, 2_000, List.of(new Profile.Build(version, false, 40, Prices.usual(version, false))));
        assertThat(Grid.of(version, profile, 2)).hasSizeGreaterThan(20).allSatisfy(cell -> {
            assertThat(Script.of(cell.experiment()).obstacle()).isEmpty();
            assertThat(cell.experiment().python().prices()).isPresent();
            assertThat(Simulation.run(cell.experiment()).deadlock()).isEmpty();
        });
    }

    @Test
    void findsNoPythonWhereThereIsNone() {
        assertThat(RealPython.find(Map.of())).isEmpty();
        assertThat(RealPython.find(Map.of("PATH", "/nowhere", "HOME", "/nowhere"))).isEmpty();
    }

    @Test
    void aPythonThatCannotBeStartedIsASentence() {
        RealPython none = new RealPython(PythonVersion.V3_13, false, Path.of("/nowhere/python"));
        assertThatThrownBy(() -> RealRun.seconds(none, Script.of(Experiment.DEFAULT), 5))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/nowhere/python");
    }
}
