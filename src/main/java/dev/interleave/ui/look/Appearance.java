package dev.interleave.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.interleave.picture.Profile;
import dev.interleave.ui.timeline.Fonts;
import java.nio.charset.StandardCharsets;
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
    private static final double STEP = 0.1;
    private static final double SMALLEST = 0.8;
    private static final double LARGEST = 2;

    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObservableValue<Profile> profile = dark.map(it -> it ? Profile.DARK : Profile.LIGHT);
    private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(this, "scale", 1);

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
