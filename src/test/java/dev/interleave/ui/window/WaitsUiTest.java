package dev.interleave.ui.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Moment;
import dev.interleave.document.ExperimentFile;
import dev.interleave.experiment.Bookmark;
import dev.interleave.picture.Row;
import dev.interleave.picture.Selection;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Mark;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.ui.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Selecting, the critical path, loops and bookmarks in the window, on the default run of two threads. */
class WaitsUiTest extends WindowTest {
    @Test
    void fromAWaitOneComesToItsCauseAndBack() {
        push(KeyCode.CONTROL, KeyCode.I);
        select(1, State.WAITING_GIL);

        String words = spoken("#selection");
        assertThat(words).contains("T2 Waited ").contains("for the GIL; T1 held it").contains("Meanwhile held the GIL: T1 ");
        assertThat(words).contains("Before T1 let T2 go on at ");

        long waitEnds = lane().end(selected().slice());
        push(KeyCode.ENTER);
        assertThat(selected().index()).as("T1 let go").isZero();
        assertThat(lane().end(selected().slice())).isEqualTo(waitEnds);
        push(KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(selected().index()).as("T2 went on").isEqualTo(1);
        push(KeyCode.ESCAPE);
        assertThat(timeline().selecting().selectedProperty().get()).isEmpty();
        assertThat(isThere("#selection")).isFalse();
    }

    @Test
    void theSelectionGoesAlongItsLaneAndToOthersAndStaysWhenOneZooms() {
        push(KeyCode.D);
        Selection first = selected();
        push(KeyCode.D);
        assertThat(selected()).isEqualTo(new Selection(first.kind(), first.index(), 0, first.slice() + 1));
        push(KeyCode.Z);
        long span = timeline().visibleToProperty().get() - timeline().visibleFromProperty().get();
        assertThat(span).isLessThan(trace().end());
        Selection before = selected();
        onFx(() -> {
            timeline().showAll();
            return true;
        });
        assertThat(selected()).isEqualTo(before);
        push(KeyCode.W);
        assertThat(selected().kind()).as("above the workers is the GIL").isEqualTo(Row.Kind.GIL);
        push(KeyCode.S);
        assertThat(selected().kind()).isEqualTo(Row.Kind.WORKER);
    }

    @Test
    void aHandOverIsSteppedThroughAndBack() {
        select(1, State.WAITING_GIL);
        long asked = markTime(Mark.GIL_REQUEST, 1);
        onFx(() -> {
            stage().getScene().lookup("#timeline").requestFocus();
            timeline().playheadProperty().set(asked);
            return true;
        });
        Moment before = Moment.at(trace(), asked);
        assertThat(before.gils().getFirst().owners()).containsExactly(0);
        assertThat(before.gils().getFirst().waiting()).extracting(Moment.Waiting::worker).contains(1);

        int steps = 0;
        while (owners().contains(0) || owners().isEmpty()) {
            push(KeyCode.RIGHT);
            assertThat(++steps).as("steps until T2 has the GIL").isLessThan(10);
        }
        Moment after = Moment.at(trace(), timeline().playheadProperty().get());
        assertThat(after.gils().getFirst().owners()).containsExactly(1);
        assertThat(after.gils().getFirst().waiting()).extracting(Moment.Waiting::worker).doesNotContain(1);
        assertThat(described()).contains("GIL is held by T2");

        for (int i = 0; i < steps; i++) {
            push(KeyCode.LEFT);
        }
        assertThat(owners()).as("scrubbed back").containsExactly(0);
        assertThat(described()).contains("GIL is held by T1, ").contains("Selected: Thread T2 from ");
    }

    @Test
    void eventsOfTheSelectedLaneAlone() {
        select(1, State.WAITING_GIL);
        push(KeyCode.HOME);
        Lane lane = trace().worker(1);
        for (int i = 0; i < 4; i++) {
            push(KeyCode.CONTROL, KeyCode.RIGHT);
            assertThat(timeline().playheadProperty().get()).isEqualTo(lane.start(i));
        }
        push(KeyCode.CONTROL, KeyCode.LEFT);
        assertThat(timeline().playheadProperty().get()).isEqualTo(lane.start(2));
    }

    @Test
    void theCriticalPathIsLitOnDemand() {
        push(KeyCode.CONTROL, KeyCode.I);
        assertThat(isThere("#path-shares")).isFalse();
        push(KeyCode.C);
        assertThat(this.<ToggleButton>find("#critical-path").isSelected()).isTrue();
        assertThat(text("#path-shares")).isEqualTo("The end had to wait for: over 99 % running Python.");
        clickOn("#method-processes");
        assertThat(text("#path-shares")).as("of the run that is shown").contains("running Python (mostly P2)");
        push(KeyCode.C);
        assertThat(isThere("#path-shares")).isFalse();
    }

    @Test
    void aStretchIsLooped() {
        at(20 * Nanos.MILLI);
        push(KeyCode.I);
        at(30 * Nanos.MILLI);
        push(KeyCode.O);
        assertThat(this.<ToggleButton>find("#loop").isSelected()).isTrue();
        assertThat(isThere("#loop-band")).isTrue();
        clickOn("#play");
        onFx(() -> {
            for (int i = 0; i < 6; i++) {
                pulse.pass(200 * Nanos.MILLI);
            }
            return true;
        });
        assertThat(timeline().playheadProperty().get()).as("20 + 12 - 10 ms").isEqualTo(22 * Nanos.MILLI);
        push(KeyCode.SPACE);
        push(KeyCode.X);
        assertThat(isThere("#loop-band")).isFalse();
    }

    @Test
    void bookmarksAreListedJumpedToAndSaved() throws Exception {
        at(20 * Nanos.MILLI);
        push(KeyCode.B);
        write("The hand-over");
        push(KeyCode.ENTER);
        at(5 * Nanos.MILLI);
        push(KeyCode.B);
        push(KeyCode.ENTER);
        assertThat(lookup(".bookmark").queryAll()).hasSize(2);
        push(KeyCode.HOME);
        push(KeyCode.N);
        push(KeyCode.N);
        assertThat(timeline().playheadProperty().get()).isEqualTo(20 * Nanos.MILLI);
        push(KeyCode.P);
        assertThat(timeline().playheadProperty().get()).isEqualTo(5 * Nanos.MILLI);

        chosen = Optional.of(folder.resolve("film.interleave.json"));
        push(KeyCode.CONTROL, KeyCode.S);
        assertThat(ExperimentFile.read(chosen.get()).bookmarks())
                .containsExactly(new Bookmark(5 * Nanos.MILLI, ""), new Bookmark(20 * Nanos.MILLI, "The hand-over"));

        push(KeyCode.B);
        clickOn("#bookmark-remove");
        assertThat(lookup(".bookmark").queryAll()).hasSize(1);
        push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(lookup(".bookmark").queryAll()).hasSize(2);
    }

    private void at(long time) {
        onFx(() -> {
            timeline().playheadProperty().set(time);
            return true;
        });
    }

    private List<Integer> owners() {
        return Moment.at(trace(), timeline().playheadProperty().get()).gils().getFirst().owners();
    }

    /** Selects the first slice of a worker in a state. */
    private void select(int worker, State state) {
        onFx(() -> {
            Lane lane = trace().worker(worker);
            int slice = 0;
            while (lane.state(slice) != state || lane.duration(slice) < Nanos.MILLI) {
                slice++;
            }
            timeline().selecting().select(Optional.of(new Selection(Row.Kind.WORKER, worker, 0, slice)));
            return true;
        });
        settle();
    }

    private long markTime(Mark kind, int worker) {
        for (int i = 0; i < trace().marks().size(); i++) {
            if (trace().marks().kind(i) == kind && trace().marks().worker(i) == worker) {
                return trace().marks().time(i);
            }
        }
        throw new AssertionError("no " + kind);
    }

    private TimelineView timeline() {
        return find("#timeline");
    }

    private Trace trace() {
        return timeline().shown().orElseThrow();
    }

    private Selection selected() {
        return timeline().selecting().selectedProperty().get().orElseThrow();
    }

    private Lane lane() {
        return selected().lane(trace());
    }

    private String described() {
        return onFx(() -> (String) timeline().queryAccessibleAttribute(AccessibleAttribute.TEXT));
    }

    private String spoken(String query) {
        return this.<Parent>find(query).getChildrenUnmodifiable().stream()
                .map(Node::getAccessibleText)
                .collect(Collectors.joining(" "));
    }
}
