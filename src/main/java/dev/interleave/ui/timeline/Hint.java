package dev.interleave.ui.timeline;

import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/** The words beside the pointer. They come after a moment's rest, then follow from slice to slice at once. */
final class Hint {
    private static final double BESIDE = 14;
    private static final double BELOW = 18;
    private static final double WIDEST = 420;

    private final Node owner;
    private final Tooltip tooltip = new Tooltip();
    private final PauseTransition rest = new PauseTransition(Duration.millis(250));
    private double x;
    private double y;
    private Optional<Spot> spot = Optional.empty();

    Hint(Node owner) {
        this.owner = owner;
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        rest.setOnFinished(_ -> show());
    }

    /** The pointer is at a place of the timeline, or at none. */
    void at(Optional<Spot> place, Function<Spot, String> words, double screenX, double screenY) {
        x = screenX + BESIDE;
        y = screenY + BELOW;
        boolean same = spot.isPresent() && place.isPresent() && spot.get().sameAs(place.get());
        spot = place;
        if (place.isEmpty()) {
            hide();
            return;
        }
        if (!same) {
            tooltip.setText(words.apply(place.get()));
        }
        if (tooltip.isShowing()) {
            tooltip.setAnchorX(x);
            tooltip.setAnchorY(y);
        } else {
            rest.playFromStart();
        }
    }

    void hide() {
        rest.stop();
        tooltip.hide();
        spot = Optional.empty();
    }

    private void show() {
        if (spot.isPresent() && owner.getScene() != null && owner.getScene().getWindow() != null) {
            tooltip.show(owner, x, y);
        }
    }

    /** What it says now; empty while it is hidden. */
    String text() {
        return tooltip.isShowing() ? tooltip.getText() : "";
    }
}
