package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.ui.session.Session;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;

/** What to say about the experiment. Folded away unless it came with some. */
final class NotesRow implements Row {
    private static final int LINES = 8;

    private final TextArea text = new TextArea();
    private final TitledPane pane = Folded.pane("notes", "Notes", text);
    private boolean showing;

    NotesRow(Session session) {
        text.setId("notes");
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.setPromptText("What to look at, what to say about it.");
        text.setAccessibleText("Notes");
        text.textProperty().subscribe((_, words) -> {
            if (!showing) {
                session.change("notes", it -> it.withNotes(words));
            }
        });
        // Another experiment comes with its notes open: they say what it is about.
        session.beginningsProperty().subscribe((_, _) -> pane.setExpanded(!session.experiment().notes().isEmpty()));
        text.focusedProperty().subscribe((_, _) -> session.seal());
    }

    @Override
    public Node node() {
        return pane;
    }

    @Override
    public void show(Experiment experiment) {
        if (!text.getText().equals(experiment.notes())) {
            showing = true;
            text.setText(experiment.notes());
            text.positionCaret(0);
            showing = false;
        }
    }
}
