package dev.interleave.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;

/** Light or dark, and how large everything is. */
public final class Appearance {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double FONT_SIZE = 13;
    private static final double STEP = 0.1;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);

    /** Whether the window is dark. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** How large everything is: 1 is the usual size. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** Sets how large everything is; what is too small or too large becomes the nearest that is not. */
    public void setScale(double wanted) {
        scale.set(Math.clamp(Math.round(wanted / STEP) * STEP, SMALLEST, LARGEST));
    }

    /** Makes everything a step larger. */
    public void larger() {
        setScale(scale.get() + STEP);
    }

    /** Makes everything a step smaller. */
    public void smaller() {
        setScale(scale.get() - STEP);
    }

    /** Goes back to the usual size. */
    public void usualSize() {
        setScale(1);
    }

    /** Lets a scene's root look like this from now on. */
    public void dress(Parent root) {
        Fonts.load();
        root.getStyleClass().add("interleave");
        root.getStylesheets().add(Appearance.class.getResource("/styles/interleave.css").toExternalForm());
        dark.subscribe(it -> {
            Application.setUserAgentStylesheet(
                    (it ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            root.pseudoClassStateChanged(DARK, it);
        });
        scale.subscribe(it ->
                root.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", FONT_SIZE * it.doubleValue())));
    }
}
