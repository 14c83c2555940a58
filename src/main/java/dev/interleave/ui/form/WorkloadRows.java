package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.WorkloadType;
import dev.interleave.ui.session.Session;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The workload: which one, and the rows of its values. */
final class WorkloadRows implements Row {
    private final VBox box = new VBox();
    private final VBox values = new VBox();
    private final Row choice;
    private final Label program = new Label();
    private final VBox steps;
    private final Map<WorkloadType, List<Row>> rows = new EnumMap<>(WorkloadType.class);
    private WorkloadType shown;

    WorkloadRows(Session session) {
        choice = new ChoiceRow<>(
                "workload",
                "Workload",
                false,
                session,
                _ -> List.of(WorkloadType.values()),
                WorkloadType::label,
                it -> it.workload().type(),
                (experiment, type) -> experiment.withWorkload(type.start()));
        for (WorkloadType type : WorkloadType.values()) {
            @SuppressWarnings("unchecked")
            Class<Record> record = (Class<Record>) (Class<?>) type.record();
            rows.put(type, Rows.all(session, Lens.WORKLOAD, record));
        }
        program.getStyleClass().add("program-text");
        program.setId("program");
        program.setMaxWidth(Double.MAX_VALUE);
        Label hint = new Label(
                "To change the steps, save the experiment, edit \"program\" in its file and open it again.");
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        steps = new VBox(program, hint);
        steps.getStyleClass().add("section-rows");
        box.getStyleClass().add("section-rows");
        values.getStyleClass().add("section-rows");
        box.getChildren().addAll(choice.node(), values);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        WorkloadType type = experiment.workload().type();
        choice.show(experiment);
        if (type != shown) {
            shown = type;
            values.getChildren().setAll(rows.get(type).stream().map(Row::node).toList());
            if (type == WorkloadType.STEPS) {
                values.getChildren().add(steps);
            }
        }
        rows.get(type).forEach(it -> it.show(experiment));
        if (experiment.workload() instanceof Steps it) {
            program.setText(ProgramText.of(it.program()));
        }
    }
}
