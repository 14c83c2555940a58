package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.python.Script;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class CodeUiTest extends WindowTest {
    @Test
    void theLineEveryWorkerIsOnIsMarked() {
        showCode();
        assertThat(spoken()).noneMatch(it -> it.contains("runs here"));
        for (int i = 0; i < 25; i++) {
            push(KeyCode.RIGHT);
        }
        assertThat(spoken()).anyMatch(it -> it.contains("x += 1") && it.contains("Thread T1 runs here"));
        push(KeyCode.END);
        assertThat(spoken()).noneMatch(it -> it.contains(" here"));
    }

    @Test
    void theScriptIsCopiedAsItRuns() {
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(Script.of(Experiment.DEFAULT).text());
        clickOn("#method-async-tasks");
        showCode();
        onFx(() -> {
            this.<Button>find("#copy-code").fire();
            return true;
        });
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).contains("import asyncio", "asyncio.run(main())");
    }

    private void showCode() {
        push(KeyCode.CONTROL, KeyCode.I);
        onFx(() -> {
            this.<ToggleButton>find("#side-code").fire();
            return true;
        });
        settle();
    }

    private List<String> spoken() {
        return onFx(() -> lookup(".code-cell").queryAllAs(ListCell.class).stream()
                .filter(it -> !it.isEmpty())
                .map(it -> String.valueOf(it.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .toList());
    }
}
