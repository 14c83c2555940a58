package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A sentence about what stands above it; takes no room while there is nothing to say. */
final class HintRow implements Row {
    private final Label label = new Label();
    private final Function<Experiment, Optional<String>> words;

    HintRow(String id, Function<Experiment, Optional<String>> words) {
        this.words = words;
        label.setId("hint-" + id);
        label.getStyleClass().add("hint");
        label.setWrapText(true);
    }

    @Override
    public Node node() {
        return label;
    }

    @Override
    public void show(Experiment experiment) {
        Optional<String> now = words.apply(experiment);
        label.setText(now.orElse(""));
        label.setVisible(now.isPresent());
        label.setManaged(now.isPresent());
    }
}
