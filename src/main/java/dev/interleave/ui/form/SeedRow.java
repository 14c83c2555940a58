package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.ui.look.Icons;
import dev.interleave.ui.session.Session;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The seed of all random choices: any whole number, or the next one at the push of a button. */
final class SeedRow implements Row {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final VBox box = new VBox();
    private final TextField entry = new TextField();
    private final Problem problem = new Problem("seed");
    private final Session session;

    SeedRow(Session session) {
        this.session = session;
        entry.setId("entry-seed");
        entry.getStyleClass().add("exact-entry");
        entry.setAccessibleText("Seed");
        entry.setPrefColumnCount(8);
        HBox.setHgrow(entry, Priority.ALWAYS);
        entry.setOnAction(_ -> commit());
        entry.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                commit();
            }
        });
        Label label = new Label("Seed");
        label.setLabelFor(entry);
        Button other = Icons.only(new Button(), Feather.SHUFFLE, "Another seed", "");
        other.setId("another-seed");
        other.setOnAction(_ -> session.change(it -> it.withSeed(it.seed() + 1)));
        HBox line = new HBox(label, entry, other);
        line.getStyleClass().add("number-line");
        box.getChildren().addAll(line, problem);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        entry.setText(String.valueOf(experiment.seed()));
        explain(Optional.empty());
    }

    private void commit() {
        try {
            long seed = Long.parseLong(entry.getText().strip());
            explain(Optional.empty());
            session.change(it -> it.withSeed(seed));
        } catch (NumberFormatException _) {
            explain(Optional.of("Seed is \"" + entry.getText().strip() + "\", but must be a whole number such as 42."));
        }
    }

    private void explain(Optional<String> sentence) {
        problem.explain(sentence);
        entry.pseudoClassStateChanged(WRONG, sentence.isPresent());
    }
}
