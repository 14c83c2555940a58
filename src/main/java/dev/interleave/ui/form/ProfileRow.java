package dev.interleave.ui.form;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.Profile;
import dev.interleave.ui.session.Profiler;
import dev.interleave.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** Which machine profile an experiment goes by, and the way to a new one. */
final class ProfileRow implements Row {
    private static final String USUAL = "";

    private final Profiler profiler;
    private final ChoiceRow<String> choice;
    private final Label source = new Label();
    private final VBox box = new VBox();

    ProfileRow(Session session, Profiler profiler, Runnable onMeasure) {
        this.profiler = profiler;
        choice = new ChoiceRow<>(
                "profile",
                "Machine profile",
                true,
                session,
                this::names,
                it -> it.equals(USUAL) ? "Usual values" : it,
                ProfileRow::name,
                this::applied);
        source.setId("profile-source");
        source.getStyleClass().add("hint");
        source.setWrapText(true);
        Button measure = new Button("Measure this computer…");
        measure.setId("profile-measure");
        measure.setTooltip(new Tooltip("Run the Pythons of this computer for some seconds and see what they take."));
        measure.setOnAction(_ -> onMeasure.run());
        box.getStyleClass().add("section-rows");
        box.getChildren().addAll(choice.node(), source, measure);
        profiler.knownProperty().subscribe((_, _) -> show(session.experiment()));
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public void show(Experiment experiment) {
        choice.show(experiment);
        String words = profile(name(experiment))
                .map(Profile::source)
                .orElse(name(experiment).equals(USUAL) ? "" : "From the experiment’s file.");
        source.setText(words);
        source.setVisible(!words.isEmpty());
        source.setManaged(!words.isEmpty());
    }

    /** Those that know the experiment's Python, and the one it has. */
    private List<String> names(Experiment experiment) {
        List<String> names = new ArrayList<>(List.of(USUAL));
        profiler.known().stream().filter(it -> it.fits(experiment)).map(Profile::name).forEach(names::add);
        if (!names.contains(name(experiment))) {
            names.add(name(experiment));
        }
        return names;
    }

    private static String name(Experiment experiment) {
        return experiment.python().prices().map(Prices::profile).orElse(USUAL);
    }

    private Optional<Profile> profile(String name) {
        return profiler.known().stream().filter(it -> it.name().equals(name)).findFirst();
    }

    private Experiment applied(Experiment experiment, String name) {
        if (name.equals(USUAL)) {
            return experiment
                    .withPython(experiment.python()
                            .withPrices(Optional.empty())
                            .withIterationTime(Experiment.DEFAULT.python().iterationTime()))
                    .withMachine(experiment.machine()
                            .withWakeLatency(Experiment.DEFAULT.machine().wakeLatency())
                            .withContextSwitch(Experiment.DEFAULT.machine().contextSwitch()));
        }
        return profile(name).map(it -> it.applied(experiment)).orElse(experiment);
    }
}
