package dev.interleave.ui.panel;

import dev.interleave.picture.DeadlockGraph;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Style;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import dev.interleave.ui.timeline.CanvasPainter;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The circle of workers that wait for each other for ever, as a graph, and the way to the moment it closed. */
final class DeadlockCard extends VBox {
    private final Canvas canvas = new Canvas();
    private final Label words = new Label();
    private final Button go = new Button();

    /** @param jump goes to a moment */
    DeadlockCard(LongConsumer jump) {
        getStyleClass().add("contention-part");
        setId("deadlock");
        Label title = new Label("DEADLOCK");
        title.getStyleClass().add("section-title");
        canvas.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        canvas.setId("deadlock-graph");
        words.setWrapText(true);
        go.setId("deadlock-go");
        go.setOnAction(_ -> jump.accept((Long) go.getUserData()));
        getChildren().addAll(title, canvas, words, go);
        hideIt();
    }

    private void hideIt() {
        setVisible(false);
        setManaged(false);
    }

    void show(Trace trace, Profile profile, double scale, int width) {
        if (trace.deadlock().isEmpty()) {
            hideIt();
            return;
        }
        Deadlock deadlock = trace.deadlock().get();
        setVisible(true);
        setManaged(true);
        Style style = new Style(profile, scale);
        DeadlockGraph graph = new DeadlockGraph(trace, deadlock, style, width);
        canvas.setWidth(width);
        canvas.setHeight(graph.height());
        canvas.setVisible(graph.height() > 0);
        canvas.setManaged(graph.height() > 0);
        canvas.getGraphicsContext2D().clearRect(0, 0, width, graph.height());
        graph.draw(new CanvasPainter(canvas.getGraphicsContext2D(), style));
        canvas.setAccessibleText(sentence(trace, deadlock.links()));
        words.setText(deadlock.links().isEmpty()
                ? "No circle of locks: nobody is left who could wake those who wait."
                : "An arrow leads from who waits to who holds the lock on it.");
        go.setUserData(deadlock.time());
        go.setText("Closed at " + Nanos.rounded(deadlock.time()) + " – go there");
    }

    private static String sentence(Trace trace, List<Deadlock.Link> links) {
        return IntStream.range(0, links.size())
                .mapToObj(i -> name(trace, links.get(i)) + " waits for "
                        + trace.locks().get(links.get(i).lock()).name() + ", held by "
                        + name(trace, links.get((i + 1) % links.size())))
                .collect(Collectors.joining("; "));
    }

    private static String name(Trace trace, Deadlock.Link link) {
        Worker worker = trace.workers().get(link.worker());
        return worker.label().isEmpty() ? worker.name() : worker.label();
    }
}
