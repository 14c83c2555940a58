package dev.interleave.ui.window;

import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.controlsfx.control.ToggleSwitch;

/**
 * The keys of the window. A key goes to the control that has the focus where that needs it: letters to a text field,
 * arrows to a slider, the space bar to a button that was reached by keyboard. After a click on a button the space bar
 * still plays, since whoever uses the mouse does not think of the button as having the focus.
 */
final class Keyboard {
    private final Map<Command, Runnable> actions;
    private final BooleanSupplier enabled;
    private final Predicate<KeyEvent> first;
    /** Whether the focus is where it is because of the keyboard. */
    private boolean byKeyboard;

    /**
     * @param actions what each command does
     * @param enabled whether commands are to be obeyed now
     * @param first who sees a key before all others, and says whether it was meant for it
     */
    Keyboard(Map<Command, Runnable> actions, BooleanSupplier enabled, Predicate<KeyEvent> first) {
        this.actions = actions;
        this.enabled = enabled;
        this.first = first;
    }

    void listenTo(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> byKeyboard = false);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB) {
                byKeyboard = true;
            }
            obey(event, scene.getFocusOwner());
        });
    }

    private void obey(KeyEvent event, Node focused) {
        if (enabled.getAsBoolean() && first.test(event)) {
            event.consume();
            return;
        }
        if (!enabled.getAsBoolean() || belongsTo(focused, event)) {
            return;
        }
        for (Map.Entry<Command, Runnable> entry : actions.entrySet()) {
            if (entry.getKey().matches(event)) {
                event.consume();
                entry.getValue().run();
                return;
            }
        }
    }

    private boolean belongsTo(Node focused, KeyEvent event) {
        KeyCode code = event.getCode();
        if (focused == null || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        if (event.isShortcutDown()) {
            // A text field takes back its own typing; the experiment's history begins where the field's ends.
            boolean undo = code == KeyCode.Z && !event.isShiftDown();
            boolean redo = code == KeyCode.Y;
            return focused instanceof TextInputControl text
                    && (code.isArrowKey() || (undo && text.isUndoable()) || (redo && text.isRedoable()));
        }
        boolean arrow = code.isArrowKey() || code == KeyCode.HOME || code == KeyCode.END;
        boolean press = code == KeyCode.SPACE || code == KeyCode.ENTER;
        return switch (focused) {
            case TextInputControl _ -> !code.isFunctionKey();
            case Slider _ -> arrow;
            case TableView<?> _ -> arrow;
            case ComboBoxBase<?> combo -> combo.isShowing() || (byKeyboard && (arrow || press));
            case ToggleButton _ -> byKeyboard && (press || arrow);
            case ButtonBase _ -> byKeyboard && press;
            case ToggleSwitch _ -> byKeyboard && press;
            case TitledPane _ -> byKeyboard && press;
            default -> false;
        };
    }
}
