package dev.interleave.ui.panel;

import dev.interleave.analysis.Lesson;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** What the run teaches, on top of the timeline. */
public final class LessonBar extends StackPane {
    private final Text headline = new Text();
    private final Text reason = new Text();

    /** An empty bar. */
    public LessonBar() {
        getStyleClass().add("lesson-bar");
        headline.getStyleClass().add("lesson-headline");
        headline.setId("lesson-headline");
        reason.getStyleClass().add("lesson-reason");
        reason.setId("lesson-reason");
        TextFlow flow = new TextFlow(headline, new Text(" "), reason);
        flow.getStyleClass().add("lesson-text");
        // As high as its words need, and never lower than two lines: the picture below it stays where it is.
        flow.setMinHeight(USE_PREF_SIZE);
        flow.setMaxHeight(USE_PREF_SIZE);
        Region least = new Region();
        least.getStyleClass().add("lesson-least");
        getChildren().addAll(least, flow);
    }

    /** Shows a lesson. */
    public void show(Lesson lesson) {
        headline.setText(lesson.headline());
        reason.setText(lesson.reason());
    }
}
