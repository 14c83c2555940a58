package dev.interleave.ui.panel;

import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import dev.interleave.ui.look.InkStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/** Words and the workers they are about, in one flowing line; many workers are shortened. */
final class Chips extends FlowPane {
    private static final int MOST = 8;

    /** What a line says. */
    sealed interface Part {
        /** Plain words. */
        record Words(String text) implements Part {}

        /** Words that stand out. */
        record Strong(String text) implements Part {}

        /** A worker, by its place among the trace's workers. */
        record Who(int worker) implements Part {}
    }

    private List<Part> shown = List.of();
    private Trace of;

    Chips() {
        getStyleClass().add("chips");
        setMinWidth(0);
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /** Shows a line; costs nothing when it is the one that is shown. */
    void show(Trace trace, List<Part> parts) {
        if (trace == of && parts.equals(shown)) {
            return;
        }
        of = trace;
        shown = parts;
        List<Node> nodes = new ArrayList<>();
        StringBuilder spoken = new StringBuilder();
        for (Part part : parts) {
            Label label = label(trace, part);
            spoken.append(label.getText()).append(' ');
            nodes.add(label);
        }
        setAccessibleText(spoken.toString().strip());
        getChildren().setAll(nodes);
    }

    /** Workers as parts of a line: the first ones, and how many more there are. */
    static List<Part> workers(List<Integer> workers) {
        List<Part> parts = new ArrayList<>();
        int shownOnes = workers.size() <= MOST + 1 ? workers.size() : MOST;
        workers.subList(0, shownOnes).forEach(it -> parts.add(new Part.Who(it)));
        if (workers.size() > shownOnes) {
            parts.add(new Part.Words("and " + (workers.size() - shownOnes) + " more"));
        }
        return parts;
    }

    private static Label label(Trace trace, Part part) {
        return switch (part) {
            case Part.Words words -> styled(new Label(words.text()), "words");
            case Part.Strong strong -> styled(new Label(strong.text()), "strong");
            case Part.Who who -> chip(trace.workers().get(who.worker()));
        };
    }

    private static Label chip(Worker worker) {
        Label chip = styled(new Label(worker.label().isEmpty() ? worker.name() : worker.label()), "chip");
        chip.setStyle(InkStyle.of(worker));
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }
}
