package dev.interleave.ui.present;

import dev.interleave.analysis.Lesson;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What a room reads first: the name of the experiment, and what the run teaches or what is said about this moment. */
final class Caption extends VBox {
    private final Label name = new Label();
    private final Text headline = new Text();
    private final Text reason = new Text();
    private Lesson lesson;
    private String note = "";

    Caption() {
        getStyleClass().add("caption");
        name.getStyleClass().add("caption-name");
        name.setId("caption-name");
        headline.getStyleClass().addAll("lesson-headline");
        headline.setId("caption-headline");
        reason.getStyleClass().add("lesson-reason");
        TextFlow sentence = new TextFlow(headline, new Text(" "), reason);
        sentence.getStyleClass().add("caption-sentence");
        sentence.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(name, sentence);
    }

    void name(String text) {
        name.setText(text);
    }

    void lesson(Lesson newLesson) {
        lesson = newLesson;
        say();
    }

    /** What is noted about this moment; with nothing noted the lesson is told. */
    void note(String newNote) {
        if (!newNote.equals(note)) {
            note = newNote;
            say();
        }
    }

    private void say() {
        boolean noted = !note.isEmpty();
        headline.setText(noted ? note : lesson == null ? "" : lesson.headline());
        reason.setText(noted || lesson == null ? "" : lesson.reason());
    }
}
