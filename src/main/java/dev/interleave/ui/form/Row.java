package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import java.util.function.Predicate;
import javafx.scene.Node;

/** A part of the form that shows something of the experiment and lets people change it. */
interface Row {
    /** What stands in the form. */
    Node node();

    /** Shows the experiment; changes nothing in it. */
    void show(Experiment experiment);

    /** The same row, there only while it has an effect. */
    default Row onlyWhen(Predicate<Experiment> hasEffect) {
        Row row = this;
        return new Row() {
            @Override
            public Node node() {
                return row.node();
            }

            @Override
            public void show(Experiment experiment) {
                boolean there = hasEffect.test(experiment);
                node().setVisible(there);
                node().setManaged(there);
                if (there) {
                    row.show(experiment);
                }
            }
        };
    }
}
