package dev.interleave.ui.present;

import dev.interleave.analysis.Lesson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a room sees: a caption, the timeline, at most one panel beside it, and the keys and the time below. */
public final class PresentView extends StackPane {
    private final Caption caption = new Caption();
    private final Label play = new Label();
    private final Label speed = new Label();
    private final Label time = new Label();
    private final BorderPane frame = new BorderPane();
    private final StackPane centre = new StackPane();
    private final Spotlight spotlight = new Spotlight();
    private final Region black = new Region();
    private final List<Loan> loans = new ArrayList<>();
    private Optional<Loan> panel = Optional.empty();
    private Optional<Page> page = Optional.empty();

    /** An empty view. */
    public PresentView() {
        setId("present-view");
        getStyleClass().add("present");
        centre.setMinSize(0, 0);
        frame.setTop(caption);
        frame.setCenter(centre);
        frame.setBottom(footer());
        black.setId("black");
        black.getStyleClass().add("black");
        black.setVisible(false);
        getChildren().addAll(frame, spotlight, black);
        addEventFilter(MouseEvent.MOUSE_MOVED, event -> spotlight.at(event.getX(), event.getY()));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, event -> spotlight.at(event.getX(), event.getY()));
    }

    private HBox footer() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        time.getStyleClass().add("present-time");
        time.setId("present-time");
        play.setId("present-play");
        play.getStyleClass().add("strong");
        HBox footer = new HBox(new Label("◀ PgUp"), play, new Label("PgDn ▶"), speed, gap, time);
        footer.getStyleClass().add("present-footer");
        for (Node node : footer.getChildren()) {
            if (node instanceof Label label && label != speed) {
                label.setMinWidth(USE_PREF_SIZE);
            }
        }
        return footer;
    }

    /** Takes the timeline, with what lies over it, out of the window. */
    void borrow(Node picture) {
        loans.add(Loan.of(picture));
        centre.getChildren().setAll(picture);
    }

    /** Gives back all that was borrowed. */
    void giveBack() {
        show(Optional.empty());
        loans.forEach(Loan::giveBack);
        loans.clear();
        black.setVisible(false);
        spotlight.setVisible(false);
    }

    /** Which panel is beside the timeline. */
    Optional<Page> page() {
        return page;
    }

    /** Shows one panel beside the timeline, or none. */
    void show(Optional<Page> next) {
        frame.setRight(null);
        panel.ifPresent(Loan::giveBack);
        page = next;
        panel = next.map(it -> Loan.of(it.panel()));
        next.ifPresent(it -> frame.setRight(framed(it)));
    }

    private static Region framed(Page shown) {
        VBox box = new VBox(shown.panel());
        box.getStyleClass().add("present-panel");
        if (shown.fills()) {
            VBox.setVgrow(shown.panel(), Priority.ALWAYS);
            box.getStyleClass().add("present-right");
            return box;
        }
        ScrollPane scroll = new ScrollPane(box);
        scroll.getStyleClass().addAll("side", "present-side", "present-right");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** A part that hides all of it, and takes it away again. */
    void toggleBlack() {
        black.setVisible(!black.isVisible());
    }

    void toggleSpotlight() {
        spotlight.setVisible(!spotlight.isVisible());
    }

    void playing(boolean playing) {
        play.setText(playing ? "❚❚ Space" : "▶ Space");
    }

    void speed(String text) {
        speed.setText(text);
    }

    void time(String text) {
        time.setText(text);
    }

    /** The name of the experiment. */
    public void name(String text) {
        caption.name(text);
    }

    /** What the run teaches. */
    public void lesson(Lesson lesson) {
        caption.lesson(lesson);
    }

    void note(String note) {
        caption.note(note);
    }
}
