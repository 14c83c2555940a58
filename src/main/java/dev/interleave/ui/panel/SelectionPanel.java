package dev.interleave.ui.panel;

import dev.interleave.analysis.CriticalPath;
import dev.interleave.analysis.PathShares;
import dev.interleave.picture.Selection;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import dev.interleave.ui.panel.Chips.Part;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is selected in the timeline, and what the run's end depended on while that is lit. Takes no room where there is neither. */
public final class SelectionPanel extends VBox {
    private final Label time = new Label();
    private final VBox lines = new VBox();
    private final VBox selected;
    private final Label shares = new Label();
    private final VBox path;

    /**
     * An empty panel.
     *
     * @param toCause what goes to the cause of what is selected
     * @param toEffect what goes to what followed from it
     */
    public SelectionPanel(Runnable toCause, Runnable toEffect) {
        getStyleClass().add("now-panel");
        time.getStyleClass().add("now-time");
        HBox heading = new HBox(title("SELECTED"), time);
        heading.getStyleClass().add("now-heading");
        lines.getStyleClass().add("card");
        lines.setId("selection");
        HBox ways = new HBox(way("to-cause", "← Cause", "Enter", toCause), way("to-effect", "Effect →", "Shift+Enter", toEffect));
        ways.getStyleClass().add("ways");
        selected = new VBox(heading, lines, ways);
        selected.getStyleClass().add("now-panel");
        shares.setId("path-shares");
        shares.setWrapText(true);
        shares.setMinHeight(Region.USE_PREF_SIZE);
        path = new VBox(title("CRITICAL PATH"), shares);
        path.getStyleClass().add("now-panel");
        getChildren().addAll(selected, path);
        show(Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Label title(String words) {
        Label title = new Label(words);
        title.getStyleClass().add("section-title");
        return title;
    }

    private static Button way(String id, String words, String key, Runnable action) {
        Button button = new Button(words);
        button.setId(id);
        button.setTooltip(new Tooltip("Follow the arrow  (" + key + ")"));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /** Shows what is selected and lit in a run. */
    public void show(Optional<Trace> run, Optional<Selection> selection, Optional<CriticalPath> lit) {
        Optional<Selection> there = selection.filter(it -> run.filter(it::isIn).isPresent());
        there.ifPresent(it -> {
            Lane lane = it.lane(run.orElseThrow());
            time.setText(Nanos.rounded(lane.start(it.slice())) + " to " + Nanos.rounded(lane.end(it.slice())));
            List<List<Part>> words = WaitWords.of(run.orElseThrow(), it);
            lines.getChildren().setAll(words.stream().map(line -> chips(run.orElseThrow(), line)).toList());
        });
        lit.ifPresent(it -> shares.setText(PathShares.of(run.orElseThrow(), it).sentence()));
        present(selected, there.isPresent());
        present(path, lit.isPresent());
        present(this, there.isPresent() || lit.isPresent());
    }

    private static Chips chips(Trace trace, List<Part> line) {
        Chips chips = new Chips();
        chips.show(trace, line);
        return chips;
    }

    private static void present(Region part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
