package dev.interleave.ui.look;

import javafx.scene.control.Tooltip;
import javafx.scene.control.ButtonBase;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons, one style for all. */
public final class Icons {
    private Icons() {}

    /** An icon in the colour and size of the text around it. */
    public static FontIcon of(Feather icon) {
        return new FontIcon(icon);
    }

    /** Gives a button an icon alone; its name is told to the pointer and to screen readers. */
    public static <B extends ButtonBase> B only(B button, Feather icon, String name, String shortcut) {
        button.setGraphic(of(icon));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(shortcut.isEmpty() ? name : name + "  (" + shortcut + ")"));
        button.getStyleClass().add("icon-only");
        return button;
    }
}
