package dev.interleave.ui.timeline;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Profile;
import dev.interleave.picture.TimeScale;
import dev.interleave.picture.TimelineLayout;
import dev.interleave.picture.Type;
import dev.interleave.quantity.Nanos;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

/** The stretch of time that a drag is choosing: a frame over the lanes that says how long it is. */
final class ChosenStretch extends Group {
    private static final double FAINT = 0.14;

    private final Rectangle area = new Rectangle();
    private final Rectangle paper = new Rectangle();
    private final Text length = new Text();

    ChosenStretch() {
        setId("chosen-stretch");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        area.setStrokeWidth(1);
        length.setTextOrigin(VPos.TOP);
        getChildren().addAll(area, paper, length);
    }

    /** Puts it between two x; it is hidden when they are the same. */
    void place(double fromX, double toX, TimelineLayout lanes, TimeScale time, double scale, Profile profile) {
        double left = Math.clamp(Math.rint(Math.min(fromX, toX)), lanes.plotLeft(), lanes.plotLeft() + lanes.plotWidth());
        double right = Math.clamp(Math.rint(Math.max(fromX, toX)), lanes.plotLeft(), lanes.plotLeft() + lanes.plotWidth());
        setVisible(right > left);
        Color colour = Playhead.colour(Ink.FOCUS, profile);
        area.setX(left + 0.5);
        area.setY(lanes.top() - 4.5);
        area.setWidth(right - left);
        area.setHeight(lanes.legendTop() - lanes.top() + 4.0);
        area.setStroke(colour);
        area.setFill(colour.deriveColor(0, 1, 1, FAINT));
        length.setFont(Fonts.of(Type.AXIS, scale));
        length.setText(Nanos.rounded(time.timeAt(right) - time.timeAt(left)));
        length.setFill(Playhead.colour(Ink.TEXT, profile));
        double width = length.getLayoutBounds().getWidth();
        double middle = Math.clamp((left + right - width) / 2, lanes.plotLeft(), Math.max(lanes.plotLeft(), lanes.plotLeft() + lanes.plotWidth() - width));
        length.setX(Math.rint(middle));
        length.setY(lanes.top());
        paper.setX(length.getX() - 4);
        paper.setY(length.getY() - 1);
        paper.setWidth(width + 8);
        paper.setHeight(length.getLayoutBounds().getHeight() + 2);
        paper.setFill(Playhead.colour(Ink.BACKGROUND, profile));
    }

    /** How long it says it is; empty while it is hidden. */
    String text() {
        return isVisible() ? length.getText() : "";
    }
}
