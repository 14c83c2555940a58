package dev.interleave.ui.window;

import dev.interleave.document.ProfileTable;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Profile;
import dev.interleave.quantity.Nanos;
import dev.interleave.ui.session.Profiler;
import dev.interleave.ui.session.ProfilerState;
import dev.interleave.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/** Measures this computer before people's eyes, and shows what was found beside the usual values. */
final class ProfileSheet extends VBox {
    private final Session session;
    private final Profiler profiler;
    private final Label words = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final GridPane grid = new GridPane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Button use = new Button("_Use it in this experiment");
    private final Button again = new Button("_Measure again");
    private final Button close = new Button("_Cancel");
    private final Runnable onClose;
    private final Subscription subscription;

    ProfileSheet(Session session, Profiler profiler, Runnable onClose) {
        this.session = session;
        this.profiler = profiler;
        this.onClose = onClose;
        setId("profile-sheet");
        getStyleClass().addAll("question-sheet", "profile-sheet");
        Label title = new Label("Measure this computer");
        title.getStyleClass().add("sheet-title");
        words.setId("profile-words");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        bar.setId("profile-progress");
        bar.setMaxWidth(Double.MAX_VALUE);
        grid.setId("profile-values");
        grid.getStyleClass().add("help-grid");
        ColumnConstraints number = new ColumnConstraints();
        number.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().addAll(new ColumnConstraints(), number, number);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("help-scroll");
        button(use, "profile-use", this::use);
        use.getStyleClass().add("accent");
        button(again, "profile-again", this::measure);
        button(close, "profile-close", this::leave);
        HBox buttons = new HBox(use, again, close);
        buttons.getStyleClass().add("sheet-buttons");
        getChildren().addAll(title, words, bar, scroll, buttons);
        subscription = profiler.stateProperty().subscribe(this::show);
        measure();
    }

    Button first() {
        return close;
    }

    /** The sheet is left: nothing is measured that nobody sees. */
    void left() {
        subscription.unsubscribe();
        profiler.cancel();
    }

    private void measure() {
        profiler.measure(session.experiment().python().version());
    }

    private void leave() {
        left();
        onClose.run();
    }

    private void use() {
        if (profiler.stateProperty().get() instanceof ProfilerState.Done done) {
            session.change(done.profile()::applied);
        }
        leave();
    }

    private void show(ProfilerState state) {
        boolean working = state instanceof ProfilerState.Working;
        there(bar, working);
        there(again, !working);
        there(scroll, state instanceof ProfilerState.Done);
        there(use, state instanceof ProfilerState.Done);
        close.setText(working ? "_Cancel" : "_Close");
        switch (state) {
            case ProfilerState.Idle _ -> words.setText("Nothing was measured.");
            case ProfilerState.Working now -> {
                words.setText(now.what() + " …");
                bar.setProgress(now.done());
            }
            case ProfilerState.Failed failed -> words.setText(failed.sentence());
            case ProfilerState.Done done -> show(done.profile());
        }
    }

    private void show(Profile profile) {
        Experiment experiment = session.experiment();
        boolean fits = profile.fits(experiment);
        use.setDisable(!fits);
        String measured = profile.builds().stream().map(Profile.Build::title).collect(Collectors.joining(", "));
        words.setText("Python " + measured + " measured, and kept as the profile “" + profile.name() + "”."
                + (fits ? "" : " The experiment is about Python " + experiment.python().version().id()
                        + (experiment.python().freeThreaded() ? " without a GIL" : "") + ", which was not found here."));
        Profile.Build build = profile.build(experiment.python()).orElse(profile.builds().getFirst());
        List<ProfileTable.Row> rows = new ArrayList<>(ProfileTable.machine(profile));
        rows.addAll(ProfileTable.build(build));
        grid.getChildren().clear();
        grid.addRow(0, heading("Python " + build.title()), heading("Here"), heading("Usual"));
        for (ProfileTable.Row row : rows) {
            grid.addRow(
                    grid.getRowCount(),
                    new Label(row.what()),
                    new Label(Nanos.rounded(row.here())),
                    new Label(Nanos.rounded(row.usual())));
        }
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static void there(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    private static void button(Button button, String id, Runnable action) {
        button.setId(id);
        button.setMnemonicParsing(true);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
    }
}
