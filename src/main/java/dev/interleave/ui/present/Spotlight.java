package dev.interleave.ui.present;

import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.Region;
import javafx.geometry.Insets;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** Dims all but a circle around the pointer. */
final class Spotlight extends Region {
    /** The radius, as a part of the height. */
    private static final double RADIUS = 0.22;

    private static final Color SHADE = Color.rgb(0, 0, 0, 0.72);

    Spotlight() {
        setId("spotlight");
        setMouseTransparent(true);
        setVisible(false);
    }

    void at(double x, double y) {
        double radius = Math.max(1, RADIUS * getHeight());
        setBackground(new Background(new BackgroundFill(
                new RadialGradient(0, 0, x, y, radius, false, CycleMethod.NO_CYCLE,
                        new Stop(0.92, Color.TRANSPARENT), new Stop(1, SHADE)),
                CornerRadii.EMPTY,
                Insets.EMPTY)));
    }
}
