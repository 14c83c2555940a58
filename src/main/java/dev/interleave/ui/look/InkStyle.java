package dev.interleave.ui.look;

import dev.interleave.picture.Ink;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Tone;
import dev.interleave.trace.Worker;
import java.util.Locale;

/** Makes the inks of the picture known to stylesheets, so that a worker has one colour everywhere. */
public final class InkStyle {
    private InkStyle() {}

    /** All inks as looked-up colours for the style of a root: {@code -ink-worker-1: #0072b2;} and so on. */
    static String definitions(Profile profile) {
        StringBuilder style = new StringBuilder();
        for (Ink ink : Ink.values()) {
            int letters = ink.letters(profile).rgb(profile);
            style.append(String.format(Locale.ROOT, "%s: #%06x; ", name(ink), ink.rgb(profile)));
            style.append(String.format(Locale.ROOT, "%s-letters: #%06x; ", name(ink), letters));
            style.append(String.format(Locale.ROOT, "%s-edge: #%06x; ", name(ink), ink.rgb(profile, Tone.EDGE)));
        }
        return style.toString();
    }

    /** The style of an area in the colour of a worker, with text on it. */
    public static String of(Worker worker) {
        String ink = name(Ink.of(worker));
        return "-fx-background-color: " + ink + "; -fx-text-fill: " + ink + "-letters;";
    }

    /** The style of a frame in the colour of a worker who waits: hollow, so that it is told apart without colour too. */
    public static String outline(Worker worker) {
        return "-fx-border-color: " + name(Ink.of(worker)) + "-edge;";
    }

    private static String name(Ink ink) {
        return "-ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
