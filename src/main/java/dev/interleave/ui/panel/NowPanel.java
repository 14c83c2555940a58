package dev.interleave.ui.panel;

import dev.interleave.analysis.Moment;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Trace;
import dev.interleave.ui.panel.Chips.Part;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The moment at the playhead, in words and chips. Keeps its cards and changes only what is different. */
public final class NowPanel extends VBox {
    private final Label time = new Label();
    private final VBox cards = new VBox();
    private Trace shown;

    /** An empty panel. */
    public NowPanel() {
        getStyleClass().add("now-panel");
        Label title = new Label("NOW");
        title.getStyleClass().add("section-title");
        time.getStyleClass().add("now-time");
        time.setId("now-time");
        HBox heading = new HBox(title, time);
        heading.getStyleClass().add("now-heading");
        cards.getStyleClass().add("cards");
        cards.setId("now-cards");
        // Once as high as it has been in a run, it stays so high: what stands below does not move while the run plays.
        cards.heightProperty()
                .subscribe(height -> cards.setMinHeight(Math.max(cards.getMinHeight(), height.doubleValue())));
        getChildren().addAll(heading, cards);
    }

    /** Shows a moment of a run. */
    public void show(Trace trace, long at) {
        if (trace != shown) {
            shown = trace;
            cards.setMinHeight(0);
        }
        time.setText(Nanos.rounded(at));
        List<List<List<Part>>> content = MomentWords.of(trace, Moment.at(trace, at));
        for (int i = cards.getChildren().size(); i < content.size(); i++) {
            VBox card = new VBox();
            card.getStyleClass().add("card");
            cards.getChildren().add(card);
        }
        cards.getChildren().remove(content.size(), cards.getChildren().size());
        for (int i = 0; i < content.size(); i++) {
            fill((VBox) cards.getChildren().get(i), trace, content.get(i));
        }
    }

    private static void fill(VBox card, Trace trace, List<List<Part>> lines) {
        for (int i = card.getChildren().size(); i < lines.size(); i++) {
            card.getChildren().add(new Chips());
        }
        card.getChildren().remove(lines.size(), card.getChildren().size());
        for (int i = 0; i < lines.size(); i++) {
            ((Chips) card.getChildren().get(i)).show(trace, lines.get(i));
        }
    }
}
