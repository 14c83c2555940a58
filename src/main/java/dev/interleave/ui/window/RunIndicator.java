package dev.interleave.ui.window;

import dev.interleave.ui.session.RunState;
import dev.interleave.ui.session.Runner;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Says over the timeline how it stands with a run that is not there yet; mostly not to be seen. */
final class RunIndicator extends HBox {
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button button = new Button("Cancel");
    private final Runner runner;

    RunIndicator(Runner runner) {
        this.runner = runner;
        setId("run-indicator");
        getStyleClass().add("run-indicator");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        words.setId("run-words");
        words.setWrapText(true);
        button.setId("run-button");
        // A long sentence takes more lines; the answer to it stays whole.
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(words, bar, button);
        runner.stateProperty().subscribe(this::show);
    }

    private void show(RunState state) {
        setVisible(!(state instanceof RunState.Ready));
        bar.setVisible(state instanceof RunState.Working);
        bar.setManaged(bar.isVisible());
        switch (state) {
            case RunState.Ready _ -> {}
            case RunState.Working working -> {
                words.setText("Simulating");
                bar.setProgress(working.done());
                button("Cancel", runner::cancel);
            }
            case RunState.Cancelled _ -> {
                words.setText("Cancelled. The picture is that of an earlier experiment.");
                button("Simulate", runner::retry);
            }
            case RunState.Failed failed -> {
                words.setText(failed.sentence());
                button("Try again", runner::retry);
            }
        }
    }

    private void button(String text, Runnable action) {
        button.setText(text);
        button.setOnAction(_ -> action.run());
    }
}
