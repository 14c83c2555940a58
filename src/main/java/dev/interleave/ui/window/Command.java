package dev.interleave.ui.window;

import static javafx.scene.input.KeyCombination.SHIFT_ANY;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static javafx.scene.input.KeyCombination.SHORTCUT_DOWN;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** All that can be done from the keyboard: the one list that the keys and the help sheet go by. */
enum Command {
    PLAY(Group.PLAYING, "Play, pause", "Space", key(KeyCode.SPACE)),
    NEXT_EVENT(Group.PLAYING, "To the next event", "→", key(KeyCode.RIGHT)),
    PREVIOUS_EVENT(Group.PLAYING, "To the previous event", "←", key(KeyCode.LEFT)),
    TO_START(Group.PLAYING, "To the start", "Home", key(KeyCode.HOME)),
    TO_END(Group.PLAYING, "To the end", "End", key(KeyCode.END)),
    FASTER(Group.PLAYING, "Faster", ".", key(KeyCode.PERIOD)),
    SLOWER(Group.PLAYING, "Slower", ",", key(KeyCode.COMMA)),
    LOOP(Group.PLAYING, "Loop: begin again at the end", "R", key(KeyCode.R)),
    LOOP_FROM(Group.PLAYING, "Loop from here", "I", key(KeyCode.I)),
    LOOP_TO(Group.PLAYING, "Loop to here", "O", key(KeyCode.O)),
    LOOP_ALL(Group.PLAYING, "Loop the whole run again", "X", key(KeyCode.X)),
    BOOKMARK(Group.PLAYING, "Bookmark here, or change it", "B", key(KeyCode.B)),
    NEXT_BOOKMARK(Group.PLAYING, "To the next bookmark", "N", key(KeyCode.N)),
    PREVIOUS_BOOKMARK(Group.PLAYING, "To the previous bookmark", "P", key(KeyCode.P)),

    SELECT_NEXT(Group.WAITS, "Select the next slice", "D", key(KeyCode.D)),
    SELECT_PREVIOUS(Group.WAITS, "Select the previous slice", "A", key(KeyCode.A)),
    SELECT_ABOVE(Group.WAITS, "The lane above", "W", key(KeyCode.W)),
    SELECT_BELOW(Group.WAITS, "The lane below", "S", key(KeyCode.S)),
    TO_CAUSE(Group.WAITS, "Back to the cause", "Enter", key(KeyCode.ENTER)),
    TO_EFFECT(Group.WAITS, "On to the effect", "Shift+Enter", new KeyCodeCombination(KeyCode.ENTER, SHIFT_DOWN)),
    NEXT_OF_SELECTED(Group.WAITS, "Next event on its lane", "Ctrl+→", control(KeyCode.RIGHT)),
    PREVIOUS_OF_SELECTED(Group.WAITS, "Previous event on its lane", "Ctrl+←", control(KeyCode.LEFT)),
    ZOOM_SELECTED(Group.WAITS, "Zoom to the selected slice", "Z", key(KeyCode.Z)),
    DESELECT(Group.WAITS, "Select nothing", "Esc", key(KeyCode.ESCAPE)),
    CRITICAL_PATH(Group.WAITS, "Light the critical path", "C", key(KeyCode.C)),

    NEW(Group.EXPERIMENT, "New experiment", "Ctrl+N", control(KeyCode.N)),
    OPEN(Group.EXPERIMENT, "Open a file", "Ctrl+O", control(KeyCode.O)),
    SAVE(Group.EXPERIMENT, "Save", "Ctrl+S", control(KeyCode.S)),
    SAVE_AS(Group.EXPERIMENT, "Save as", "Ctrl+Shift+S", controlShift(KeyCode.S)),
    UNDO(Group.EXPERIMENT, "Undo", "Ctrl+Z", control(KeyCode.Z)),
    REDO(Group.EXPERIMENT, "Redo", "Ctrl+Y", control(KeyCode.Y), controlShift(KeyCode.Z)),
    COPY_CODE(Group.EXPERIMENT, "Copy the experiment as Python", "Ctrl+Shift+C", controlShift(KeyCode.C)),
    RENAME(Group.EXPERIMENT, "Rename", "F2", key(KeyCode.F2)),

    PRESENT(Group.WINDOW, "Present to a room, full screen", "F5", key(KeyCode.F5)),
    LIGHT_DARK(Group.WINDOW, "Light or dark", "Ctrl+L", control(KeyCode.L)),
    PANELS(Group.WINDOW, "Show or hide Now, Code, Locks and Numbers", "Ctrl+I", control(KeyCode.I)),
    LARGER(
            Group.WINDOW,
            "Everything larger",
            "Ctrl++",
            anyShift(KeyCode.EQUALS),
            anyShift(KeyCode.PLUS),
            anyShift(KeyCode.ADD)),
    SMALLER(Group.WINDOW, "Everything smaller", "Ctrl+−", control(KeyCode.MINUS), control(KeyCode.SUBTRACT)),
    USUAL_SIZE(Group.WINDOW, "Usual size", "Ctrl+0", control(KeyCode.DIGIT0), control(KeyCode.NUMPAD0)),
    HELP(Group.WINDOW, "This sheet", "F1 or ?", key(KeyCode.F1)) {
        @Override
        boolean matches(KeyEvent event) {
            return super.matches(event) || "?".equals(event.getText());
        }
    },
    CLOSE(Group.WINDOW, "Close the window", "Ctrl+Q", control(KeyCode.Q), control(KeyCode.W));

    /** The parts of the help sheet. */
    enum Group {
        PLAYING("Playing"),
        WAITS("Who let whom go on"),
        EXPERIMENT("Experiment"),
        WINDOW("Window");

        private final String title;

        Group(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private final Group group;
    private final String label;
    private final String keys;
    private final List<KeyCombination> combinations;

    Command(Group group, String label, String keys, KeyCombination... combinations) {
        this.group = group;
        this.label = label;
        this.keys = keys;
        this.combinations = List.of(combinations);
    }

    Group group() {
        return group;
    }

    String label() {
        return label;
    }

    /** Its keys as people write them. */
    String keys() {
        return System.getProperty("os.name").startsWith("Mac") ? keys.replace("Ctrl+", "⌘") : keys;
    }

    boolean matches(KeyEvent event) {
        return combinations.stream().anyMatch(it -> it.match(event));
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination control(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN);
    }

    private static KeyCombination controlShift(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_DOWN);
    }

    private static KeyCombination anyShift(KeyCode code) {
        return new KeyCodeCombination(code, SHORTCUT_DOWN, SHIFT_ANY);
    }
}
