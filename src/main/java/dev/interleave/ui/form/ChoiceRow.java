package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** One of several things. */
final class ChoiceRow<T> implements Row {
    private final VBox box = new VBox();
    private final ComboBox<T> combo = new ComboBox<>();
    private final Problem problem;
    private final Function<Experiment, T> source;
    private final Function<Experiment, List<T>> choices;
    private boolean showing;

    /**
     * @param name the name people see
     * @param labelled whether the name stands above it; it is told to screen readers anyway
     * @param choices what there is to choose from
     * @param text what each is called
     * @param target the experiment with another choice
     */
    ChoiceRow(
            String id,
            String name,
            boolean labelled,
            Session session,
            Function<Experiment, List<T>> choices,
            Function<T, String> text,
            Function<Experiment, T> source,
            BiFunction<Experiment, T, Experiment> target) {
        this.source = source;
        this.choices = choices;
        combo.setId("choice-" + id);
        combo.setMaxWidth(Double.MAX_VALUE);
        combo.setAccessibleText(name);
        combo.setVisibleRowCount(12);
        combo.setConverter(new StringConverter<>() {
            @Override
            public String toString(T value) {
                return value == null ? "" : text.apply(value);
            }

            @Override
            public T fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        combo.valueProperty().subscribe((_, value) -> {
            if (!showing && value != null) {
                Optional<String> refused = session.change(it -> target.apply(it, value));
                if (refused.isPresent()) {
                    show(session.experiment());
                }
                explain(refused);
            }
        });
        problem = new Problem(id);
        box.getStyleClass().add("choice-row");
        if (labelled) {
            Label label = new Label(name);
            label.setLabelFor(combo);
            box.getChildren().add(label);
        } else {
            combo.setTooltip(new Tooltip(name));
        }
        box.getChildren().addAll(combo, problem);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        showing = true;
        List<T> now = choices.apply(experiment);
        if (!combo.getItems().equals(now)) {
            combo.getItems().setAll(now);
        }
        combo.setValue(source.apply(experiment));
        showing = false;
        explain(Optional.empty());
    }

    private void explain(Optional<String> sentence) {
        problem.explain(sentence);
        combo.setAccessibleHelp(sentence.orElse(""));
    }
}
