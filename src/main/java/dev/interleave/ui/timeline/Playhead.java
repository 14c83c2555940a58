package dev.interleave.ui.timeline;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Profile;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** The line at the moment that is told, with a handle in the ruler. Nodes of its own: moving it draws no lane again. */
final class Playhead extends Group {
    private final Rectangle line = new Rectangle();
    private final Polygon handle = new Polygon();

    Playhead() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(line, handle);
        setId("playhead");
    }

    /** Puts it at a pixel column, from the ruler's lower edge down to the end of the lanes. */
    void place(int x, int top, int bottom, double scale, Profile profile) {
        Color colour = colour(Ink.PLAYHEAD, profile);
        int width = Math.max(1, (int) Math.round((profile == Profile.PROJECTOR ? 3 : 2) * scale));
        int half = (int) Math.round(6 * scale);
        int high = (int) Math.round(8 * scale);
        line.setFill(colour);
        line.setX(x - width / 2);
        line.setY(top - 2);
        line.setWidth(width);
        line.setHeight(Math.max(0, bottom - top + 2));
        handle.setFill(colour);
        double middle = x - width / 2 + width / 2.0;
        handle.getPoints().setAll(middle - half, (double) top - high, middle + half, (double) top - high, middle, (double) top);
    }

    static Color colour(Ink ink, Profile profile) {
        int rgb = ink.rgb(profile);
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
