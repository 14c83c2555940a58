package dev.interleave.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsStoreTest {
    @TempDir
    private Path folder;

    @Test
    void remembers() {
        Path file = folder.resolve("a.interleave.json");
        new SettingsStore(folder.resolve("new")).change(it -> it.withDark(true).withScale(1.2).withRecent(file));
        assertThat(new SettingsStore(folder.resolve("new")).get()).isEqualTo(new Settings(true, 1.2, List.of(file)));
    }

    @Test
    void theNewestFileIsFirstAndTheOldestIsForgotten() {
        Settings settings = Settings.DEFAULT;
        for (int i = 0; i < 20; i++) {
            settings = settings.withRecent(folder.resolve(i + ".json"));
        }
        settings = settings.withRecent(folder.resolve("15.json"));
        assertThat(settings.recent().stream().map(it -> it.getFileName().toString()))
                .containsExactly(
                        "15.json", "19.json", "18.json", "17.json", "16.json", "14.json", "13.json", "12.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"dark\": 7, \"scale\": \"x\", \"recent\": {}}", "\0\1\2"})
    void damageIsAsIfNothingHadBeenSet(String text) throws IOException {
        Files.writeString(folder.resolve("settings.json"), text);
        Settings settings = new SettingsStore(folder).get();
        assertThat(settings.recent()).isEmpty();
        assertThat(settings.scale()).isEqualTo(1);
    }

    @Test
    void aFolderThatCannotBeWrittenStandsInNobodysWay() throws IOException {
        Path file = Files.writeString(folder.resolve("not-a-folder"), "");
        SettingsStore store = new SettingsStore(file);
        store.change(it -> it.withDark(true));
        assertThat(store.get().dark()).isTrue();
    }

    @Test
    void everyPlatformHasItsPlace() {
        Path home = folder.toAbsolutePath();
        assertThat(SettingsFolder.of("Linux", Map.of(), home)).isEqualTo(home.resolve(".config/interleave"));
        assertThat(SettingsFolder.of("Linux", Map.of("XDG_CONFIG_HOME", home + "/x"), home))
                .isEqualTo(home.resolve("x/interleave"));
        assertThat(SettingsFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), home))
                .isEqualTo(home.resolve(".config/interleave"));
        assertThat(SettingsFolder.of("Mac OS X", Map.of(), home))
                .isEqualTo(home.resolve("Library/Application Support/Interleave"));
        assertThat(SettingsFolder.of("Windows 11", Map.of("APPDATA", home + "/r"), home))
                .isEqualTo(home.resolve("r/Interleave"));
    }

    @Test
    void forgetsAFileThatIsGone() {
        List<Path> files = IntStream.range(0, 3).mapToObj(i -> folder.resolve(i + ".json")).toList();
        assertThat(new Settings(false, 1, files).withoutRecent(files.get(1)).recent())
                .containsExactly(files.get(0), files.get(2));
    }
}
