package dev.interleave.ui.form;

import java.util.Optional;
import javafx.scene.control.Label;

/** The sentence under a row that says why a value cannot be; takes no room while there is none. */
final class Problem extends Label {
    Problem(String id) {
        setId("problem-" + id);
        getStyleClass().add("problem");
        setWrapText(true);
        explain(Optional.empty());
    }

    void explain(Optional<String> sentence) {
        setText(sentence.orElse(""));
        setVisible(sentence.isPresent());
        setManaged(sentence.isPresent());
    }
}
