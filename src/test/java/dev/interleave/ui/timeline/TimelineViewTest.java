package dev.interleave.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.picture.Ink;
import dev.interleave.picture.LaneChoice;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Row;
import dev.interleave.picture.Selection;
import dev.interleave.picture.SketchTraces;
import dev.interleave.trace.Trace;
import dev.interleave.ui.UiTest;
import java.util.EnumSet;
import java.util.Set;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineViewTest extends UiTest {
    private static final Trace RUN = SketchTraces.turns(4, 4, 5_000_000, 26);

    private TimelineView view;

    @BeforeEach
    void show() {
        onFx(() -> {
            view = new TimelineView();
            view.traceProperty().set(RUN);
            stage().setScene(new Scene(new StackPane(view)));
            stage().show();
            view.requestFocus();
            return view;
        });
        settle();
    }

    @Test
    void showsTheWholeRunAtFirst() {
        assertThat(view.visibleFromProperty().get()).isZero();
        assertThat(view.visibleToProperty().get()).isGreaterThanOrEqualTo(RUN.end());
        assertThat(view.getAccessibleText()).contains("5 workers on 4 cores");
    }

    @Test
    void aClickOnTheRulerMovesThePlayheadThere() {
        clickOn(at(500, 10));

        long there = onFx(() -> view.timeAt(500).orElseThrow());
        assertThat(view.playheadProperty().get()).isCloseTo(there, within(pixels(2)));
    }

    @Test
    void aDragAlongTheRulerScrubs() {
        drag(at(300, 10), MouseButton.PRIMARY).moveTo(at(500, 300)).moveTo(at(700, 300)).drop();

        long there = onFx(() -> view.timeAt(700).orElseThrow());
        assertThat(view.playheadProperty().get()).isCloseTo(there, within(pixels(2)));
        assertThat(view.visibleFromProperty().get()).as("the view stays").isZero();
    }

    @Test
    void movingThePlayheadDrawsNoLane() {
        int before = onFx(view::drawings);

        for (int i = 1; i <= 20; i++) {
            long time = i * 1_000_000L;
            onFx(() -> {
                view.playheadProperty().set(time);
                return view;
            });
            settle();
        }

        assertThat(onFx(view::drawings)).isEqualTo(before);
    }

    @Test
    void theWheelOverTheRulerZoomsAtThePointer() {
        long around = onFx(() -> view.timeAt(600).orElseThrow());
        moveTo(at(600, 10));
        scroll(3, VerticalDirection.UP);
        settle();

        assertThat(span()).isLessThan(RUN.end());
        assertThat(onFx(() -> view.timeAt(600).orElseThrow())).isCloseTo(around, within(pixels(3)));
    }

    @Test
    void aDragOnTheLanesMovesTheView() {
        type(KeyCode.PLUS, 3);
        long from = view.visibleFromProperty().get();

        drag(at(500, 300), MouseButton.PRIMARY).moveTo(at(450, 300)).moveTo(at(400, 300)).drop();

        assertThat(view.visibleFromProperty().get()).isCloseTo(from + pixels(100), within(pixels(4)));
    }

    @Test
    void aDoubleClickShowsTheWholeRunAgain() {
        type(KeyCode.PLUS, 2);
        assertThat(span()).isLessThan(RUN.end());

        doubleClickOn(at(500, 300));

        assertThat(view.visibleFromProperty().get()).isZero();
        assertThat(span()).isGreaterThanOrEqualTo(RUN.end());
    }

    @Test
    void keysMoveThePlayheadAndZoom() {
        type(KeyCode.END);
        assertThat(view.playheadProperty().get()).isEqualTo(RUN.end());
        type(KeyCode.RIGHT);
        assertThat(view.playheadProperty().get()).as("not beyond the end").isEqualTo(RUN.end());
        type(KeyCode.LEFT);
        assertThat(view.playheadProperty().get()).isLessThan(RUN.end());
        type(KeyCode.HOME);
        assertThat(view.playheadProperty().get()).isZero();
        type(KeyCode.PLUS, 3);
        assertThat(view.visibleToProperty().get()).isLessThan(RUN.end());
        type(KeyCode.END);
        assertThat(view.visibleToProperty().get()).as("the view follows").isGreaterThanOrEqualTo(RUN.end());
        type(KeyCode.DIGIT0);
        assertThat(view.visibleFromProperty().get()).isZero();
    }

    @Test
    void pointingAtASliceSaysWhy() {
        moveTo(at(500, 10));
        moveTo(spotOf(Row.Kind.WORKER));

        waitUntil("the hint says something", () -> !view.hint().isEmpty());
        assertThat(onFx(view::hint)).startsWith("Thread T1 · ");
        assertThat(view.hoveredProperty().get().orElseThrow().kind()).isEqualTo(Row.Kind.WORKER);

        moveTo(at(500, 10));
        waitUntil("the hint is gone", () -> view.hint().isEmpty());
    }

    @Test
    void aClickSelectsASliceAndDrawsNoLaneAgain() {
        int drawn = onFx(view::drawings);
        clickOn(spotOf(Row.Kind.WORKER));
        settle();

        Selection selected = view.selecting().selectedProperty().get().orElseThrow();
        assertThat(selected.kind()).isEqualTo(Row.Kind.WORKER);
        assertThat(onFx(view::drawings)).isEqualTo(drawn);

        onFx(() -> {
            view.selecting().zoomIn();
            return view;
        });
        settle();
        moveTo(at(500, 10));
        moveTo(spotOf(Row.Kind.WORKER));
        waitUntil("the hint says why", () -> view.hint().contains("\n"));
        assertThat(view.selecting().selectedProperty().get()).contains(selected);
    }

    @Test
    void anotherRunHasNothingSelected() {
        clickOn(spotOf(Row.Kind.WORKER));
        onFx(() -> {
            view.traceProperty().set(SketchTraces.turns(2, 2, 5_000_000, 6));
            return view;
        });
        assertThat(view.selecting().selectedProperty().get()).isEmpty();
    }

    @Test
    void manyWorkersScrollAndOnlyWhatIsSeenIsDrawn() {
        onFx(() -> {
            view.traceProperty().set(SketchTraces.turns(64, 4, 1_000_000, 200));
            return view;
        });
        settle();
        ScrollBar bar = (ScrollBar) view.lookup(".scroll-bar");
        assertThat(bar.isVisible()).isTrue();
        int drawn = onFx(view::drawings);

        moveTo(at(500, 300));
        scroll(2, VerticalDirection.DOWN);
        settle();

        assertThat(bar.getValue()).isPositive();
        assertThat(onFx(view::drawings)).isGreaterThan(drawn);
        assertThat(view.visibleFromProperty().get()).isZero();
    }

    @Test
    void aNewRunKeepsThePlaceOneLooksAt() {
        type(KeyCode.PLUS, 3);
        long from = view.visibleFromProperty().get();
        long span = span();

        onFx(() -> {
            view.traceProperty().set(SketchTraces.turns(4, 4, 5_100_000, 30));
            return view;
        });
        settle();

        assertThat(view.visibleFromProperty().get()).isEqualTo(from);
        assertThat(span()).isEqualTo(span);
    }

    @Test
    void coloursAndSizeChangeAtOnce() {
        for (Profile profile : Profile.values()) {
            onFx(() -> {
                view.profileProperty().set(profile);
                view.scaleProperty().set(1.5);
                return view;
            });
            settle();
            int corner = onFx(() -> view.snapshot(null, null).getPixelReader().getArgb(3, (int) view.getHeight() - 3));
            assertThat(corner & 0xFFFFFF).isEqualTo(Ink.BACKGROUND.rgb(profile));
        }
    }

    @Test
    void aDragWithShiftZoomsToAStretch() {
        long from = onFx(() -> view.timeAt(400).orElseThrow());
        long to = onFx(() -> view.timeAt(700).orElseThrow());

        mouseWithShift(MouseEvent.MOUSE_PRESSED, 400);
        mouseWithShift(MouseEvent.MOUSE_DRAGGED, 700);
        assertThat(((ChosenStretch) view.lookup("#chosen-stretch")).text()).as("says how long it is").contains(" ms");
        mouseWithShift(MouseEvent.MOUSE_RELEASED, 700);
        settle();

        assertThat(view.visibleFromProperty().get()).isCloseTo(from, within(RUN.end() / 300));
        assertThat(view.visibleToProperty().get()).isCloseTo(to, within(RUN.end() / 300));
        assertThat(view.lookup("#chosen-stretch").isVisible()).isFalse();
    }

    /** The headless platform's robot forgets the shift key. */
    private void mouseWithShift(EventType<MouseEvent> type, double x) {
        onFx(() -> {
            view.fireEvent(new MouseEvent(type, x, 300, x, 300, MouseButton.PRIMARY, 1, true, false, false, false, true, false, false, false, false, false, null));
            return view;
        });
    }

    @Test
    void zoomsToSingleNanoseconds() {
        onFx(() -> {
            view.show(5_000_000, 5_000_020);
            return view;
        });
        settle();

        assertThat(span()).isEqualTo(20);
        assertThat(onFx(() -> view.timeAt(500).orElseThrow())).isBetween(5_000_000L, 5_000_020L);
        type(KeyCode.DIGIT0);
        assertThat(span()).isGreaterThanOrEqualTo(RUN.end());
    }

    @Test
    void theWheelZoomsWhereNothingScrolls() {
        moveTo(at(600, 300));
        scroll(2, VerticalDirection.UP);
        settle();

        assertThat(span()).isLessThan(RUN.end());
    }

    @Test
    void keysMoveTheView() {
        type(KeyCode.PLUS, 3);
        long from = view.visibleFromProperty().get();

        push(KeyCode.ALT, KeyCode.RIGHT);
        settle();
        assertThat(view.visibleFromProperty().get()).isGreaterThan(from);
        push(KeyCode.ALT, KeyCode.LEFT);
        settle();
        assertThat(view.visibleFromProperty().get()).isEqualTo(from);
    }

    @Test
    void aClickOnACaptionFoldsItsLanes() {
        clickOn(at(30, 40));
        settle();

        assertThat(view.lanesProperty().get().folded()).containsExactly(LaneChoice.Part.CORES);
        assertThat(kinds()).doesNotContain(Row.Kind.CORE).contains(Row.Kind.WORKER);
        clickOn(at(30, 40));
        settle();
        assertThat(kinds()).contains(Row.Kind.CORE);
    }

    @Test
    void theMenuShowsOnlyThoseWhoWaited() {
        clickOn(at(500, 300), MouseButton.SECONDARY);
        clickOn("Only workers that had to wait");
        settle();

        assertThat(view.lanesProperty().get().onlyWaiting()).isTrue();
    }

    private Set<Row.Kind> kinds() {
        Set<Row.Kind> found = EnumSet.noneOf(Row.Kind.class);
        for (int y = 0; y < view.getHeight(); y += 4) {
            int height = y;
            onFx(() -> view.spotAt(500, height)).ifPresent(spot -> found.add(spot.kind()));
        }
        return found;
    }

    @Test
    void nothingToShowIsShownAsNothing() {
        onFx(() -> {
            view.traceProperty().set(null);
            return view;
        });
        settle();

        clickOn(at(500, 300));
        type(KeyCode.RIGHT);
        assertThat(view.hoveredProperty().get()).isEmpty();
        assertThat(view.playheadProperty().get()).isZero();
    }

    private Point2D at(double x, double y) {
        Bounds bounds = onFx(() -> view.localToScreen(view.getBoundsInLocal()));
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + y);
    }

    private Point2D spotOf(Row.Kind kind) {
        for (int y = 0; y < view.getHeight(); y += 4) {
            int height = y;
            if (onFx(() -> view.spotAt(500, height).filter(spot -> spot.kind() == kind).isPresent())) {
                return at(500, y + 8.0);
            }
        }
        throw new AssertionError("no lane of " + kind);
    }

    private long span() {
        return view.visibleToProperty().get() - view.visibleFromProperty().get();
    }

    private long pixels(int count) {
        return onFx(() -> view.timeAt(400.0 + count).orElseThrow() - view.timeAt(400).orElseThrow());
    }
}
