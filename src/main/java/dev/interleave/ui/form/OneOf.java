package dev.interleave.ui.form;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/** Toggles of which always one is chosen, by mouse or by keyboard. */
final class OneOf<T> {
    private final Map<T, Toggle> toggles = new HashMap<>();
    private final ToggleGroup group;
    private boolean showing;

    /** @param onChoice hears what people choose */
    OneOf(ToggleGroup group, Consumer<T> onChoice) {
        this.group = group;
        // Not the action of each toggle: arrow keys choose without one.
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                showing = true;
                before.setSelected(true);
                showing = false;
            } else if (!showing) {
                toggles.forEach((value, toggle) -> {
                    if (toggle == now) {
                        onChoice.accept(value);
                    }
                });
            }
        });
    }

    void add(T value, Toggle toggle) {
        toggle.setToggleGroup(group);
        toggles.put(value, toggle);
    }

    /** Shows what is chosen; nobody hears of it. */
    void show(T value) {
        showing = true;
        group.selectToggle(toggles.get(value));
        showing = false;
    }
}
