package dev.interleave.ui.timeline;

import dev.interleave.picture.LaneChoice;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** What the mouse and the keyboard do on a timeline. */
final class TimelineInput {
    private static final double WHEEL_ZOOM = 1.2;
    private static final double KEY_ZOOM = 1.5;
    private static final double STEPS_IN_VIEW = 200;
    private static final double LARGE_STEP = 10;
    private static final double SCROLL_STEP = 40;
    private static final double PAGE = 0.7;
    /** A key moves the view by this part of what is seen. */
    private static final double KEY_MOVE = 0.2;
    /** A shorter drag chooses nothing, pixels. */
    private static final double LEAST_STRETCH = 4;

    /** What a drag does, from where it began. */
    private enum Drag {
        NONE,
        SCRUB,
        CHOOSE,
        MOVE
    }

    private final TimelineView view;
    private final Hint hint;
    private final LaneMenu menu;
    private Drag drag = Drag.NONE;
    private double firstX;
    private double lastX;
    private double lastY;

    TimelineInput(TimelineView view) {
        this.view = view;
        this.hint = new Hint(view);
        this.menu = new LaneMenu(view);
    }

    void install() {
        view.setOnMouseMoved(this::moved);
        view.setOnMouseExited(_ -> leave());
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::dragged);
        view.setOnMouseReleased(this::released);
        view.setOnMouseClicked(this::clicked);
        view.setOnScroll(this::scrolled);
        view.setOnZoom(this::pinched);
        view.setOnContextMenuRequested(event -> menu.show(event.getScreenX(), event.getScreenY()));
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
            menu.hide();
            drag = view.onRuler(event.getY()) ? Drag.SCRUB : event.isShiftDown() ? Drag.CHOOSE : Drag.MOVE;
            firstX = event.getX();
            lastX = event.getX();
            lastY = event.getY();
            if (drag == Drag.SCRUB) {
                scrub(event.getX());
            }
        }
    }

    private void dragged(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        switch (drag) {
            case NONE -> {}
            case SCRUB -> scrub(event.getX());
            case CHOOSE -> view.mark(firstX, event.getX());
            case MOVE -> {
                view.setCursor(Cursor.CLOSED_HAND);
                view.move(lastX - event.getX());
                view.scroll(lastY - event.getY());
            }
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void released(MouseEvent event) {
        view.setCursor(Cursor.DEFAULT);
        if (drag == Drag.CHOOSE) {
            view.mark(0, 0);
            if (Math.abs(event.getX() - firstX) >= LEAST_STRETCH) {
                view.showBetween(firstX, event.getX());
            }
        }
        drag = Drag.NONE;
    }

    private void pinched(ZoomEvent event) {
        view.timeAt(event.getX()).ifPresent(around -> view.zoom(1 / event.getZoomFactor(), around));
        event.consume();
    }

    private void clicked(MouseEvent event) {
        Optional<LaneChoice.Part> caption = view.captionAt(event.getX(), event.getY());
        if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && caption.isPresent()) {
            view.lanesProperty().set(view.lanesProperty().get().toggled(caption.get()));
        } else if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !view.onRuler(event.getY())) {
            view.showAll();
        }
    }

    private void scrub(double x) {
        view.timeAt(x).ifPresent(view.playheadProperty()::set);
    }

    private void scrolled(ScrollEvent event) {
        hint.hide();
        boolean level = event.isShiftDown();
        boolean asked = event.isShortcutDown() || event.isControlDown() || view.onRuler(event.getY());
        if ((asked || !level && !view.scrolls()) && event.getDeltaY() != 0) {
            view.timeAt(event.getX())
                    .ifPresent(around -> view.zoom(event.getDeltaY() > 0 ? 1 / WHEEL_ZOOM : WHEEL_ZOOM, around));
        } else {
            view.scroll(level ? 0 : -event.getDeltaY());
            view.move(-event.getDeltaX() - (level ? event.getDeltaY() : 0));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown()) {
            return;
        }
        if (event.isAltDown()) {
            if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                view.moveBy(event.getCode() == KeyCode.LEFT ? -KEY_MOVE : KEY_MOVE);
                event.consume();
            }
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
            case PAGE_UP -> view.scroll(-view.getHeight() * PAGE);
            case PAGE_DOWN -> view.scroll(view.getHeight() * PAGE);
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
