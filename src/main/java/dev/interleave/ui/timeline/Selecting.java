package dev.interleave.ui.timeline;

import dev.interleave.analysis.Chain;
import dev.interleave.picture.Row;
import dev.interleave.picture.Selection;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Which slice of a timeline is selected, and how one goes from one to another. */
public final class Selecting {
    private final TimelineView view;
    private final ReadOnlyObjectWrapper<Optional<Selection>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", Optional.empty());

    Selecting(TimelineView view) {
        this.view = view;
    }

    void install() {
        view.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 1 && event.isStillSincePress()
                    && !view.onRuler(event.getY())) {
                select(view.spotAt(event.getX(), event.getY()).flatMap(Selecting::selection));
            }
        });
    }

    /** The slice that is selected. */
    public ReadOnlyObjectProperty<Optional<Selection>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /** Selects a slice, or none; one that the run does not have is none. */
    public void select(Optional<Selection> slice) {
        selected.set(slice.filter(it -> view.shown().filter(it::isIn).isPresent()));
    }

    /** Selects nothing. */
    public void clear() {
        select(Optional.empty());
    }

    /** Goes to the slice after the selected one on its lane; where nothing is selected, to what the first worker does at the playhead. */
    public void next() {
        along(1);
    }

    /** Goes to the slice before. */
    public void previous() {
        along(-1);
    }

    /** Goes to the slice that the lane above has at the same time. */
    public void up() {
        across(-1);
    }

    /** Goes to the slice that the lane below has at the same time. */
    public void down() {
        across(1);
    }

    /** Follows the arrow back: goes to what the worker did that let the selected one go on. */
    public void toCause() {
        both((trace, it) -> Chain.cause(trace, it.worker(trace), it.slice(trace))
                .flatMap(link -> at(trace, link.from(), link.time() - 1)));
    }

    /** Follows the first arrow forward: goes to what somebody did whom the selected worker let go on. */
    public void toEffect() {
        both((trace, it) -> Chain.of(trace, it.worker(trace), it.slice(trace)).forward().stream()
                .findFirst()
                .flatMap(link -> at(trace, link.to(), link.time())));
    }

    /** Shows the selected slice as large as half the view. */
    public void zoomIn() {
        view.shown().ifPresent(trace -> selected.get().ifPresent(it -> {
            Lane lane = it.lane(trace);
            view.show(lane.start(it.slice()) - lane.duration(it.slice()) / 2, lane.end(it.slice()) + lane.duration(it.slice()) / 2);
            view.reveal(it);
        }));
    }

    /** Where one goes from a selected slice. */
    private interface Step {
        Optional<Selection> from(Trace trace, Selection selection);
    }

    private void both(Step step) {
        view.shown().ifPresent(trace -> selected.get()
                .filter(it -> it.slice(trace) >= 0)
                .flatMap(it -> step.from(trace, it))
                .ifPresent(this::go));
    }

    private static Optional<Selection> at(Trace trace, int worker, long time) {
        int slice = trace.worker(worker).at(time);
        return slice < 0 ? Optional.empty() : Optional.of(new Selection(Row.Kind.WORKER, worker, 0, slice));
    }

    private void along(int step) {
        view.shown().ifPresent(trace -> {
            Optional<Selection> next = selected.get().isEmpty()
                    ? first(trace)
                    : selected.get().map(it -> new Selection(it.kind(), it.index(), it.permit(), it.slice() + step));
            next.filter(it -> it.isIn(trace)).ifPresent(this::go);
        });
    }

    private Optional<Selection> first(Trace trace) {
        return view.rows().stream()
                .filter(row -> row.kind() == Row.Kind.WORKER)
                .findFirst()
                .flatMap(row -> near(trace, row, view.playheadProperty().get()));
    }

    private void across(int step) {
        view.shown().ifPresent(trace -> {
            if (selected.get().isEmpty()) {
                first(trace).ifPresent(this::go);
                return;
            }
            Selection now = selected.get().get();
            List<Row> rows = view.rows();
            long time = now.lane(trace).start(now.slice());
            for (int i = place(rows, now) + step; i >= 0 && i < rows.size(); i += step) {
                Optional<Selection> there = near(trace, rows.get(i), time);
                if (there.isPresent()) {
                    go(there.get());
                    return;
                }
            }
        });
    }

    private static int place(List<Row> rows, Selection selection) {
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.kind() == selection.kind() && row.index() == selection.index() && row.permit() == selection.permit()) {
                return i;
            }
        }
        return -1;
    }

    /** The slice of a row at a moment, or the next there is, or the last. */
    private static Optional<Selection> near(Trace trace, Row row, long time) {
        if (row.kind() == Row.Kind.QUEUE) {
            return Optional.empty();
        }
        Lane lane = Selection.lane(trace, row.kind(), row.index(), row.permit());
        int slice = Math.min(lane.firstEndingAfter(time), lane.size() - 1);
        return slice < 0 ? Optional.empty() : Optional.of(new Selection(row.kind(), row.index(), row.permit(), slice));
    }

    private void go(Selection to) {
        select(Optional.of(to));
        view.reveal(to);
    }

    private static Optional<Selection> selection(Spot spot) {
        return spot.slice() < 0 || spot.kind() == Row.Kind.QUEUE
                ? Optional.empty()
                : Optional.of(new Selection(spot.kind(), spot.index(), spot.permit(), spot.slice()));
    }
}
