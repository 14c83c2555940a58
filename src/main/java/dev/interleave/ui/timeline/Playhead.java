package dev.interleave.ui.timeline;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Profile;
import dev.interleave.picture.TimelineLayout;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

/** The line at the moment that is told, with a handle in the ruler. Nodes of its own: moving it draws no lane again. */
final class Playhead extends Group {
    private final Group line = new Group();
    private final Polygon handle = new Polygon();

    Playhead() {
        setManaged(false);
        setMouseTransparent(true);
        getChildren().addAll(line, handle);
        setId("playhead");
    }

    /** Puts it at a pixel column, from the ruler's lower edge down to the end of the lanes; words it leaves out. */
    void place(int x, TimelineLayout lanes, int scrolled, double scale, Profile profile) {
        int top = lanes.top();
        Color colour = colour(Ink.PLAYHEAD, profile);
        int width = Math.max(1, (int) Math.round((profile == Profile.PROJECTOR ? 3 : 2) * scale));
        int half = (int) Math.round(6 * scale);
        int high = (int) Math.round(8 * scale);
        line.getChildren().clear();
        int from = top - 2;
        for (TimelineLayout.Words words : lanes.wordsAt(x)) {
            stretch(x - width / 2, from, Math.min(top + words.top() - scrolled, lanes.legendTop()), width, colour);
            from = Math.max(from, top + words.bottom() - scrolled);
        }
        stretch(x - width / 2, from, lanes.legendTop(), width, colour);
        handle.setFill(colour);
        double middle = x - width / 2 + width / 2.0;
        handle.getPoints().setAll(middle - half, (double) top - high, middle + half, (double) top - high, middle, (double) top);
    }

    private void stretch(int x, int from, int to, int width, Color colour) {
        if (to > from) {
            Rectangle part = new Rectangle(x, from, width, to - from);
            part.setFill(colour);
            line.getChildren().add(part);
        }
    }

    static Color colour(Ink ink, Profile profile) {
        int rgb = ink.rgb(profile);
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
