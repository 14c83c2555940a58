package dev.interleave.picture;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * The fonts of the pictures and how wide their letters are. The widths are read from the font files themselves, so that a
 * layout is the same in a window, in a file and in a test, on every machine.
 */
public enum Typeface {
    /** Ordinary text. */
    REGULAR("Inter-Regular.otf", 400),
    /** Names of groups and labels. */
    SEMI_BOLD("Inter-SemiBold.otf", 600),
    /** Titles. */
    BOLD("Inter-Bold.otf", 700);

    /** The name of the family. */
    public static final String FAMILY = "Inter";

    private static final int LETTERS = 0x2200;

    private final String file;
    private final int weight;
    private float[] advances;

    Typeface(String file, int weight) {
        this.file = file;
        this.weight = weight;
    }

    /** Where the font file lies among the resources. */
    public String resource() {
        return "/fonts/" + file;
    }

    /** How heavy it is, as CSS counts: 400 is regular, 700 bold. */
    public int weight() {
        return weight;
    }

    /** How wide a text is at size 1. */
    double width(String text) {
        float[] widths = advances();
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += widths[Math.min(text.charAt(i), LETTERS - 1)];
        }
        return width;
    }

    private synchronized float[] advances() {
        if (advances == null) {
            advances = read();
        }
        return advances;
    }

    private float[] read() {
        try (InputStream in = Typeface.class.getResourceAsStream(resource())) {
            return new Sfnt(ByteBuffer.wrap(new DataInputStream(in).readAllBytes())).advances(LETTERS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
