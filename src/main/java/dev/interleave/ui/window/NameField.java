package dev.interleave.ui.window;

import dev.interleave.ui.session.Session;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/** The experiment's name, edited where it stands, and the mark of what is not saved. */
final class NameField extends HBox {
    private static final int FEWEST = 12;
    private static final int MOST = 80;
    /** The columns of a text field are as wide as a W. */
    private static final double LETTER_IN_COLUMNS = 0.56;

    private final TextField field = new TextField();

    NameField(Session session) {
        getStyleClass().add("name-field");
        field.setId("name");
        field.setAccessibleText("Name of the experiment");
        field.setTooltip(new Tooltip("Name of the experiment  (" + Command.RENAME.keys() + ")"));
        field.setMinWidth(0);
        setMinWidth(0);
        Label mark = new Label("●");
        mark.setId("unsaved");
        mark.setTooltip(new Tooltip("There are changes that are not saved"));
        mark.setAccessibleText("Not saved");
        mark.visibleProperty().bind(session.unsavedProperty());
        getChildren().addAll(field, mark);

        session.experimentProperty().subscribe(it -> show(session));
        session.fileProperty().subscribe(it -> show(session));
        field.setOnAction(_ -> commit(session));
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                commit(session);
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                show(session);
            }
        });
    }

    /** Lets people type a name. */
    void edit() {
        field.requestFocus();
        field.selectAll();
    }

    private void show(Session session) {
        field.setPromptText(session.title());
        field.setText(session.experiment().name());
        // As wide as its words, so that the mark stands right behind them.
        String words = field.getText().isEmpty() ? field.getPromptText() : field.getText();
        field.setPrefColumnCount((int) Math.ceil(LETTER_IN_COLUMNS * Math.clamp(words.length(), FEWEST, MOST)));
    }

    private void commit(Session session) {
        String name = field.getText().strip();
        if (!name.equals(session.experiment().name())) {
            session.change(it -> it.withName(name));
        }
    }
}
