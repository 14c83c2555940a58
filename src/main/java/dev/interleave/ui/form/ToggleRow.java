package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;

/** Something of the experiment that is so or not. */
final class ToggleRow implements Row {
    private final VBox box = new VBox();
    private final ToggleSwitch toggle = new ToggleSwitch();
    private final Problem problem;
    private final Predicate<Experiment> source;
    private boolean showing;

    ToggleRow(
            String id,
            String name,
            String help,
            Predicate<Experiment> source,
            Function<Boolean, Optional<String>> target) {
        this.source = source;
        toggle.setId("toggle-" + id);
        toggle.setAccessibleText(name);
        Label label = new Label(name);
        label.setLabelFor(toggle);
        label.setTooltip(new Tooltip(help));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(label, gap, toggle);
        line.getStyleClass().add("toggle-row");
        problem = new Problem(id);
        box.getChildren().addAll(line, problem);
        toggle.selectedProperty().subscribe((_, on) -> {
            if (!showing) {
                Optional<String> wrong = target.apply(on);
                if (wrong.isPresent()) {
                    showing = true;
                    toggle.setSelected(!on);
                    showing = false;
                }
                problem.explain(wrong);
            }
        });
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        showing = true;
        toggle.setSelected(source.test(experiment));
        showing = false;
        problem.explain(Optional.empty());
    }
}
