package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void noKeyMeansTwoThings() {
        for (KeyCode code : KeyCode.values()) {
            for (int modifiers = 0; modifiers < 8; modifiers++) {
                boolean shift = (modifiers & 1) > 0;
                boolean control = (modifiers & 2) > 0;
                boolean alt = (modifiers & 4) > 0;
                KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, alt, false);
                List<Command> meant = new ArrayList<>();
                for (Command command : Command.values()) {
                    if (command.matches(event)) {
                        meant.add(command);
                    }
                }
                assertThat(meant).as(event.toString()).hasSizeLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void everyCommandSaysItsKeys() {
        for (Command command : Command.values()) {
            assertThat(command.keys()).isNotBlank();
            assertThat(command.label()).isNotBlank();
        }
    }
}
