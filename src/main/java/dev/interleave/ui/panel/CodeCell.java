package dev.interleave.ui.panel;

import dev.interleave.python.PythonTokens.Token;
import dev.interleave.trace.Worker;
import dev.interleave.ui.look.InkStyle;
import dev.interleave.ui.panel.CodeMarks.OnLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import javafx.util.Subscription;

/** Shows a line of code: its number, a bar for each worker that hurries through it and others, the code, who is on it. */
final class CodeCell extends ListCell<CodeLine> {
    /** With more bars or chips than this the rest is a number. */
    private static final int MOST_BARS = 4;

    private static final int MOST_CHIPS = 3;
    /** How wide a character of JetBrains Mono is, in em. */
    private static final double CHARACTER = 0.6;
    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");

    private final Supplier<List<Worker>> workers;
    private final Label number = new Label();
    private final HBox bars = new HBox();
    private final TextFlow code = new TextFlow();
    private final HBox chips = new HBox();
    private final HBox row = new HBox(number, bars, code, chips);
    private Subscription shown = Subscription.EMPTY;

    CodeCell(Supplier<List<Worker>> workers) {
        this.workers = workers;
        getStyleClass().add("code-cell");
        number.getStyleClass().add("line-number");
        bars.getStyleClass().add("code-bars");
        code.getStyleClass().add("code-text");
        chips.getStyleClass().add("code-chips");
        chips.setMinWidth(Region.USE_PREF_SIZE);
        row.getStyleClass().add("code-row");
        HBox.setHgrow(code, Priority.ALWAYS);
        // The code wraps in the room the list has, instead of making all lines as wide as the longest.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(CodeLine line, boolean empty) {
        super.updateItem(line, empty);
        shown.unsubscribe();
        shown = Subscription.EMPTY;
        if (empty || line == null) {
            setGraphic(null);
            return;
        }
        number.setText(String.valueOf(line.number()));
        code.getChildren().setAll(line.tokens().stream().map(CodeCell::text).toList());
        // What does not fit into a line goes on below its own beginning.
        code.setStyle("-fx-padding: 0 0 0 " + line.indent() * CHARACTER + "em;");
        shown = line.marksProperty().subscribe(marks -> mark(line, marks));
        setGraphic(row);
    }

    private static Node text(Token token) {
        Text text = new Text(token.text());
        text.getStyleClass().add("code-" + token.kind().name().toLowerCase(Locale.ROOT));
        return text;
    }

    private void mark(CodeLine line, List<OnLine> marks) {
        List<Node> newBars = new ArrayList<>();
        List<Node> newChips = new ArrayList<>();
        for (OnLine mark : marks) {
            Worker worker = workers.get().get(mark.worker());
            if (mark.several() && newBars.size() < MOST_BARS) {
                Region bar = new Region();
                bar.getStyleClass().add("code-bar");
                bar.setStyle(InkStyle.of(worker) + InkStyle.outline(worker));
                newBars.add(bar);
            }
            if (mark.first() && newChips.size() < MOST_CHIPS) {
                newChips.add(chip(worker, mark.waiting()));
            }
        }
        long more = marks.stream().filter(OnLine::first).count() - newChips.size();
        if (more > 0) {
            newChips.add(new Label("+" + more));
        }
        bars.getChildren().setAll(newBars);
        chips.getChildren().setAll(newChips);
        pseudoClassStateChanged(MARKED, !marks.isEmpty());
        setAccessibleText(spoken(line, marks));
    }

    private static Label chip(Worker worker, boolean waiting) {
        Label chip = new Label(worker.label());
        chip.getStyleClass().addAll("chip", "code-chip");
        if (waiting) {
            chip.getStyleClass().add("waiting");
        }
        chip.setStyle(waiting ? InkStyle.outline(worker) : InkStyle.of(worker));
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private String spoken(CodeLine line, List<OnLine> marks) {
        String who = marks.stream()
                .map(mark -> workers.get().get(mark.worker()).name() + (mark.waiting() ? " waits" : " runs") + " here")
                .collect(Collectors.joining(", "));
        String words = line.tokens().stream().map(Token::text).collect(Collectors.joining());
        return "Line " + line.number() + ": " + words.strip() + (who.isEmpty() ? "" : ". " + who);
    }
}
