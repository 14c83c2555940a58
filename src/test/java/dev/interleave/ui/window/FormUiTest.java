package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.WorkloadType;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

class FormUiTest extends WindowTest {
    @Test
    void aTileChangesTheTechniqueAndThePicture() {
        String before = text("#lesson-headline");
        clickOn("#method-processes");
        waitUntil("the lesson is another", () -> !text("#lesson-headline").equals(before));
        assertThat(this.<ToggleButton>find("#method-processes").isSelected()).isTrue();
        assertTitle("● Untitled experiment – Interleave");
    }

    @Test
    void aChoiceThatIsRefusedSaysWhyAndChangesNothing() {
        enter("#entry-experiment-workers", "300");
        choose("#choice-workload", WorkloadType.PHILOSOPHERS.ordinal());
        waitUntil("it says why", () -> isThere("#problem-workload"));
        assertThat(text("#problem-workload")).contains("300", "256");
        assertThat(this.<ComboBox<?>>find("#choice-workload").getValue()).isEqualTo(WorkloadType.CPU_BOUND);
        enter("#entry-experiment-workers", "5");
        waitUntil("the next change takes the words away", () -> !isThere("#problem-workload"));
        choose("#choice-workload", WorkloadType.PHILOSOPHERS.ordinal());
        enter("#entry-experiment-workers", "257");
        waitUntil("it says why", () -> isThere("#problem-experiment-workers"));
    }

    @Test
    void aTileThatIsChosenStaysChosen() {
        clickOn("#method-threads");
        assertThat(this.<ToggleButton>find("#method-threads").isSelected()).isTrue();
        assertTitle("Untitled experiment – Interleave");
    }

    @Test
    void tilesAreChosenByKeyboard() {
        onFx(() -> {
            find("#method-threads").requestFocus();
            return true;
        });
        push(KeyCode.TAB);
        push(KeyCode.SHIFT, KeyCode.TAB);
        assertThat(find("#method-threads").isFocused()).isTrue();
        push(KeyCode.RIGHT);
        assertThat(this.<ToggleButton>find("#method-processes").isSelected()).isTrue();
        assertTitle("● Untitled experiment – Interleave");
        push(KeyCode.LEFT);
        assertThat(this.<ToggleButton>find("#method-threads").isSelected()).isTrue();
        assertTitle("Untitled experiment – Interleave");
        push(KeyCode.SPACE);
        assertThat(this.<ToggleButton>find("#method-threads").isSelected()).isTrue();
        assertThat(pulse.runs()).isFalse();
    }

    @Test
    void aSliderIsDraggedAndUndoneInOneStep() {
        Node thumb = find("#slider-experiment-workers .thumb");
        drag(thumb, MouseButton.PRIMARY).moveBy(30, 0).moveBy(30, 0).moveBy(20, 0).drop();
        settle();
        int workers = Integer.parseInt(text("#entry-experiment-workers"));
        assertThat(workers).isGreaterThan(4);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(text("#entry-experiment-workers")).isEqualTo("2");
        assertTitle("Untitled experiment – Interleave");
        push(KeyCode.CONTROL, KeyCode.Y);
        assertThat(text("#entry-experiment-workers")).isEqualTo(String.valueOf(workers));
    }

    @Test
    void aSliderMovesByKeys() {
        onFx(() -> {
            find("#slider-machine-cores").requestFocus();
            return true;
        });
        push(KeyCode.RIGHT);
        push(KeyCode.RIGHT);
        push(KeyCode.LEFT);
        assertThat(text("#entry-machine-cores")).isEqualTo("5");
        push(KeyCode.END);
        assertThat(text("#entry-machine-cores")).isEqualTo("16");
    }

    @Test
    void anExactEntryReachesBeyondTheSlider() {
        clickOn("#entry-experiment-workers").push(KeyCode.CONTROL, KeyCode.A).write("100").push(KeyCode.ENTER);
        assertThat(place("#slider-experiment-workers")).isEqualTo(1);
        assertTitle("● Untitled experiment – Interleave");
    }

    @Test
    void aWrongEntrySaysWhatIsAllowedAndKeepsTheLastGoodValue() {
        enter("#entry-experiment-workers", "many");
        assertThat(text("#problem-experiment-workers"))
                .isEqualTo("Workers is \"many\", but must be a whole number such as 10,000.");
        enter("#entry-experiment-workers", "0");
        assertThat(text("#problem-experiment-workers")).isEqualTo("Workers must be from 1 to 10,000.");
        assertTitle("Untitled experiment – Interleave");
        push(KeyCode.ESCAPE);
        assertThat(text("#entry-experiment-workers")).isEqualTo("2");
        assertThat(isThere("#problem-experiment-workers")).isFalse();
        enter("#entry-experiment-workers", "3");
        assertThat(isThere("#problem-experiment-workers")).isFalse();
        assertTitle("● Untitled experiment – Interleave");
    }

    @Test
    void aWorkloadBringsItsOwnRows() {
        choose("#choice-workload", 1);
        assertThat(isThere("#entry-workload-requests")).isTrue();
        assertThat(isThere("#entry-workload-iterations")).isFalse();
        enter("#entry-workload-waiting", "20 ms");
        assertThat(text("#entry-workload-waiting")).isEqualTo("20 ms");
        clickOn("#kind-workload-waiting-between");
        assertThat(text("#entry-workload-waiting-min")).isEqualTo("10 ms");
        assertThat(text("#entry-workload-waiting-max")).isEqualTo("30 ms");
        enter("#entry-workload-waiting-min", "50 ms");
        assertThat(text("#entry-workload-waiting-max")).isEqualTo("50 ms");
    }

    @Test
    void theLocksRowsAreThereWithTheLock() {
        assertThat(isThere("#entry-lock-share")).isFalse();
        choose("#choice-lock", 3);
        assertThat(isThere("#entry-lock-share")).isTrue();
        assertThat(isThere("#entry-lock-permits")).isTrue();
        choose("#choice-lock", 1);
        assertThat(isThere("#entry-lock-permits")).isFalse();
    }

    @Test
    void everyWorkloadWithEveryMethodAndLockShowsARun() {
        for (int workload = 0; workload < 6; workload++) {
            choose("#choice-workload", workload);
            for (String method :
                    List.of("sequential", "processes", "async-tasks", "free-threaded", "interpreters", "threads")) {
                onFx(() -> {
                    this.<ToggleButton>find("#method-" + method).fire();
                    return true;
                });
                settle();
                assertThat(isThere("#run-indicator")).as("%s, workload %d", method, workload).isFalse();
            }
        }
    }

    @Test
    void whatHasNoEffectIsNotThere() {
        onFx(() -> {
            this.<TitledPane>find("#pane-machine").setExpanded(true);
            return true;
        });
        settle();
        assertThat(isThere("#entry-python-switchInterval")).isTrue();
        assertThat(isThere("#choice-start-method")).isFalse();
        assertThat(isThere("#machine-summary")).isFalse();
        clickOn("#method-processes");
        assertThat(isThere("#entry-python-switchInterval")).isFalse();
        assertThat(isThere("#choice-start-method")).isTrue();
    }

    private void choose(String combo, int index) {
        onFx(() -> {
            this.<ComboBox<?>>find(combo).getSelectionModel().select(index);
            return true;
        });
        settle();
    }
}
