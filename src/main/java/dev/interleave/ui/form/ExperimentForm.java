package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.LockUse;
import dev.interleave.program.LockKind;
import dev.interleave.ui.session.Profiler;
import dev.interleave.ui.session.Session;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** The form at the left of the window: everything an experiment is made of. Every change takes effect at once. */
public final class ExperimentForm extends ScrollPane {
    private final VBox content = new VBox();

    /**
     * A form for the session's experiment.
     *
     * @param profiler the machine profiles there are
     * @param onMeasure what to do when people want this computer measured
     */
    public ExperimentForm(Session session, Profiler profiler, Runnable onMeasure) {
        getStyleClass().add("experiment-form");
        content.getStyleClass().add("form-content");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);

        List<Row> sections = List.of(
                Section.of("TECHNIQUE", _ -> true, List.of(new MethodTiles(session))),
                Section.of(
                        "WORKLOAD",
                        _ -> true,
                        List.of(
                                new WorkloadRows(session),
                                Rows.number(session, Lens.EXPERIMENT, Experiment.class, "workers"),
                                new HintRow("pool-size", PoolHints::size),
                                Rows.number(session, Lens.CORES, CoreMix.class, "cores"))),
                Section.of(
                        "SHARED LOCK",
                        Effects::lock,
                        List.of(
                                new ChoiceRow<>(
                                        "lock",
                                        "Shared lock",
                                        false,
                                        session,
                                        _ -> List.of(LockKind.values()),
                                        Words::of,
                                        it -> it.lock().kind(),
                                        (it, kind) -> it.withLock(it.lock().withKind(kind))),
                                Rows.number(session, Lens.LOCK, LockUse.class, "share").onlyWhen(Effects::lockShare),
                                Rows.number(session, Lens.LOCK, LockUse.class, "count").onlyWhen(Effects::lockCount),
                                Rows.number(session, Lens.LOCK, LockUse.class, "permits")
                                        .onlyWhen(Effects::lockPermits))));
        sections.forEach(it -> content.getChildren().add(it.node()));
        List<Row> folded = List.of(new MachineRows(session, profiler, onMeasure), new NotesRow(session));
        folded.forEach(it -> content.getChildren().add(it.node()));
        session.experimentProperty().subscribe(experiment -> {
            sections.forEach(it -> it.show(experiment));
            folded.forEach(it -> it.show(experiment));
        });
    }
}
