package dev.interleave.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.picture.SketchTraces;
import dev.interleave.trace.Trace;
import dev.interleave.ui.UiTest;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OverviewStripTest extends UiTest {
    private static final Trace RUN = SketchTraces.turns(4, 4, 5_000_000, 26);

    private TimelineView view;
    private OverviewStrip strip;

    @BeforeEach
    void show() {
        onFx(() -> {
            view = new TimelineView();
            strip = new OverviewStrip(view);
            VBox.setVgrow(view, Priority.ALWAYS);
            view.traceProperty().set(RUN);
            stage().setScene(new Scene(new VBox(strip, view)));
            stage().show();
            return view;
        });
        settle();
        onFx(() -> {
            view.show(RUN.end() / 4, RUN.end() / 2);
            return view;
        });
        settle();
    }

    @Test
    void theFrameIsDragged() {
        long span = span();
        double width = onFx(() -> view.plotProperty().get().width());

        double middle = window().getCenterX();
        drag(at(middle), MouseButton.PRIMARY).moveTo(at(middle + 20)).moveTo(at(middle + 50)).drop();
        settle();

        assertThat(span()).isEqualTo(span);
        assertThat(view.visibleFromProperty().get()).isCloseTo(RUN.end() / 4 + (long) (50 / width * RUN.end()), within(RUN.end() / 100));
    }

    @Test
    void itsEdgesResizeIt() {
        double edge = window().getMaxX() - 1;
        drag(at(edge), MouseButton.PRIMARY).moveTo(at(edge + 100)).drop();
        settle();

        assertThat(view.visibleFromProperty().get()).isEqualTo(RUN.end() / 4);
        assertThat(span()).isGreaterThan(RUN.end() / 4 + RUN.end() / 20);
    }

    @Test
    void aClickBesideItGoesThere() {
        clickOn(at(onFx(() -> view.plotProperty().get().left() + 10.0)));
        settle();

        assertThat(view.visibleFromProperty().get()).isZero();
    }

    @Test
    void keysMoveAndResizeIt() {
        onFx(() -> {
            strip.requestFocus();
            return strip;
        });
        long from = view.visibleFromProperty().get();
        type(KeyCode.RIGHT);
        assertThat(view.visibleFromProperty().get()).isGreaterThan(from);
        long span = span();
        type(KeyCode.PLUS);
        assertThat(span()).isLessThan(span);
        type(KeyCode.HOME);
        assertThat(view.visibleFromProperty().get()).isZero();
        type(KeyCode.END);
        assertThat(view.visibleToProperty().get()).isGreaterThanOrEqualTo(RUN.end());
    }

    @Test
    void takesNoRoomInALowWindow() {
        assertThat(strip.getHeight()).isPositive();
        assertThat(strip.getAccessibleText()).contains("waiting for the GIL");
        onFx(() -> {
            stage().setWidth(300);
            stage().setHeight(200);
            return stage();
        });
        settle();

        assertThat(strip.getHeight()).isZero();
    }

    private Bounds window() {
        return onFx(() -> strip.lookup("#overview-window").getBoundsInParent());
    }

    private Point2D at(double x) {
        Bounds bounds = onFx(() -> strip.localToScreen(strip.getBoundsInLocal()));
        return new Point2D(bounds.getMinX() + x, bounds.getMinY() + 15);
    }

    private long span() {
        return view.visibleToProperty().get() - view.visibleFromProperty().get();
    }
}
