package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.ui.settings.SettingsStore;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LooksUiTest extends WindowTest {
    @Test
    void darkIsRemembered() {
        push(KeyCode.CONTROL, KeyCode.L);
        assertThat(dark()).isTrue();
        assertThat(new SettingsStore(folder.resolve("settings")).get().dark()).isTrue();
        clickOn("#theme");
        assertThat(dark()).isFalse();
    }

    @Test
    void theHelpSheetListsEveryCommand() {
        push(KeyCode.F1);
        for (Command command : Command.values()) {
            assertThat(says(command.label())).as(command.label()).isTrue();
            assertThat(says(command.keys())).as(command.keys()).isTrue();
        }
        push(KeyCode.SPACE);
        assertThat(isThere("#help-sheet")).as("the space bar presses Close").isFalse();
        assertThat(pulse.runs()).isFalse();
    }

    @Test
    void everythingGrowsAndShrinks() {
        double before = height("#entry-experiment-workers");
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        push(KeyCode.CONTROL, KeyCode.EQUALS);
        waitUntil("it is larger", () -> height("#entry-experiment-workers") > before);
        push(KeyCode.CONTROL, KeyCode.DIGIT0);
        waitUntil("it is as before", () -> height("#entry-experiment-workers") == before);
    }

    @Test
    void aNarrowWindowHasItsPanelsFoldedAway() {
        assertThat(isThere("#side")).isFalse();
        push(KeyCode.CONTROL, KeyCode.I);
        assertThat(isThere("#side")).isTrue();
        assertThat(isThere("#figure-finished-in")).isTrue();
        push(KeyCode.CONTROL, KeyCode.I);
        assertThat(isThere("#side")).isFalse();
    }

    @Test
    void thePositionIsNeverCutOff() {
        push(KeyCode.CONTROL, KeyCode.I);
        waitUntil("the position stands left of the panels", () -> right("#position") <= left("#side"));
        push(KeyCode.CONTROL, KeyCode.I);
        for (int i = 0; i < 3; i++) {
            push(KeyCode.CONTROL, KeyCode.EQUALS);
            waitUntil("the position is in the window", () -> right("#position") <= stage().getScene().getWidth());
        }
    }

    @Test
    void besideThePanelsTheButtonsThatPlayAreNeverCutOff() {
        push(KeyCode.CONTROL, KeyCode.I);
        for (int i = 0; i < 5; i++) {
            push(KeyCode.CONTROL, KeyCode.EQUALS);
            waitUntil("the last button stands left of the panels", () -> right("#loop") <= left("#side"));
            waitUntil(
                    "the position does too, or has given way",
                    () -> !isThere("#position") || right("#position") <= left("#side"));
        }
    }

    @Test
    void inATinyWindowOneScrolls() {
        onFx(() -> {
            stage().setWidth(300);
            stage().setHeight(200);
            return stage();
        });
        waitUntil("the window is tiny", () -> stage().getScene().getWidth() <= 300);
        ScrollPane all = find("#all");
        waitUntil("the form begins at the edge", () -> left(".experiment-form") == 0);
        onFx(() -> {
            all.setHvalue(1);
            all.setVvalue(1);
            return all;
        });
        waitUntil("the right edge can be reached", () -> right("#panels") <= 300 && right("#loop") <= 300);
        waitUntil("the lower edge can be reached", () -> bottom("#loop") <= 200);
        assertThat(bottom(".lesson-text")).isLessThanOrEqualTo(top("#timeline"));
    }

    @Test
    void theSmallestAndTheLargestScaleAreKeptAndNothingIsOutOfReach() {
        for (int i = 0; i < 5; i++) {
            push(KeyCode.CONTROL, KeyCode.MINUS);
        }
        assertThat(new SettingsStore(folder.resolve("settings")).get().scale()).isEqualTo(0.75);
        for (int i = 0; i < 12; i++) {
            push(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        assertThat(new SettingsStore(folder.resolve("settings")).get().scale()).isEqualTo(3);
        ScrollPane all = find("#all");
        onFx(() -> {
            all.setHvalue(1);
            all.setVvalue(1);
            return all;
        });
        waitUntil("the right edge can be reached", () -> right("#panels") <= stage().getScene().getWidth());
        waitUntil("the lower edge can be reached", () -> bottom("#loop") <= stage().getScene().getHeight());
    }

    @Test
    void everyControlHasANameForScreenReaders() {
        for (Node node : lookup(it -> it instanceof Control && it.isFocusTraversable()).queryAll()) {
            if (node.getId() == null) {
                continue;
            }
            boolean named = node.getAccessibleText() != null
                    || (node instanceof Labeled labeled && !labeled.getText().isEmpty());
            assertThat(named).as(node.toString()).isTrue();
        }
    }

    private double height(String query) {
        return this.<Node>find(query).getLayoutBounds().getHeight();
    }

    private double left(String query) {
        Node node = find(query);
        return node.localToScene(node.getBoundsInLocal()).getMinX();
    }

    private double right(String query) {
        Node node = find(query);
        return node.localToScene(node.getBoundsInLocal()).getMaxX();
    }

    private double top(String query) {
        Node node = find(query);
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private double bottom(String query) {
        Node node = find(query);
        return node.localToScene(node.getLayoutBounds()).getMaxY();
    }

    private boolean says(String words) {
        return lookup(it -> it instanceof Label label && label.getText().equals(words)).tryQuery().isPresent();
    }

    private boolean dark() {
        PseudoClass dark = PseudoClass.getPseudoClass("dark");
        return onFx(() -> stage().getScene().getRoot().getPseudoClassStates().contains(dark));
    }
}
