package dev.interleave.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.BadFile;
import dev.interleave.document.ExperimentFile;
import dev.interleave.experiment.Experiment;
import dev.interleave.ui.settings.SettingsStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
    @TempDir
    private Path folder;

    private final Session session = new Session();
    private final List<String> asked = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private Optional<Runnable> save = Optional.empty();
    private Optional<Runnable> discard = Optional.empty();
    private Optional<Runnable> replace = Optional.empty();
    private SettingsStore settings;
    private Documents documents;

    @BeforeEach
    void desk() {
        settings = new SettingsStore(folder.resolve("settings"));
        documents = new Documents(
                session,
                settings,
                new FileDialogs() {
                    @Override
                    public Optional<Path> open(Optional<Path> in) {
                        return chosen;
                    }

                    @Override
                    public Optional<Path> save(Optional<Path> in, String name) {
                        asked.add(name);
                        return chosen;
                    }
                },
                new Questions() {
                    @Override
                    public void unsaved(String title, Runnable onSave, Runnable onDiscard) {
                        asked.add("unsaved " + title);
                        save = Optional.of(onSave);
                        discard = Optional.of(onDiscard);
                    }

                    @Override
                    public void replace(String fileName, Runnable onReplace) {
                        asked.add("replace " + fileName);
                        replace = Optional.of(onReplace);
                    }

                    @Override
                    public void problem(String title, String sentence) {
                        asked.add(sentence);
                    }
                });
    }

    @Test
    void savesAndOpensAgain() throws BadFile {
        session.change(it -> it.withWorkers(7).withName("Seven"));
        chosen = Optional.of(folder.resolve("seven"));
        documents.save();
        Path file = folder.resolve("seven.interleave.json");
        assertThat(asked).containsExactly("seven.interleave.json");
        assertThat(ExperimentFile.read(file)).isEqualTo(session.experiment());
        assertThat(session.unsavedProperty().get()).isFalse();
        assertThat(settings.get().recent()).containsExactly(file);

        documents.startNew();
        assertThat(session.experiment()).isEqualTo(Experiment.DEFAULT);
        documents.open(file);
        assertThat(session.experiment().workers()).isEqualTo(7);
        assertThat(session.fileProperty().get()).hasValue(file);
    }

    @Test
    void savesWithoutAskingOnceThereIsAFile() throws BadFile {
        chosen = Optional.of(folder.resolve("a.interleave.json"));
        documents.save();
        asked.clear();
        session.change(it -> it.withWorkers(3));
        documents.save();
        assertThat(asked).isEmpty();
        assertThat(ExperimentFile.read(chosen.get()).workers()).isEqualTo(3);
    }

    @Test
    void asksBeforeUnsavedWorkIsLost() {
        session.change(it -> it.withWorkers(3));
        documents.startNew();
        assertThat(asked).containsExactly("unsaved Untitled experiment");
        assertThat(session.experiment().workers()).isEqualTo(3);
        discard.orElseThrow().run();
        assertThat(session.experiment()).isEqualTo(Experiment.DEFAULT);
    }

    @Test
    void savesFirstWhenToldSoAndGoesOnOnlyIfItWorked() {
        session.change(it -> it.withWorkers(3));
        documents.startNew();
        save.orElseThrow().run();
        assertThat(session.experiment().workers()).as("no file chosen, nothing lost").isEqualTo(3);
        chosen = Optional.of(folder.resolve("nowhere/a.interleave.json"));
        save.orElseThrow().run();
        assertThat(session.experiment().workers()).as("cannot be written, nothing lost").isEqualTo(3);
        assertThat(asked.getLast()).contains("nowhere").endsWith("save it somewhere else.");
        chosen = Optional.of(folder.resolve("a.interleave.json"));
        save.orElseThrow().run();
        assertThat(session.experiment()).isEqualTo(Experiment.DEFAULT);
        assertThat(chosen.get()).exists();
    }

    @Test
    void aBadFileIsASentenceAndChangesNothing() throws IOException {
        session.change(it -> it.withWorkers(3));
        session.stored(folder.resolve("mine.interleave.json"));
        Experiment before = session.experiment();
        Path bad = Files.writeString(folder.resolve("bad.interleave.json"), "{ \"format\": ");
        documents.open(bad);
        assertThat(session.experiment()).isEqualTo(before);
        assertThat(session.fileProperty().get()).hasValue(folder.resolve("mine.interleave.json"));
        assertThat(asked).singleElement().asString().contains("bad.interleave.json");
        assertThat(bad).hasContent("{ \"format\": ");
    }

    @Test
    void aRecentFileThatIsGoneIsForgotten() {
        Path gone = folder.resolve("gone.interleave.json");
        settings.change(it -> it.withRecent(gone));
        documents.open(gone);
        assertThat(asked).hasSize(1);
        assertThat(settings.get().recent()).isEmpty();
    }

    @Test
    void asksBeforeTheAddedEndingHitsAnotherFile() throws IOException {
        Path other = Files.writeString(folder.resolve("a.interleave.json"), "other");
        chosen = Optional.of(folder.resolve("a"));
        documents.saveAs();
        assertThat(asked.getLast()).isEqualTo("replace a.interleave.json");
        assertThat(other).hasContent("other");
        replace.orElseThrow().run();
        assertThat(Files.readString(other)).contains("interleave-experiment");
    }

    @Test
    void suggestsANameThatEveryFileSystemTakes() {
        assertThat(FileNames.suggest(Experiment.DEFAULT)).isEqualTo("experiment.interleave.json");
        assertThat(FileNames.suggest(Experiment.DEFAULT.withName("One GIL: who/waits? (2)")))
                .isEqualTo("one-gil-who-waits-2.interleave.json");
        assertThat(FileNames.withEnding(Path.of("a.json"))).isEqualTo(Path.of("a.interleave.json"));
    }
}
