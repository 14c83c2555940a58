package dev.interleave.ui.panel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Lesson;
import dev.interleave.analysis.Moment;
import dev.interleave.analysis.Resource;
import dev.interleave.analysis.Standing;
import dev.interleave.document.Examples;
import dev.interleave.experiment.Experiment;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Subject;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Trace;
import dev.interleave.ui.UiTest;
import dev.interleave.ui.session.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class ContentionPanelTest extends UiTest {
    private final List<Long> jumps = new ArrayList<>();
    private ContentionPanel panel;
    private Trace trace;

    private void show(String example) {
        Run run = run(example);
        onFx(() -> {
            panel = new ContentionPanel(jumps::add);
            panel.look(Profile.LIGHT, 1);
            stage().setScene(new Scene(new StackPane(panel), 420, 900));
            stage().show();
            panel.show(run, Subject.of(trace));
            return true;
        });
        settle();
    }

    private Run run(String example) {
        Experiment experiment = Examples.of(example).orElseThrow().experiment();
        trace = Simulation.run(experiment);
        Figures figures = Figures.of(trace);
        OptionalLong unknown = OptionalLong.empty();
        return new Run(experiment, trace, figures, unknown, Lesson.of(experiment, trace, figures, unknown), 0);
    }

    private void another(String example) {
        Run run = run(example);
        onFx(() -> {
            panel.show(run, Subject.of(trace));
            return true;
        });
    }

    private Resource chosen() {
        return onFx(() -> lookup("#contended").<ComboBox<Resource>>query().getValue());
    }

    @Test
    void whatTheUserChoseStaysAndWhatCameByItselfDoesNot() {
        show("two-threads");
        assertThat(chosen()).isEqualTo(new Resource(Resource.Kind.GIL, 0));
        another("deadlock");
        assertThat(chosen().kind()).isEqualTo(Resource.Kind.LOCK);
        onFx(() -> {
            lookup("#contended").<ComboBox<Resource>>query().setValue(new Resource(Resource.Kind.GIL, 0));
            return true;
        });
        another("producers-consumers");
        assertThat(chosen()).isEqualTo(new Resource(Resource.Kind.GIL, 0));
    }

    private void at(long time) {
        onFx(() -> {
            panel.moment(time);
            return true;
        });
    }

    private String words(String id) {
        return onFx(() -> lookup(id).<Chips>query().getAccessibleText());
    }

    private String label(String id) {
        return onFx(() -> lookup(id).<Label>query().getText());
    }

    private String workers(List<Integer> workers) {
        return workers.stream().map(it -> trace.workers().get(it).label()).collect(Collectors.joining(" "));
    }

    @Test
    void ownerAndQueueChangeWhereTheLockIsHandedOver() {
        show("lock-contention");
        Resource lock = onFx(() -> lookup("#contended").<ComboBox<Resource>>query().getValue());
        assertThat(lock.kind()).isEqualTo(Resource.Kind.LOCK);
        int seen = 0;
        for (int i = 0; i < trace.marks().size() && seen < 5; i++) {
            if (trace.marks().kind(i) == Mark.LOCK_PASSED && trace.marks().object(i) == lock.index()) {
                long time = trace.marks().time(i);
                at(time - 1);
                Standing before = Standing.at(trace, lock, time - 1);
                assertThat(words("#contention-queue"))
                        .endsWith(workers(before.waiting().stream().map(Moment.Waiting::worker).toList()));
                String ownerBefore = words("#contention-owner");
                at(time);
                assertThat(words("#contention-owner"))
                        .isEqualTo("Held by " + trace.workers().get(trace.marks().other(i)).label())
                        .isNotEqualTo(ownerBefore);
                seen++;
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void whatIsRelatedIsAskedForAndFollowsTheChoice() {
        show("producers-consumers");
        assertThat(panel.highlightedProperty().get()).isEmpty();
        clickOn("#show-related");
        assertThat(panel.highlightedProperty().get()).contains(new Resource(Resource.Kind.SIGNAL, 0));
        onFx(() -> {
            lookup("#contended").<ComboBox<Resource>>query().setValue(new Resource(Resource.Kind.GIL, 0));
            return true;
        });
        assertThat(panel.highlightedProperty().get()).contains(new Resource(Resource.Kind.GIL, 0));
        clickOn("#show-related");
        assertThat(panel.highlightedProperty().get()).isEmpty();
    }

    @Test
    void waitsAreReadFromATableByKeyboard() {
        show("lock-contention");
        TableView<?> table = lookup("#wait-table").query();
        assertThat(table.getItems()).isNotEmpty();
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().selectFirst();
            return true;
        });
        push(KeyCode.DOWN);
        assertThat(onFx(() -> table.getSelectionModel().getSelectedIndex())).isEqualTo(Math.min(1, table.getItems().size() - 1));
        assertThat(label("#contention-acquisitions"))
                .isEqualTo(String.format("%,d", Figures.of(trace).locks().getFirst().acquisitions()));
        assertThat(label("#contention-order")).isNotEmpty();
    }

    @Test
    void aDeadlockIsDrawnAndOneCanGoThere() {
        show("deadlock");
        Canvas graph = lookup("#deadlock-graph").query();
        assertThat(graph.getHeight()).isPositive();
        assertThat(graph.getAccessibleText()).isEqualTo("T1 waits for ledger, held by T2; T2 waits for account, held by T1");
        clickOn("#deadlock-go");
        assertThat(jumps).containsExactly(trace.deadlock().orElseThrow().time());
    }

    @Test
    void aRunWithoutADeadlockShowsNone() {
        show("lock-contention");
        assertThat(lookup("#deadlock").query().isVisible()).isFalse();
    }
}
