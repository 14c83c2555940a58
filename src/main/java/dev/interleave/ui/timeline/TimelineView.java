package dev.interleave.ui.timeline;

import dev.interleave.analysis.Moment;
import dev.interleave.analysis.MomentText;
import dev.interleave.analysis.Reason;
import dev.interleave.experiment.Bookmark;
import dev.interleave.picture.GilDetail;
import dev.interleave.analysis.Resource;
import dev.interleave.picture.Ink;
import dev.interleave.picture.LaneChoice;
import dev.interleave.picture.Painter;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Row;
import dev.interleave.picture.Selection;
import dev.interleave.picture.Style;
import dev.interleave.picture.Subject;
import dev.interleave.picture.TimeScale;
import dev.interleave.picture.TimelineLayout;
import dev.interleave.picture.TimelinePicture;
import dev.interleave.quantity.Nanos;
import dev.interleave.quantity.Stretch;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/**
 * The timeline of a run: lanes of cores, GILs, shared locks and workers under a time ruler, with a playhead.
 *
 * <p>The surface is as large as the control, never as large as its content. What changes asks for one drawing at the next
 * pulse; where nothing changes nothing is drawn.
 */
public final class TimelineView extends Region {
    /** With more slices than this a trace is prepared in the background. */
    private static final int MANY = 400_000;

    private static final double SMALLEST = 80;

    private final ObjectProperty<Trace> trace = new SimpleObjectProperty<>(this, "trace");
    private final LongProperty playhead = new SimpleLongProperty(this, "playhead");
    private final ObjectProperty<Profile> profile = new SimpleObjectProperty<>(this, "profile", Profile.LIGHT);
    private final DoubleProperty scale = new SimpleDoubleProperty(this, "scale", 1);
    private final ObjectProperty<LaneChoice> lanes = new SimpleObjectProperty<>(this, "lanes", LaneChoice.ALL);
    private final ReadOnlyLongWrapper visibleFrom = new ReadOnlyLongWrapper(this, "visibleFrom");
    private final ReadOnlyLongWrapper visibleTo = new ReadOnlyLongWrapper(this, "visibleTo");
    private final ReadOnlyObjectWrapper<Plot> plot = new ReadOnlyObjectWrapper<>(this, "plot", new Plot(0, 0));
    private final ReadOnlyObjectWrapper<Optional<Subject>> prepared =
            new ReadOnlyObjectWrapper<>(this, "prepared", Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Spot>> hovered =
            new ReadOnlyObjectWrapper<>(this, "hovered", Optional.empty());

    private final Surface surface = new Surface();
    private final ChosenStretch chosen = new ChosenStretch();
    private final HighlightLayer highlight = new HighlightLayer(this::relight);
    private final EmphasisLayer emphasis = new EmphasisLayer();
    private final RulerMarks rulerMarks = new RulerMarks(time -> playhead.set(Math.min(time, shown().map(Trace::end).orElse(0L))));
    private final Playhead playheadMark = new Playhead();
    private final Rectangle focusRing = new Rectangle();
    private final ScrollBar scrollBar = new ScrollBar();

    private final TimelineInput input = new TimelineInput(this);
    private final Selecting selecting = new Selecting(this);
    private final LitPath litPath = new LitPath();

    private Optional<Subject> subject = Optional.empty();
    private Optional<TimelineLayout> plan = Optional.empty();
    private VisibleRange range = VisibleRange.all(1);
    private boolean dirty = true;
    private boolean relight;
    private int drawings;

    /** An empty timeline. */
    public TimelineView() {
        getStyleClass().add("timeline-view");
        setId("timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleHelp("Arrow keys move the playhead, plus and minus zoom, 0 shows the whole run.");
        scrollBar.setOrientation(Orientation.VERTICAL);
        scrollBar.setFocusTraversable(false);
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        focusRing.setFill(Color.TRANSPARENT);
        focusRing.setStrokeWidth(2);
        focusRing.visibleProperty().bind(focusVisibleProperty());
        getChildren().addAll(surface, chosen, highlight, emphasis, rulerMarks, playheadMark, scrollBar, focusRing);
        trace.subscribe(this::prepare);
        playhead.subscribe(_ -> {
            placePlayhead();
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        selecting.selectedProperty().subscribe(_ -> emphasize());
        litPath.pathProperty().subscribe(_ -> emphasize());
        rulerMarks.bookmarksProperty().subscribe(_ -> requestLayout());
        rulerMarks.loopProperty().subscribe(_ -> requestLayout());
        profile.subscribe(_ -> layAgain());
        scale.subscribe(_ -> layAgain());
        lanes.subscribe(_ -> layAgain());
        widthProperty().subscribe(_ -> layAgain());
        heightProperty().subscribe(_ -> layAgain());
        scrollBar.valueProperty().subscribe(_ -> redraw());
        input.install();
        selecting.install();
    }

    /** The run that is shown; {@code null} before the first. */
    public ObjectProperty<Trace> traceProperty() {
        return trace;
    }

    /** The moment the playhead is at, nanoseconds; moved by the user and by whoever plays. */
    public LongProperty playheadProperty() {
        return playhead;
    }

    /** The colours; light at first. */
    public ObjectProperty<Profile> profileProperty() {
        return profile;
    }

    /** How much larger than usual lettering and lines are, 0.5 to 8; 1 at first. */
    public DoubleProperty scaleProperty() {
        return scale;
    }

    /** The moments that are marked in the ruler. */
    public ObjectProperty<List<Bookmark>> bookmarksProperty() {
        return rulerMarks.bookmarksProperty();
    }

    /** The stretch that is marked in the ruler as looped. */
    public ObjectProperty<Optional<Stretch>> loopProperty() {
        return rulerMarks.loopProperty();
    }

    /** Which slice is selected, and how one goes on to others. */
    public Selecting selecting() {
        return selecting;
    }

    /** The critical path, which is lit on demand. */
    public LitPath litPath() {
        return litPath;
    }

    /** Which lanes are shown, and in which order; all of them at first. */
    public ObjectProperty<LaneChoice> lanesProperty() {
        return lanes;
    }

    /** The moment at the left edge, nanoseconds. */
    public ReadOnlyLongProperty visibleFromProperty() {
        return visibleFrom.getReadOnlyProperty();
    }

    /** The moment at the right edge, nanoseconds. */
    public ReadOnlyLongProperty visibleToProperty() {
        return visibleTo.getReadOnlyProperty();
    }

    /** The place under the pointer, when it is on a lane. */
    public ReadOnlyObjectProperty<Optional<Spot>> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    /** The run that is shown with what was worked out of it; a large one comes a while after its trace. */
    public ReadOnlyObjectProperty<Optional<Subject>> preparedProperty() {
        return prepared.getReadOnlyProperty();
    }

    /** What all waits for are lit, while everything else is dimmed; nothing at first. */
    public ObjectProperty<Optional<Resource>> highlightProperty() {
        return highlight.resourceProperty();
    }

    /** Shows the whole run. */
    public void showAll() {
        setRange(VisibleRange.all(range.whole()));
    }

    /** Shows so many times the time it shows now, around the playhead when that is in view. */
    public void zoom(double times) {
        long around = playhead.get() >= range.from() && playhead.get() <= range.to()
                ? playhead.get()
                : range.from() + range.span() / 2;
        zoom(times, around);
    }

    /** Moves the view as little as will show the playhead. */
    public void revealPlayhead() {
        setRange(range.showing(playhead.get()));
    }

    /** Moves the view as little as will show where a slice begins. */
    void reveal(Selection slice) {
        shown().ifPresent(run -> setRange(range.showing(slice.lane(run).start(slice.slice()))));
        rows().stream()
                .filter(row -> row.kind() == slice.kind() && row.index() == slice.index() && row.permit() == slice.permit())
                .findFirst()
                .ifPresent(row -> scroll(Math.min(0, row.y() - scrolled())
                        + Math.max(0, row.y() + row.height() - scrolled() - plan.orElseThrow().viewportHeight())));
    }

    /** The lanes, from top to bottom; none before there is a picture. */
    List<Row> rows() {
        return plan.map(TimelineLayout::rows).orElse(List.of());
    }

    void zoom(double times, long around) {
        setRange(range.zoomed(times, around));
    }

    /** Shows so many times the time it shows now, around the middle. */
    void zoomMiddle(double times) {
        zoom(times, range.from() + range.span() / 2);
    }

    /**
     * Where the lanes are from left to right, pixels of this control.
     *
     * @param left where they begin
     * @param width how wide they are
     */
    record Plot(int left, int width) {}

    ReadOnlyObjectProperty<Plot> plotProperty() {
        return plot.getReadOnlyProperty();
    }

    void move(double pixels) {
        timeScale().ifPresent(time -> setRange(range.moved(Math.round(pixels * time.nanosPerPixel()))));
    }

    /** Moves by a part of what is seen. */
    void moveBy(double part) {
        setRange(range.moved(Math.round(part * range.span())));
    }

    /** Shows what lies between two x of this control. */
    void showBetween(double oneX, double otherX) {
        timeScale().ifPresent(time -> show(time.timeAt(Math.min(oneX, otherX)), time.timeAt(Math.max(oneX, otherX))));
    }

    void scroll(double pixels) {
        scrollBar.setValue(Math.clamp(scrollBar.getValue() + pixels, 0, scrollBar.getMax()));
    }

    VisibleRange range() {
        return range;
    }

    /** The moment at an x of this control, within the run; nothing before there is a picture. */
    Optional<Long> timeAt(double x) {
        long end = subject.map(shown -> shown.trace().end()).orElse(0L);
        return timeScale().map(time -> Math.clamp(time.timeAt(x), 0, end));
    }

    /** Whether there are more lanes than are seen at once. */
    boolean scrolls() {
        return scrollBar.isVisible();
    }

    /** The group of lanes whose caption is at a point of this control. */
    Optional<LaneChoice.Part> captionAt(double x, double y) {
        return plan.filter(lanes -> y >= lanes.top() && y < lanes.top() + lanes.viewportHeight())
                .flatMap(lanes -> lanes.captionAt(x, (int) y - lanes.top() + scrolled()));
    }

    /** Shows as a frame over the lanes what would be zoomed to; nothing when both ends are the same. */
    void mark(double fromX, double toX) {
        plan.ifPresent(lanes -> chosen.place(fromX, toX, lanes, timeScale().orElseThrow(), scale.get(), profile.get()));
    }

    boolean onRuler(double y) {
        return plan.isPresent() && y < plan.get().top();
    }

    /** The run that is drawn: for a moment still the one before, where the next one takes time to be made ready. */
    public Optional<Trace> shown() {
        return subject.map(Subject::trace);
    }

    void hover(Optional<Spot> spot) {
        hovered.set(spot);
    }

    /** What is at a point of this control. */
    Optional<Spot> spotAt(double x, double y) {
        if (subject.isEmpty() || plan.isEmpty()) {
            return Optional.empty();
        }
        TimelineLayout lanes = plan.get();
        boolean inside = x >= lanes.plotLeft()
                && x < lanes.plotLeft() + lanes.plotWidth()
                && y >= lanes.top()
                && y < lanes.top() + lanes.viewportHeight();
        return inside ? lanes.rowAt((int) y - lanes.top() + scrolled()).flatMap(row -> spot(row, x)) : Optional.empty();
    }

    private Optional<Spot> spot(Row row, double x) {
        TimeScale time = timeScale().orElseThrow();
        long moment = timeAt(x).orElseThrow();
        Lane lane = Selection.lane(subject.orElseThrow().trace(), row.kind(), row.index(), row.permit());
        int slice = SpotText.slice(lane, moment, time.nanosPerPixel());
        long near = (long) (SpotText.NEAR * time.nanosPerPixel());
        return Optional.of(new Spot(row.kind(), row.index(), row.permit(), moment, slice, near));
    }

    /** What there is to say about a place. */
    String words(Spot spot) {
        return subject.map(shown -> SpotText.of(shown, spot) + steps(shown.trace(), spot)).orElse("");
    }

    private String steps(Trace run, Spot spot) {
        return timeScale()
                .filter(GilDetail::shows)
                .map(time -> SpotText.steps(run, spot, time.nanosPerPixel()))
                .orElse("");
    }

    /** The words beside the pointer; empty while there are none. */
    String hint() {
        return input.hint();
    }

    /** Whether the trace is ready to be drawn; a large one is made ready in the background. */
    boolean prepared() {
        return subject.isPresent() && subject.get().trace() == trace.get();
    }

    /** Shows a stretch of time, as far as it lies within the run. */
    public void show(long from, long to) {
        setRange(range.to(from, to));
    }

    /** What the timeline is of, what happens at the playhead, and what is selected: worked out only when it is asked for. */
    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT || subject.isEmpty()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        Trace run = subject.get().trace();
        String moment = MomentText.of(run, Moment.at(run, playhead.get()));
        String selected = selecting.selectedProperty().get()
                .filter(it -> it.slice(run) >= 0)
                .map(it -> " Selected: " + run.workers().get(it.worker(run)).name() + " from "
                        + Nanos.rounded(it.lane(run).start(it.slice())) + ". " + Reason.of(run, it.worker(run), it.slice(run)))
                .orElse("");
        return getAccessibleText() + ". " + moment + selected;
    }

    /** How often the lanes were drawn. */
    int drawings() {
        return drawings;
    }

    private void prepare(Trace next) {
        if (next == null) {
            show(Optional.empty());
        } else if (next.slices() <= MANY) {
            show(Optional.of(Subject.of(next)));
        } else {
            CompletableFuture.supplyAsync(() -> Subject.of(next)).thenAccept(prepared -> Platform.runLater(() -> {
                if (trace.get() == next) {
                    show(Optional.of(prepared));
                }
            }));
        }
    }

    private void show(Optional<Subject> next) {
        subject = next;
        emphasis.clear();
        selecting.clear();
        litPath.show(next.map(Subject::trace));
        emphasize();
        prepared.set(next);
        highlight.show(next);
        setAccessibleText(next.map(TimelineView::described).orElse("Timeline, empty"));
        setRange(range.of(next.map(shown -> TimelinePicture.whole(shown.trace())).orElse(1L)));
        layAgain();
    }

    private static String described(Subject subject) {
        Trace run = subject.trace();
        return "Timeline of " + run.workers().size() + " workers on " + run.cores() + " cores, " + Nanos.rounded(run.end());
    }

    private void emphasize() {
        subject.ifPresent(shown -> emphasis.show(shown, selecting.selectedProperty().get(), litPath.pathProperty().get()));
        requestLayout();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void setRange(VisibleRange next) {
        range = next;
        visibleFrom.set(next.from());
        visibleTo.set(next.to());
        redraw();
    }

    private void layAgain() {
        plan = Optional.empty();
        redraw();
    }

    private void redraw() {
        dirty = true;
        requestLayout();
    }

    private void relight() {
        relight = true;
        requestLayout();
    }

    private int scrolled() {
        return scrollBar.isVisible() ? (int) Math.round(scrollBar.getValue()) : 0;
    }

    private Optional<TimeScale> timeScale() {
        return plan.map(lanes -> TimeScale.showing(range.from(), range.to(), lanes.plotLeft(), lanes.plotWidth()));
    }

    @Override
    protected void layoutChildren() {
        if (getWidth() < SMALLEST || getHeight() < SMALLEST) {
            return;
        }
        if (plan.isEmpty() && subject.isPresent()) {
            layOut(subject.get());
        }
        if (dirty) {
            dirty = false;
            relight = true;
            draw();
        }
        if (subject.isPresent() && plan.isPresent()) {
            emphasis.draw(subject.get(), plan.get(), timeScale().orElseThrow(), scrolled());
            rulerMarks.place(timeScale().orElseThrow(), plan.get(), scale.get(), profile.get());
        }
        if (relight) {
            relight = false;
            timeScale().ifPresent(time -> highlight.draw(plan.orElseThrow(), time, scrolled()));
        }
        placePlayhead();
    }

    private void layOut(Subject shown) {
        Style style = new Style(profile.get(), scale.get());
        int width = (int) Math.floor(getWidth());
        int height = (int) Math.floor(getHeight());
        TimelineLayout laid = TimelineLayout.of(shown, lanes.get(), style, width, height);
        boolean scrolls = laid.contentHeight() > laid.viewportHeight();
        if (scrolls) {
            int bar = (int) Math.ceil(scrollBar.prefWidth(-1));
            laid = TimelineLayout.of(shown, lanes.get(), style, width - bar, height);
            scrollBar.resizeRelocate(width - bar, laid.top(), bar, laid.viewportHeight());
            scrollBar.setMax(Math.max(0, laid.contentHeight() - laid.viewportHeight()));
            scrollBar.setVisibleAmount(scrollBar.getMax() * laid.viewportHeight() / Math.max(1, laid.contentHeight()));
            scrollBar.setBlockIncrement(laid.viewportHeight() * 0.8);
            scrollBar.setUnitIncrement(30);
            scrollBar.setValue(Math.min(scrollBar.getValue(), scrollBar.getMax()));
        } else {
            scrollBar.setValue(0);
        }
        scrollBar.setVisible(scrolls);
        plan = Optional.of(laid);
        plot.set(new Plot(laid.plotLeft(), laid.plotWidth()));
    }

    private void draw() {
        int width = (int) Math.floor(getWidth());
        int height = (int) Math.floor(getHeight());
        Painter painter = surface.begin(width, height, new Style(profile.get(), scale.get()));
        // The picture paints its own paper, but is narrower than the surface where there is a scroll bar.
        int pictured = subject.isPresent() && plan.isPresent() ? plan.get().width() : 0;
        painter.ink(Ink.BACKGROUND);
        painter.rect(pictured, 0, width - pictured, height);
        if (pictured > 0) {
            TimelinePicture picture = new TimelinePicture(subject.get(), plan.get());
            picture.draw(painter, picture.scale(range.from(), range.to()), scrolled());
        }
        surface.end();
        drawings++;
        focusRing.setX(1);
        focusRing.setY(1);
        focusRing.setWidth(width - 2);
        focusRing.setHeight(height - 2);
        focusRing.setStroke(Playhead.colour(Ink.FOCUS, profile.get()));
    }

    private void placePlayhead() {
        Optional<TimeScale> time = timeScale();
        boolean inView = time.isPresent() && playhead.get() >= range.from() && playhead.get() <= range.to();
        playheadMark.setVisible(inView);
        if (inView) {
            TimelineLayout lanes = plan.orElseThrow();
            int x = (int) Math.round(time.get().x(playhead.get()));
            playheadMark.place(x, lanes, scrolled(), scale.get(), profile.get());
        }
    }
}
