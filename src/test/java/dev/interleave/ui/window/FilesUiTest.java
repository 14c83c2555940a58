package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;

class FilesUiTest extends WindowTest {
    @Test
    void savesAndOpensAgain() {
        enter("#entry-experiment-workers", "7");
        chosen = Optional.of(folder.resolve("seven.interleave.json"));
        push(KeyCode.CONTROL, KeyCode.S);
        assertTitle("seven.interleave.json – Interleave");
        push(KeyCode.CONTROL, KeyCode.N);
        assertThat(text("#entry-experiment-workers")).isEqualTo("2");
        push(KeyCode.CONTROL, KeyCode.O);
        assertThat(text("#entry-experiment-workers")).isEqualTo("7");
        assertTitle("seven.interleave.json – Interleave");
    }

    @Test
    void asksBeforeUnsavedWorkIsLost() {
        enter("#entry-experiment-workers", "7");
        clickOn("#new");
        assertThat(isThere("#question-sheet")).isTrue();
        push(KeyCode.ESCAPE);
        assertThat(isThere("#question-sheet")).isFalse();
        assertThat(text("#entry-experiment-workers")).isEqualTo("7");
        clickOn("#new").clickOn("#question-discard");
        assertThat(text("#entry-experiment-workers")).isEqualTo("2");
    }

    @Test
    void asksBeforeTheWindowClosesAndSavesFirst() {
        enter("#entry-experiment-workers", "7");
        onFx(() -> {
            stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST));
            return true;
        });
        assertThat(stage().isShowing()).isTrue();
        chosen = Optional.of(folder.resolve("seven.interleave.json"));
        clickOn("#question-save");
        waitUntil("the window is closed", () -> !stage().isShowing());
        assertThat(chosen.get()).exists();
    }

    @Test
    void closesWithoutAQuestionWhenNothingWouldBeLost() {
        push(KeyCode.CONTROL, KeyCode.Q);
        waitUntil("the window is closed", () -> !stage().isShowing());
    }

    @Test
    void aBadFileIsASentence() throws IOException {
        chosen = Optional.of(Files.writeString(folder.resolve("bad.interleave.json"), "{ \"format\": 1 }"));
        clickOn("#open");
        assertThat(text("#sheet-sentence")).contains("bad.interleave.json").endsWith(".");
        clickOn("#problem-close");
        assertTitle("Untitled experiment – Interleave");
        push(KeyCode.SPACE);
        assertThat(pulse.runs()).as("keys work again").isTrue();
    }
}
