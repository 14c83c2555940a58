package dev.interleave.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Row;
import dev.interleave.picture.SketchTraces;
import dev.interleave.trace.Trace;
import dev.interleave.ui.UiTest;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.VerticalDirection;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
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
