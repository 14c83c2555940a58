package dev.interleave.ui.timeline;

import dev.interleave.picture.Type;
import dev.interleave.picture.Typeface;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.text.Font;

/** Interleave's own fonts, the same on every machine: Inter for text, JetBrains Mono for code. */
public final class Fonts {
    /** The family of the font for code. */
    public static final String CODE_FAMILY = "JetBrains Mono";

    private static final List<String> CODE = List.of("/fonts/JetBrainsMono-Regular.ttf", "/fonts/JetBrainsMono-Bold.ttf");
    private static final Map<Typeface, String> NAMES = new EnumMap<>(Typeface.class);

    private Fonts() {}

    /** Makes the fonts known to JavaFX, so that style sheets can name them; once is enough, more often does no harm. */
    public static synchronized void load() {
        if (NAMES.isEmpty()) {
            CODE.forEach(Fonts::load);
            for (Typeface face : Typeface.values()) {
                NAMES.put(face, load(face.resource()).getName());
            }
        }
    }

    /** The font for a kind of lettering. */
    public static Font of(Type type, double scale) {
        load();
        return new Font(NAMES.get(type.face()), type.size() * scale);
    }

    private static Font load(String resource) {
        try (InputStream in = Fonts.class.getResourceAsStream(resource)) {
            return Font.loadFont(in, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
