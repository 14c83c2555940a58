package dev.interleave.ui.window;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window's content and, over it, at most one sheet: a question, a message, the help. Under it nothing can be used. */
final class Sheets extends StackPane {
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");
    private final StackPane shade = new StackPane();
    private final Node content;
    private Node focusBefore;
    private Runnable onEscape = () -> {};

    Sheets(Node content) {
        this.content = content;
        shade.getStyleClass().add("shade");
        shade.setVisible(false);
        shade.setOnMousePressed(event -> {
            if (event.getTarget() == shade) {
                escape();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (showing.get() && event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                escape();
            }
        });
        getChildren().addAll(content, shade);
    }

    /** Shows something else instead of the content, under the sheets; with {@code null} the content again. */
    void replace(Node other) {
        content.setVisible(other == null);
        content.setManaged(other == null);
        getChildren().setAll(other == null ? List.of(content, shade) : List.of(content, other, shade));
    }

    ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /**
     * Shows a sheet instead of the one that is shown, if any.
     *
     * @param first what gets the focus
     * @param escape what else to do when somebody leaves the sheet without an answer
     */
    void show(Region sheet, Node first, Runnable escape) {
        if (!showing.get()) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        onEscape = escape;
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        sheet.setMinSize(0, 0);
        sheet.getStyleClass().add("sheet");
        shade.getChildren().setAll(sheet);
        shade.setVisible(true);
        content.setDisable(true);
        showing.set(true);
        first.requestFocus();
    }

    /** Takes the sheet away; the focus goes back to where it was. */
    void hide() {
        shade.setVisible(false);
        shade.getChildren().clear();
        content.setDisable(false);
        showing.set(false);
        if (focusBefore != null) {
            focusBefore.requestFocus();
        }
    }

    private void escape() {
        Runnable action = onEscape;
        hide();
        action.run();
    }
}
