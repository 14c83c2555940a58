package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.ExperimentFile;
import dev.interleave.experiment.Bookmark;
import dev.interleave.experiment.Experiment;
import dev.interleave.quantity.Nanos;
import dev.interleave.ui.settings.SettingsStore;
import dev.interleave.ui.timeline.TimelineView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PresentUiTest extends WindowTest {
    @Test
    void onlyWhatIsShownIsThereAndComesBack() {
        double usual = onFx(() -> this.<TimelineView>find("#timeline").scaleProperty().get());
        Node home = find("#timeline").getParent().getParent();
        push(KeyCode.F5);
        assertThat(isThere("#present-view")).isTrue();
        assertThat(isThere("#timeline")).isTrue();
        assertThat(isThere("#name")).isFalse();
        assertThat(text("#caption-headline")).isEqualTo(text("#lesson-headline"));
        waitUntil("everything is larger", () -> this.<TimelineView>find("#timeline").scaleProperty().get() > usual);
        push(KeyCode.ESCAPE);
        assertThat(isThere("#present-view")).isFalse();
        assertThat(isThere("#name")).isTrue();
        assertThat(find("#timeline").getParent().getParent()).isSameAs(home);
        waitUntil("it is as large as before", () -> this.<TimelineView>find("#timeline").scaleProperty().get() == usual);
        assertThat(new SettingsStore(folder.resolve("settings")).get().scale()).isEqualTo(usual);
    }

    @Test
    void aRemoteGoesFromEventToEventAndMakesTheScreenBlack() {
        push(KeyCode.F5);
        push(KeyCode.PAGE_DOWN);
        String first = text("#present-time");
        push(KeyCode.PAGE_DOWN);
        assertThat(text("#present-time")).isNotEqualTo(first);
        push(KeyCode.PAGE_UP);
        assertThat(text("#present-time")).isEqualTo(first);
        push(KeyCode.B);
        assertThat(isThere("#black")).isTrue();
        push(KeyCode.PERIOD);
        assertThat(isThere("#black")).isFalse();
        push(KeyCode.S);
        assertThat(isThere("#spotlight")).isTrue();
        push(KeyCode.SPACE);
        assertThat(pulse.runs()).isTrue();
        push(KeyCode.F5);
        assertThat(isThere("#present-view")).isFalse();
    }

    @Test
    void withBookmarksARemoteGoesFromOneToTheNextAndTheirNotesAreRead() throws IOException {
        Path file = folder.resolve("talk.interleave.json");
        Experiment talk = Experiment.DEFAULT.withBookmarks(
                List.of(new Bookmark(10 * Nanos.MILLI, "Look at the GIL"), new Bookmark(30 * Nanos.MILLI, "")));
        ExperimentFile.write(file, talk);
        assertThat(Files.exists(file)).isTrue();
        chosen = Optional.of(file);
        push(KeyCode.CONTROL, KeyCode.O);
        push(KeyCode.F5);
        push(KeyCode.PAGE_DOWN);
        assertThat(text("#present-time")).isEqualTo("10.00 ms");
        assertThat(text("#caption-headline")).isEqualTo("Look at the GIL");
        push(KeyCode.PAGE_DOWN);
        assertThat(text("#present-time")).isEqualTo("30.00 ms");
        assertThat(text("#caption-headline")).isNotEqualTo("Look at the GIL");
        push(KeyCode.ESCAPE);
    }

    @Test
    void panelsAreCalledUpOneAtATime() {
        push(KeyCode.F5);
        push(KeyCode.DIGIT2);
        assertThat(isThere("#code")).isTrue();
        push(KeyCode.DIGIT1);
        assertThat(isThere("#code")).isFalse();
        assertThat(isThere("#now-cards")).isTrue();
        push(KeyCode.DIGIT1);
        assertThat(isThere("#now-cards")).isFalse();
        push(KeyCode.DIGIT3);
        assertThat(isThere("#figure-finished-in")).isTrue();
        push(KeyCode.ESCAPE);
        push(KeyCode.CONTROL, KeyCode.I);
        waitUntil("the panels are back", () -> isThere("#now-cards") && isThere("#figure-finished-in"));
    }
}
