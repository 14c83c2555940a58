package dev.interleave.ui.timeline;

import dev.interleave.picture.Ink;
import dev.interleave.picture.OverviewPicture;
import dev.interleave.picture.Painter;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Style;
import dev.interleave.picture.TimelinePicture;
import dev.interleave.quantity.Nanos;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The whole run on a strip, and on it the part that a timeline shows: dragged, resized at its edges, or moved by the
 * arrow keys. It takes no room where the window is very low or narrow.
 */
public final class OverviewStrip extends Region {
    private static final double HEIGHT = 30;
    private static final double LEAST_WIDTH = 360;
    private static final double LEAST_WINDOW = 420;
    private static final double GRIP = 5;
    private static final double DIMMED = 0.62;
    private static final double KEY_MOVE = 0.1;
    private static final double KEY_ZOOM = 1.25;

    /** What a drag takes hold of. */
    private enum Hold {
        FROM,
        TO,
        ALL
    }

    private final TimelineView view;
    private final Surface surface = new Surface();
    private final Rectangle before = new Rectangle();
    private final Rectangle after = new Rectangle();
    private final Rectangle frame = new Rectangle();
    private final Tooltip tooltip = new Tooltip();
    private Optional<OverviewPicture> picture = Optional.empty();
    private boolean stale = true;
    private Hold hold = Hold.ALL;
    private double grabbed;

    /** The strip of a timeline. */
    public OverviewStrip(TimelineView view) {
        this.view = view;
        setId("overview");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleHelp("Left and right arrow keys move the part of the run that is shown, plus and minus change its length.");
        frame.setFill(Color.TRANSPARENT);
        frame.setStrokeWidth(1);
        frame.setId("overview-window");
        getChildren().addAll(surface, before, after, frame);
        getChildren().forEach(it -> it.setManaged(false));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        Tooltip.install(this, tooltip);
        view.preparedProperty().subscribe(subject -> {
            picture = subject.map(OverviewPicture::new);
            setAccessibleText("Whole run. " + picture.map(OverviewPicture::words).orElse(""));
            redraw();
        });
        view.profileProperty().subscribe(_ -> redraw());
        view.scaleProperty().subscribe(_ -> redraw());
        widthProperty().subscribe(_ -> redraw());
        heightProperty().subscribe(_ -> redraw());
        view.visibleFromProperty().subscribe(_ -> requestLayout());
        view.visibleToProperty().subscribe(_ -> requestLayout());
        view.plotProperty().subscribe(_ -> drawAgain());
        focusVisibleProperty().subscribe(_ -> requestLayout());
        sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.heightProperty().subscribe(_ -> requestLayout());
            }
        });
        setOnMouseMoved(this::moved);
        setOnMousePressed(this::pressed);
        setOnMouseDragged(event -> drag(event.getX()));
        setOnKeyPressed(this::key);
    }

    /** At once: the timeline tells of its lanes while things are being laid out. */
    private void drawAgain() {
        stale = true;
        layoutChildren();
    }

    private void redraw() {
        stale = true;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        double window = getScene() == null ? 0 : getScene().getHeight();
        return window < LEAST_WINDOW ? 0 : Math.rint(HEIGHT * view.scaleProperty().get());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return computePrefHeight(width);
    }

    private long whole() {
        return view.shown().map(TimelinePicture::whole).orElse(1L);
    }

    private int left() {
        return view.plotProperty().get().left();
    }

    private int plotWidth() {
        return view.plotProperty().get().width();
    }

    private long span() {
        return view.visibleToProperty().get() - view.visibleFromProperty().get();
    }

    private double x(long time) {
        return left() + (double) time / whole() * plotWidth();
    }

    private long timeAt(double x) {
        return Math.round((x - left()) / plotWidth() * whole());
    }

    private Hold holdAt(double x) {
        double from = x(view.visibleFromProperty().get());
        double to = x(view.visibleToProperty().get());
        double nearFrom = Math.abs(x - from);
        double nearTo = Math.abs(x - to);
        if (Math.min(nearFrom, nearTo) > GRIP) {
            return Hold.ALL;
        }
        return nearFrom < nearTo ? Hold.FROM : Hold.TO;
    }

    private void moved(MouseEvent event) {
        setCursor(holdAt(event.getX()) == Hold.ALL ? Cursor.DEFAULT : Cursor.H_RESIZE);
        long time = Math.clamp(timeAt(event.getX()), 0, whole());
        tooltip.setText("Whole run, at " + Nanos.rounded(time) + ". " + picture.map(it -> it.words(time)).orElse(""));
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        hold = holdAt(event.getX());
        long from = view.visibleFromProperty().get();
        long to = view.visibleToProperty().get();
        long time = timeAt(event.getX());
        if (hold == Hold.ALL && (time < from || time > to)) {
            view.show(time - (to - from) / 2, time - (to - from) / 2 + (to - from));
        }
        grabbed = event.getX() - x(view.visibleFromProperty().get());
    }

    private void drag(double x) {
        long from = view.visibleFromProperty().get();
        long to = view.visibleToProperty().get();
        switch (hold) {
            case FROM -> view.show(Math.clamp(timeAt(x), 0, to - 1), to);
            case TO -> view.show(from, Math.max(timeAt(x), from + 1));
            case ALL -> {
                long start = timeAt(x - grabbed);
                view.show(start, start + to - from);
            }
        }
    }

    private void key(KeyEvent event) {
        boolean known = true;
        switch (event.getCode()) {
            case LEFT -> view.moveBy(-KEY_MOVE);
            case RIGHT -> view.moveBy(KEY_MOVE);
            case HOME -> view.show(0, span());
            case END -> view.show(whole() - span(), whole());
            case PLUS, ADD, EQUALS -> view.zoomMiddle(1 / KEY_ZOOM);
            case MINUS, SUBTRACT -> view.zoomMiddle(KEY_ZOOM);
            case DIGIT0, NUMPAD0 -> view.showAll();
            default -> known = false;
        }
        if (known) {
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        boolean room = getWidth() >= LEAST_WIDTH && getHeight() >= 8 && plotWidth() > 0;
        getChildren().forEach(it -> it.setVisible(room));
        if (!room) {
            return;
        }
        if (stale) {
            stale = false;
            draw();
        }
        place();
    }

    private void draw() {
        int width = (int) getWidth();
        int height = (int) getHeight();
        Painter painter = surface.begin(width, height, new Style(view.profileProperty().get(), view.scaleProperty().get()));
        painter.ink(Ink.BACKGROUND);
        painter.rect(0, 0, width, height);
        picture.ifPresent(it -> it.draw(painter, left(), 4, plotWidth(), height - 6));
        surface.end();
    }

    private void place() {
        Profile profile = view.profileProperty().get();
        double top = 4;
        double high = getHeight() - 6;
        double from = Math.rint(x(view.visibleFromProperty().get()));
        double to = Math.max(from + 3, Math.rint(x(view.visibleToProperty().get())));
        Color paper = Playhead.colour(Ink.BACKGROUND, profile).deriveColor(0, 1, 1, DIMMED);
        cover(before, left(), from, top, high, paper);
        cover(after, to, left() + plotWidth(), top, high, paper);
        frame.setX(from + 0.5);
        frame.setY(top - 1.5);
        frame.setWidth(Math.max(1, to - from - 1));
        frame.setHeight(high + 3);
        frame.setStroke(Playhead.colour(isFocusVisible() ? Ink.FOCUS : Ink.TEXT, profile));
        frame.setStrokeWidth(isFocusVisible() ? 2 : 1);
    }

    private static void cover(Rectangle part, double from, double to, double top, double height, Color colour) {
        part.setX(from);
        part.setY(top);
        part.setWidth(Math.max(0, to - from));
        part.setHeight(height);
        part.setFill(colour);
    }
}
