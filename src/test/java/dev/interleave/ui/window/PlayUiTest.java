package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.quantity.Nanos;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class PlayUiTest extends WindowTest {
    @Test
    void playsFromTheButtonAndStandsWithTheSpaceBar() {
        assertThat(text("#position").strip()).isEqualTo("0.00 ms");
        push(KeyCode.CONTROL, KeyCode.I);
        clickOn("#play");
        assertThat(pulse.runs()).isTrue();
        onFx(() -> {
            pulse.pass(200 * Nanos.MILLI);
            return true;
        });
        assertThat(text("#position").strip()).isEqualTo("2.00 ms");
        assertThat(text("#now-time")).isEqualTo("2.00 ms");
        push(KeyCode.SPACE);
        assertThat(pulse.runs()).isFalse();
    }

    @Test
    void inACrowdTheMomentIsRightWhenItStands() {
        push(KeyCode.CONTROL, KeyCode.I);
        enter("#entry-experiment-workers", "150");
        clickOn("#play");
        onFx(() -> {
            for (int i = 0; i < 5; i++) {
                pulse.pass(200 * Nanos.MILLI);
            }
            return true;
        });
        push(KeyCode.SPACE);
        assertThat(pulse.runs()).isFalse();
        assertThat(text("#position").strip()).isEqualTo("0.500 s");
        assertThat(text("#now-time")).isEqualTo("500 ms");
    }

    @Test
    void theSpaceBarPlaysAfterAClickOnATile() {
        clickOn("#method-processes");
        push(KeyCode.SPACE);
        assertThat(pulse.runs()).isTrue();
        assertThat(this.<ToggleButton>find("#method-processes").isSelected()).isTrue();
    }

    @Test
    void theSpaceBarIsASpaceInAField() {
        clickOn("#name").write("a b");
        push(KeyCode.ENTER);
        assertThat(pulse.runs()).isFalse();
        assertTitle("● a b – Interleave");
    }

    @Test
    void stepsFromEventToEvent() {
        push(KeyCode.RIGHT);
        String first = text("#position");
        push(KeyCode.RIGHT);
        String second = text("#position");
        assertThat(second).isNotEqualTo(first);
        push(KeyCode.LEFT);
        assertThat(text("#position")).isEqualTo(first);
        push(KeyCode.END);
        assertThat("of " + text("#position").strip()).startsWith(text("#run-end").substring(0, 5));
        push(KeyCode.HOME);
        assertThat(text("#position").strip()).isEqualTo("0.00 ms");
    }

    @Test
    void theScrubberGoesAnywhere() {
        clickOn("#scrubber");
        double half = Double.parseDouble(text("#position").strip().split(" ")[0]);
        double end = Double.parseDouble(text("#run-end").split(" ")[1]);
        assertThat(half).isBetween(end * 0.48, end * 0.52);
    }

    @Test
    void theSpeedHasKeys() {
        assertThat(text("#speed-label")).isEqualTo("1 s = 10 ms");
        push(KeyCode.PERIOD);
        assertThat(text("#speed-label")).isEqualTo("1 s = 20 ms");
        push(KeyCode.COMMA);
        push(KeyCode.COMMA);
        assertThat(text("#speed-label")).isEqualTo("1 s = 5 ms");
        push(KeyCode.R);
        assertThat(this.<ToggleButton>find("#loop").isSelected()).isTrue();
    }
}
