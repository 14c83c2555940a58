package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import java.util.List;
import java.util.function.Predicate;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/**
 * A heading and the rows under it.
 *
 * @param node what stands in the form
 * @param rows what stands under the heading
 */
record Section(VBox node, List<Row> rows) implements Row {
    static Row of(String title, Predicate<Experiment> hasEffect, List<Row> rows) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section-title");
        VBox box = new VBox(heading);
        box.getStyleClass().add("section-rows");
        rows.forEach(it -> box.getChildren().add(it.node()));
        return new Section(box, rows).onlyWhen(hasEffect);
    }

    @Override
    public void show(Experiment experiment) {
        rows.forEach(it -> it.show(experiment));
    }
}
