package dev.interleave.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.Profile;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.quantity.OutOfRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
    @TempDir
    Path folder;

    private static Profile vm() {
        return Profiles.shipped().getFirst();
    }

    private Profile mine() {
        return new Profile("This computer", "Measured.", false, 12_000, 1_500, vm().builds());
    }

    @Test
    void theMeasuredMachineIsTheOneWhosePricesAreUsual() {
        assertThat(vm().estimate()).isFalse();
        assertThat(vm().builds()).hasSizeGreaterThan(6).allSatisfy(build -> assertThat(
                        build.prices().withProfile(vm().name()))
                .isEqualTo(Prices.usual(build.version(), build.freeThreaded())));
    }

    @Test
    void whateverWasNotMeasuredIsCalledAnEstimate() {
        assertThat(Profiles.shipped()).allSatisfy(it -> assertThat(it.source()).isNotBlank());
        assertThat(Profiles.shipped().subList(1, 2)).allSatisfy(it -> {
            assertThat(it.estimate()).isTrue();
            assertThat(it.name()).contains("estimate");
        });
    }

    @Test
    void anExperimentOfAProfileHasItsTimesAndItsName() {
        Experiment applied = mine().applied(Experiment.DEFAULT);
        assertThat(applied.machine().wakeLatency()).isEqualTo(12_000);
        assertThat(applied.machine().contextSwitch()).isEqualTo(1_500);
        assertThat(applied.machine().cores()).isEqualTo(Experiment.DEFAULT.machine().cores());
        assertThat(applied.python().iterationTime()).isEqualTo(37);
        assertThat(applied.python().pricesInForce().profile()).isEqualTo("This computer");
    }

    @Test
    void aBuildWithoutGilKeepsTheTimeThatWasMeasuredInIt() {
        Experiment free = Experiment.DEFAULT.withPython(Experiment.DEFAULT.python().withFreeThreaded(true));
        Experiment applied = vm().applied(free);
        assertThat(Math.round(applied.python().iterationTime() * applied.python().slowdown())).isEqualTo(38);
    }

    @Test
    void saysWhichPythonsItKnows() {
        Experiment old = Experiment.DEFAULT.withPython(Experiment.DEFAULT.python().withVersion(PythonVersion.V3_5));
        assertThat(vm().fits(old)).isFalse();
        assertThatThrownBy(() -> vm().applied(old))
                .isInstanceOf(OutOfRange.class)
                .hasMessageContaining("has no Python 3.5; it has 2.7, 3.8, ");
    }

    @Test
    void whatIsKeptIsListedAndReadBack() throws IOException {
        Profiles profiles = new Profiles(folder.resolve("not/yet/there"));
        assertThat(profiles.all()).isEqualTo(Profiles.shipped());
        profiles.keep(mine());
        profiles.keep(mine());
        assertThat(profiles.all()).hasSize(Profiles.shipped().size() + 1).endsWith(mine());
        assertThat(profiles.named("This computer")).contains(mine());
        assertThat(profiles.named("this-computer")).contains(mine());
        assertThat(profiles.named("small-linux-vm")).contains(vm());
        assertThat(profiles.named("none")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{ \"format\": \"interleave-experiment\", \"version\": 1 }", "\0\0"})
    void aDamagedFileIsAsIfItWereNotThere(String text) throws IOException {
        Profiles profiles = new Profiles(folder);
        profiles.keep(mine());
        Files.writeString(folder.resolve("a-damaged" + ProfileFile.ENDING), text);
        Files.createDirectory(folder.resolve("b-folder" + ProfileFile.ENDING));
        assertThat(profiles.all()).hasSize(Profiles.shipped().size() + 1);
    }

    @Test
    void theNextVersionHasItsOwnPricesOfTheSameMachine() {
        Profiles profiles = new Profiles(folder);
        Experiment before = vm().applied(Experiment.DEFAULT);
        Experiment newer = before.withPython(before.python().withVersion(PythonVersion.V3_14));
        assertThat(profiles.kept(before, newer)).isEqualTo(vm().applied(newer));
        Experiment unknown = before.withPython(before.python().withVersion(PythonVersion.V3_5));
        assertThat(profiles.kept(before, unknown)).isEqualTo(unknown);
        assertThat(profiles.kept(Experiment.DEFAULT, newer)).isEqualTo(newer);
        assertThat(profiles.kept(before, Experiment.DEFAULT)).as("the profile was given up").isEqualTo(Experiment.DEFAULT);
    }

    @Test
    void anExperimentFileCarriesItsPrices() throws BadFile {
        Experiment applied = mine().applied(Experiment.DEFAULT);
        assertThat(ExperimentFile.parse(ExperimentFile.text(applied), "text")).isEqualTo(applied);
        assertThat(ExperimentFile.text(Experiment.DEFAULT)).doesNotContain("prices");
    }

    @Test
    void saysWhatIsWrongWithAProfile() {
        String text = ProfileFile.text(mine());
        assertBad(text.replace("\"wakeLatency\": \"12 us\"", "\"wakeLatency\": 12"), "wakeLatency is 12, but must be a duration");
        assertBad(text.replace("\"version\": \"3.8\"", "\"version\": \"3.99\""), "builds[1].version is \"3.99\", but must be");
        assertBad(text.replace("interleave-profile", "x"), "format is \"x\", but must be \"interleave-profile\"");
        assertBad(text.replace("This computer", " "), "name is empty, but must say what the profile is called.");
        assertThat(List.of(text)).allSatisfy(it -> assertThat(ProfileFile.parse(it, "text")).isEqualTo(mine()));
    }

    private static void assertBad(String text, String message) {
        assertThatThrownBy(() -> ProfileFile.parse(text, "text")).isInstanceOf(BadFile.class).hasMessageContaining(message);
    }
}
