package dev.interleave.ui.panel;

import dev.interleave.analysis.Moment;
import dev.interleave.experiment.Experiment;
import dev.interleave.program.Outline;
import dev.interleave.python.PythonTokens;
import dev.interleave.python.Script;
import dev.interleave.trace.Trace;
import dev.interleave.ui.look.Icons;
import dev.interleave.ui.session.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The experiment as Python, with every worker on the line where it is at the playhead. */
public final class CodePanel extends VBox {
    /** How much is shown above a line that was scrolled to. */
    private static final int ABOVE = 3;

    private final ListView<CodeLine> list = new ListView<>();
    private final Label hint = new Label("A bar: hurries through these lines. A frame: waits.");
    private Experiment of;
    private Trace trace;
    private Script script = new Script(List.of(), Optional.empty());
    private CodeMarks marks;

    /**
     * An empty panel.
     *
     * @param shortcut the keys that copy, for the tooltip
     */
    public CodePanel(String shortcut) {
        getStyleClass().add("code-panel");
        setId("code-panel");
        Label title = new Label("CODE");
        title.getStyleClass().add("section-title");
        Button copy = Icons.only(new Button(), Feather.COPY, "Copy the Python", shortcut);
        copy.setId("copy-code");
        copy.getStyleClass().add("small");
        copy.setOnAction(_ -> copy());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox heading = new HBox(title, gap, copy);
        heading.getStyleClass().add("code-heading");
        list.setId("code");
        list.getStyleClass().add("code");
        list.setAccessibleText("The experiment as Python");
        list.setCellFactory(_ -> new CodeCell(() -> trace.workers()));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(heading, list, hint);
    }

    /** Shows the code of a run. */
    public void show(Run run) {
        if (run.trace() == trace) {
            return;
        }
        trace = run.trace();
        if (!run.experiment().equals(of)) {
            of = run.experiment();
            script = Script.of(of);
            List<List<PythonTokens.Token>> tokens = PythonTokens.of(script);
            List<CodeLine> lines = new ArrayList<>();
            for (int i = 0; i < tokens.size(); i++) {
                lines.add(new CodeLine(i + 1, tokens.get(i)));
            }
            list.getItems().setAll(lines);
            script.lines().stream().filter(line -> line.place() >= 0).findFirst()
                    .ifPresent(line -> list.scrollTo(Math.max(0, script.lines().indexOf(line) - 1)));
        }
        list.getItems().forEach(line -> line.marksProperty().set(List.of()));
        marks = new CodeMarks(trace, script, Outline.of(of.program()));
    }

    /** Marks who is where at a moment of the run; only lines on which something is different change. */
    public void show(Moment moment) {
        List<List<CodeMarks.OnLine>> now = marks.at(moment);
        int first = -1;
        for (int i = 0; i < now.size(); i++) {
            list.getItems().get(i).marksProperty().set(now.get(i));
            first = first < 0 && !now.get(i).isEmpty() ? i : first;
        }
        if (first >= 0) {
            reveal(now, first);
        }
    }

    /** Puts the script onto the clipboard as it stands. */
    public void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(script.text());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Scrolls to the first marked line, unless one can be seen. */
    private void reveal(List<List<CodeMarks.OnLine>> now, int first) {
        if (!(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)) {
            return;
        }
        IndexedCell<?> top = flow.getFirstVisibleCell();
        IndexedCell<?> bottom = flow.getLastVisibleCell();
        boolean seen = top != null && bottom != null && now.subList(Math.min(top.getIndex(), now.size()), Math.min(bottom.getIndex() + 1, now.size()))
                .stream().anyMatch(it -> !it.isEmpty());
        if (!seen) {
            list.scrollTo(Math.max(0, first - ABOVE));
        }
    }
}
