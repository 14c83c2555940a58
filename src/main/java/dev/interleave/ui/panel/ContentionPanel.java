package dev.interleave.ui.panel;

import dev.interleave.analysis.Contention;
import dev.interleave.analysis.Figures;
import dev.interleave.analysis.Resource;
import dev.interleave.analysis.ServingOrder;
import dev.interleave.analysis.Standing;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Style;
import dev.interleave.picture.Subject;
import dev.interleave.trace.Trace;
import dev.interleave.ui.session.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/**
 * One lock, GIL or queue of a run, chosen by the user: its owner and queue at the playhead, who gets it next, how it was
 * over time, its figures. What takes a pass over the run is worked out in the background.
 */
public final class ContentionPanel extends VBox {
    /** With more slices than this the figures are worked out in the background. */
    private static final int MANY = 200_000;
    private static final int NARROWEST = 60;

    private final ComboBox<Resource> choice = new ComboBox<>();
    private final ToggleButton related = new ToggleButton("Show related");
    private final Chips owner = new Chips();
    private final Chips queue = new Chips();
    private final Chips coming = new Chips();
    private final Label order = new Label();
    private final ContentionChart chart = new ContentionChart();
    private final FigureGrid grid = new FigureGrid("contention");
    private final WaitTable waits = new WaitTable();
    private final DeadlockCard deadlock;
    private final VBox parts = new VBox();
    private final ReadOnlyObjectWrapper<Optional<Resource>> highlighted =
            new ReadOnlyObjectWrapper<>(this, "highlighted", Optional.empty());

    private Optional<Run> run = Optional.empty();
    private Optional<Subject> subject = Optional.empty();
    private Optional<Contention> contention = Optional.empty();
    private Profile profile = Profile.LIGHT;
    private double scale = 1;
    private long at;
    /** Whether the user chose what is shown. */
    private boolean chosen;

    /** @param jump goes to a moment of the run */
    public ContentionPanel(LongConsumer jump) {
        deadlock = new DeadlockCard(jump);
        getStyleClass().add("contention-panel");
        Label title = new Label("LOCKS AND QUEUES");
        title.getStyleClass().add("section-title");
        choice.setId("contended");
        choice.setAccessibleText("Which lock or queue");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Resource resource) {
                return resource == null || subject.isEmpty() ? "" : label(subject.get().trace(), resource);
            }

            @Override
            public Resource fromString(String name) {
                throw new UnsupportedOperationException("chosen from a list, never typed");
            }
        });
        related.setId("show-related");
        related.setMinWidth(USE_PREF_SIZE);
        related.selectedProperty().subscribe(_ -> light());
        HBox top = new HBox(choice, related);
        HBox.setHgrow(choice, Priority.ALWAYS);
        top.getStyleClass().add("contention-choice");
        owner.setId("contention-owner");
        queue.setId("contention-queue");
        coming.setId("contention-coming");
        order.setId("contention-order");
        order.setWrapText(true);
        order.setMinHeight(USE_PREF_SIZE);
        order.getStyleClass().add("contention-order");
        VBox card = new VBox(owner, queue, coming, order);
        card.getStyleClass().add("card");
        parts.getChildren().addAll(title, top, card, chart, grid, waits);
        parts.getStyleClass().add("contention-part");
        getChildren().addAll(deadlock, parts);
        choice.valueProperty().subscribe((_, _) -> {
            chosen = true;
            choose();
        });
        widthProperty().subscribe((_, _) -> draw());
    }

    /** What is to be lit on the timeline: the chosen thing, while the user wants to see its waits. */
    public ReadOnlyObjectProperty<Optional<Resource>> highlightedProperty() {
        return highlighted.getReadOnlyProperty();
    }

    /** Takes the look. */
    public void look(Profile colours, double size) {
        profile = colours;
        scale = size;
        draw();
    }

    /** Shows a run; what was chosen stays chosen where the other run has it too. */
    public void show(Run shown, Subject prepared) {
        if (subject.filter(prepared::equals).isPresent()) {
            run = Optional.of(shown);
            return;
        }
        run = Optional.of(shown);
        Optional<String> before = subject
                .filter(_ -> chosen)
                .flatMap(it -> Optional.ofNullable(choice.getValue()).map(value -> label(it.trace(), value)));
        subject = Optional.of(prepared);
        Trace trace = prepared.trace();
        List<Resource> all =
                Resource.all(trace).stream().filter(it -> isForPeople(prepared, it)).toList();
        parts.setVisible(!all.isEmpty());
        parts.setManaged(!all.isEmpty());
        Optional<Resource> same =
                all.stream().filter(it -> before.filter(label(trace, it)::equals).isPresent()).findFirst();
        choice.getItems().setAll(all);
        choice.setValue(same.orElseGet(() -> all.isEmpty() ? null : foremost(shown.figures(), trace)));
        chosen = same.isPresent();
        choose();
    }

    /** A lock rather than a queue, a queue rather than a GIL; of several the one that was waited for longest. */
    private static Resource foremost(Figures figures, Trace trace) {
        if (!figures.locks().isEmpty()) {
            return new Resource(Resource.Kind.LOCK, IntStream.range(0, figures.locks().size())
                    .boxed()
                    .max(Comparator.comparingLong(i -> figures.locks().get(i).waitTotal()))
                    .orElseThrow());
        }
        OptionalInt signal = IntStream.range(0, trace.signals().size())
                .filter(i -> !trace.signals().get(i).ofLibrary())
                .findFirst();
        if (signal.isPresent()) {
            return new Resource(Resource.Kind.SIGNAL, signal.getAsInt());
        }
        return new Resource(Resource.Kind.GIL, IntStream.range(0, figures.gils().size())
                .boxed()
                .max(Comparator.comparingLong(i -> figures.gils().get(i).waitTotal()))
                .orElseThrow());
    }

    /** What only a library uses is of interest where somebody had to wait for it. */
    private static boolean isForPeople(Subject subject, Resource resource) {
        return resource.kind() != Resource.Kind.SIGNAL
                || !subject.trace().signals().get(resource.index()).ofLibrary()
                || subject.signalQueue(resource.index()).max() > 0;
    }

    private static String label(Trace trace, Resource resource) {
        String name = resource.name(trace);
        String kind =
                switch (resource.kind()) {
                    case GIL -> name;
                    case LOCK -> trace.locks().get(resource.index()).kind();
                    case SIGNAL -> trace.signals().get(resource.index()).kind();
                };
        return name.equals(kind) ? name : name + " (" + kind + ")";
    }

    /** Shows another moment. */
    public void moment(long time) {
        at = time;
        chart.moment(time);
        Resource resource = choice.getValue();
        if (subject.isPresent() && resource != null) {
            Trace trace = subject.get().trace();
            Standing standing = Standing.at(trace, resource, time);
            owner.show(trace, StandingWords.owner(subject.get(), resource, standing, time));
            queue.show(trace, StandingWords.queue(standing));
            coming.show(trace, StandingWords.coming(standing));
        }
    }

    private void choose() {
        Resource resource = choice.getValue();
        grid.clear();
        waits.getItems().clear();
        contention = Optional.empty();
        if (subject.isPresent() && run.isPresent() && resource != null) {
            order.setText(ServingOrder.of(run.get().experiment(), subject.get().trace(), resource).sentence());
            count(subject.get(), resource);
        }
        light();
        draw();
        moment(at);
    }

    private void count(Subject in, Resource resource) {
        if (in.trace().slices() <= MANY) {
            show(in, resource, Contention.of(in.trace(), resource));
            return;
        }
        CompletableFuture.supplyAsync(() -> Contention.of(in.trace(), resource))
                .thenAccept(found -> Platform.runLater(() -> show(in, resource, found)));
    }

    private void show(Subject in, Resource resource, Contention found) {
        if (subject.filter(in::equals).isPresent() && resource.equals(choice.getValue())) {
            contention = Optional.of(found);
            grid.show(ContentionFigures.of(in, resource, found));
            waits.show(found.waits());
            draw();
        }
    }

    private void light() {
        highlighted.set(related.isSelected() ? Optional.ofNullable(choice.getValue()) : Optional.empty());
    }

    private void draw() {
        int width = (int) Math.floor(getWidth());
        if (subject.isPresent() && width >= NARROWEST) {
            deadlock.show(subject.get().trace(), profile, scale, width);
            contention.ifPresent(it -> chart.show(
                    subject.get(), choice.getValue(), it.queue(), new Style(profile, scale), width, at));
        }
    }
}
