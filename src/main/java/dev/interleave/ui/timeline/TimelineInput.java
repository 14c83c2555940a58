package dev.interleave.ui.timeline;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse and the keyboard do on a timeline. */
final class TimelineInput {
    private static final double WHEEL_ZOOM = 1.2;
    private static final double KEY_ZOOM = 1.5;
    private static final double STEPS_IN_VIEW = 200;
    private static final double LARGE_STEP = 10;
    private static final double SCROLL_STEP = 40;

    private final TimelineView view;
    private final Hint hint;
    private boolean scrubbing;
    private double lastX;
    private double lastY;

    TimelineInput(TimelineView view) {
        this.view = view;
        this.hint = new Hint(view);
    }

    void install() {
        view.setOnMouseMoved(this::moved);
        view.setOnMouseExited(_ -> leave());
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::dragged);
        view.setOnMouseReleased(_ -> view.setCursor(Cursor.DEFAULT));
        view.setOnMouseClicked(this::clicked);
        view.setOnScroll(this::scrolled);
        view.setOnKeyPressed(this::key);
    }

    private void moved(MouseEvent event) {
        Optional<Spot> spot = view.spotAt(event.getX(), event.getY());
        view.hover(spot);
        hint.at(spot, place -> view.words(place), event.getScreenX(), event.getScreenY());
    }

    private void leave() {
        view.hover(Optional.empty());
        hint.hide();
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        hint.hide();
        if (event.getButton() == MouseButton.PRIMARY) {
            scrubbing = view.onRuler(event.getY());
            lastX = event.getX();
            lastY = event.getY();
            if (scrubbing) {
                scrub(event.getX());
            }
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (scrubbing) {
            scrub(event.getX());
        } else {
            view.setCursor(Cursor.CLOSED_HAND);
            view.move(lastX - event.getX());
            view.scroll(lastY - event.getY());
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !view.onRuler(event.getY())) {
            view.showAll();
        }
    }

    private void scrub(double x) {
        view.timeAt(x).ifPresent(view.playheadProperty()::set);
    }

    private void scrolled(ScrollEvent event) {
        hint.hide();
        boolean zooms = event.isShortcutDown() || event.isControlDown() || view.onRuler(event.getY());
        if (zooms && event.getDeltaY() != 0) {
            view.timeAt(event.getX())
                    .ifPresent(around -> view.zoom(event.getDeltaY() > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM, around));
        } else {
            view.scroll(-event.getDeltaY());
            view.move(-event.getDeltaX());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        double step = view.range().span() / STEPS_IN_VIEW * (event.isShiftDown() ? LARGE_STEP : 1);
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> step(-step);
            case RIGHT -> step(step);
            case HOME -> jump(0);
            case END -> jump(view.shown().map(run -> run.end()).orElse(0L));
            case UP -> view.scroll(-SCROLL_STEP);
            case DOWN -> view.scroll(SCROLL_STEP);
            case PLUS, ADD, EQUALS -> view.zoom(1 / KEY_ZOOM);
            case MINUS, SUBTRACT -> view.zoom(KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> view.showAll();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    private void step(double by) {
        jump(view.playheadProperty().get() + Math.round(by));
    }

    private void jump(long time) {
        long end = view.shown().map(run -> run.end()).orElse(0L);
        view.playheadProperty().set(Math.clamp(time, 0, end));
        view.revealPlayhead();
    }

    /** The words beside the pointer. */
    String hint() {
        return hint.text();
    }
}
