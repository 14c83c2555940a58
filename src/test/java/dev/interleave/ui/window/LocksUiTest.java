package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Resource;
import dev.interleave.ui.timeline.TimelineView;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

class LocksUiTest extends WindowTest {
    private static final int MOST_STEPS = 60;

    private String spoken(String id) {
        return onFx(() -> this.<Node>find(id).getAccessibleText());
    }

    private void stepUntil(String id, String words) {
        for (int i = 0; i < MOST_STEPS && !spoken(id).equals(words); i++) {
            push(KeyCode.RIGHT);
        }
        assertThat(spoken(id)).isEqualTo(words);
    }

    @Test
    void steppingThroughAHandOverShowsOwnerAndQueueChange() {
        push(KeyCode.CONTROL, KeyCode.I);
        clickOn("#side-locks");
        assertThat(spoken("#contention-owner")).isEqualTo("Nobody holds it");
        stepUntil("#contention-owner", "Held by T1");
        stepUntil("#contention-queue", "Queue, first in front T2");
        stepUntil("#contention-owner", "Held by T2");
        stepUntil("#contention-queue", "Queue, first in front T1");
    }

    @Test
    void relatedWaitsAreLitOnTheTimelineUntilTheyAreNot() {
        push(KeyCode.CONTROL, KeyCode.I);
        clickOn("#side-locks");
        TimelineView timeline = find("#timeline");
        clickOn("#show-related");
        assertThat(timeline.highlightProperty().get()).contains(new Resource(Resource.Kind.GIL, 0));
        clickOn("#show-related");
        assertThat(timeline.highlightProperty().get()).isEmpty();
    }

    @Test
    void onePageIsAlwaysShown() {
        push(KeyCode.CONTROL, KeyCode.I);
        clickOn("#side-locks").clickOn("#side-locks");
        assertThat(this.<Node>find("#contended").isVisible()).isTrue();
        clickOn("#side-now");
        assertThat(text("#now-time")).isEqualTo("0 ns");
    }
}
