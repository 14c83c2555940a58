package dev.interleave.ui.present;

import dev.interleave.experiment.Bookmark;
import dev.interleave.ui.look.Appearance;
import dev.interleave.ui.play.Pace;
import dev.interleave.ui.play.Player;
import dev.interleave.ui.play.PositionText;
import dev.interleave.ui.session.Bookmarks;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/**
 * Goes to full screen and back, and knows the keys of a presenter's remote: PageDown and PageUp (next, previous), full stop or
 * B (black), F5 and Esc (start, end), as remotes for slides send them.
 */
public final class Presentation {
    /** The screen on which lettering has the least size that is legible from the last row, pixels. */
    private static final double LEAST_WIDTH = 1024;

    private static final double LEAST_HEIGHT = 768;
    /** How much larger than on a desk everything is there: names of lanes have 18 pixels. */
    private static final double LEAST_SCALE = 1.45;

    private final Stage stage;
    private final Appearance appearance;
    private final Player player;
    private final Bookmarks bookmarks;
    private final PresentView view;
    private final List<Page> pages;
    private final Node picture;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper(this, "showing");

    /**
     * @param picture the timeline with what lies over it
     * @param pages the panels that can be called up
     */
    public Presentation(
            Stage stage,
            Appearance appearance,
            Player player,
            Bookmarks bookmarks,
            PresentView view,
            Node picture,
            List<Page> pages) {
        this.stage = stage;
        this.appearance = appearance;
        this.player = player;
        this.bookmarks = bookmarks;
        this.view = view;
        this.picture = picture;
        this.pages = List.copyOf(pages);
        player.playingProperty().subscribe(view::playing);
        player.speedProperty().subscribe(it -> view.speed(Pace.text(it.longValue())));
        player.positionProperty().subscribe(this::tell);
        player.endProperty().subscribe(this::tell);
        view.widthProperty().subscribe(this::fit);
        view.heightProperty().subscribe(this::fit);
        stage.fullScreenProperty().subscribe((before, now) -> {
            if (before && !now) {
                stop();
            }
        });
    }

    /** Whether it is shown to a room now. */
    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /** Begins, or ends. */
    public void toggle() {
        if (showing.get()) {
            stop();
        } else {
            start();
        }
    }

    private void start() {
        view.borrow(picture);
        tell();
        showing.set(true);
        fit();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(true);
    }

    private void stop() {
        if (showing.get()) {
            view.giveBack();
            showing.set(false);
            appearance.endPresenting();
            stage.setFullScreen(false);
        }
    }

    /** Takes a key, when it means something to a presenter; all others mean what they always do. */
    public boolean take(KeyEvent event) {
        if (!showing.get() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case PAGE_DOWN -> next();
            case PAGE_UP -> previous();
            case B, PERIOD -> view.toggleBlack();
            case S -> view.toggleSpotlight();
            case ESCAPE, F5 -> stop();
            default -> {
                return call(event.getCode());
            }
        }
        return true;
    }

    private boolean call(KeyCode key) {
        Optional<Page> called = pages.stream().filter(it -> it.key() == key).findFirst();
        called.ifPresent(it -> view.show(view.page().filter(it::equals).isPresent() ? Optional.empty() : called));
        return called.isPresent();
    }

    /** To the next bookmark, or the end; without bookmarks to the next event. */
    private void next() {
        if (bookmarks.all().isEmpty()) {
            player.nextEvent();
        } else {
            player.jump(bookmarks.after(player.positionProperty().get()).map(Bookmark::time).orElse(player.endProperty().get()));
        }
    }

    private void previous() {
        if (bookmarks.all().isEmpty()) {
            player.previousEvent();
        } else {
            player.jump(bookmarks.before(player.positionProperty().get()).map(Bookmark::time).orElse(0L));
        }
    }

    private void tell() {
        long now = player.positionProperty().get();
        view.time(PositionText.of(now, player.endProperty().get()).strip());
        view.note(bookmarks.at(now).map(Bookmark::note).orElse(""));
    }

    private void fit() {
        if (showing.get() && view.getWidth() > 0 && view.getHeight() > 0) {
            double screens = Math.min(view.getWidth() / LEAST_WIDTH, view.getHeight() / LEAST_HEIGHT);
            appearance.present(LEAST_SCALE * screens);
        }
    }
}
