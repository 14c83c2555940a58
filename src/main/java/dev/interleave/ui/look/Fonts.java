package dev.interleave.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The fonts that come with Interleave, so that it looks the same on every machine. */
public final class Fonts {
    /** The family of all words and numbers. */
    public static final String TEXT = "Inter";
    /** The family of code, and of numbers that must not move while they change. */
    public static final String CODE = "JetBrains Mono";

    private static final List<String> FILES = List.of(
            "Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private static boolean loaded;

    private Fonts() {}

    /** Makes the fonts known to the toolkit; does nothing when they are. Called before the first text is drawn. */
    public static synchronized void load() {
        if (loaded) {
            return;
        }
        for (String file : FILES) {
            try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file)) {
                Font.loadFont(in, 12);
            } catch (IOException problem) {
                throw new UncheckedIOException(problem);
            }
        }
        loaded = true;
    }
}
