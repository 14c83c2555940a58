package dev.interleave.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.interleave.picture.Profile;
import dev.interleave.ui.timeline.Fonts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Light or dark, and how large everything is. */
public final class Appearance {
    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double FONT_SIZE = 13;
    private static final double ICON_SIZE = 16;
    /** How large everything can be. */
    private static final double[] SCALES = {0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3};
    /** A picture can be no larger. */
    private static final double LARGEST_PICTURE = 8;
    /** Scales that are nearer than this are the same. */
    private static final double NEAR = 0.001;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final BooleanProperty presenting = new SimpleBooleanProperty(this, "presenting");
    private final ObservableValue<Profile> profile =
            dark.flatMap(it -> presenting.map(shown -> it ? Profile.DARK : shown ? Profile.PROJECTOR : Profile.LIGHT));
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);
    private final ReadOnlyDoubleWrapper chosenScale = new ReadOnlyDoubleWrapper(this, "chosenScale", 1);
    /** How much larger than on a desk everything is in front of a room. */
    private double ofRoom = 1;
    /** What a presenter has made of that. */
    private double inRoom = 1;

    /** Whether the window is dark. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The colours of pictures that go with the window. */
    public ObservableValue<Profile> profileProperty() {
        return profile;
    }

    /** How large everything is: 1 is the usual size. */
    public ReadOnlyDoubleProperty scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /** How large everything is on a desk, whatever it is in front of a room: what is worth remembering. */
    public ReadOnlyDoubleProperty chosenScaleProperty() {
        return chosenScale.getReadOnlyProperty();
    }

    /** Sets how large everything is; what is too small or too large becomes the nearest that is not. */
    public void setScale(double wanted) {
        double possible = Double.isNaN(wanted) ? 1 : Math.clamp(wanted, SCALES[0], SCALES[SCALES.length - 1]);
        if (presenting.get()) {
            inRoom = possible;
        } else {
            chosenScale.set(possible);
        }
        apply();
    }

    /** Makes everything a step larger. */
    public void larger() {
        setScale(Arrays.stream(SCALES).filter(it -> it > factor() + NEAR).findFirst().orElse(factor()));
    }

    /** Makes everything a step smaller. */
    public void smaller() {
        setScale(Arrays.stream(SCALES).filter(it -> it < factor() - NEAR).max().orElse(factor()));
    }

    /** Goes back to the usual size. */
    public void usualSize() {
        setScale(1);
    }

    /** Makes everything so much larger than on a desk, with the colours that a weak projector leaves something of. */
    public void present(double times) {
        ofRoom = times;
        presenting.set(true);
        apply();
    }

    /** Goes back to how it looks on a desk. */
    public void endPresenting() {
        presenting.set(false);
        apply();
    }

    private double factor() {
        return presenting.get() ? inRoom : chosenScale.get();
    }

    private void apply() {
        scale.set(presenting.get() ? Math.clamp(ofRoom * inRoom, SCALES[0], LARGEST_PICTURE) : chosenScale.get());
    }

    /** Lets a scene, and what pops up over it, look like this from now on. */
    public void dress(Scene scene) {
        Fonts.load();
        scene.getRoot().getStyleClass().add("interleave");
        dark.subscribe(it -> {
            Application.setUserAgentStylesheet(
                    (it ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
            scene.getRoot().pseudoClassStateChanged(DARK, it);
            scene.getStylesheets().setAll(stylesheets());
        });
        presenting.subscribe((_, _) -> scene.getStylesheets().setAll(stylesheets()));
        scale.subscribe((_, _) -> scene.getStylesheets().setAll(stylesheets()));
    }

    private List<String> stylesheets() {
        return List.of(written("interleave"), written(dark.get() ? "dark" : "light"), computed());
    }

    private static String written(String name) {
        return Appearance.class.getResource("/styles/" + name + ".css").toExternalForm();
    }

    /** The part of the style that follows from other things: the size, and the inks of the picture. */
    private String computed() {
        String css = String.format(
                Locale.ROOT,
                ".root { -fx-font-size: %.2fpx; %s } .ikonli-font-icon { -fx-icon-size: %.0fpx; }",
                FONT_SIZE * scale.get(),
                InkStyle.definitions(profile.getValue()),
                ICON_SIZE * scale.get());
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
