package dev.interleave.ui.timeline;

import dev.interleave.picture.Align;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Painter;
import dev.interleave.picture.Pattern;
import dev.interleave.picture.Style;
import dev.interleave.picture.Tone;
import dev.interleave.picture.Type;
import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Paints on a JavaFX canvas. Colours, patterns and fonts are made once for each painter. */
public final class CanvasPainter implements Painter {
    /** Patterns are drawn this much finer than pixels, for screens of high density. */
    private static final int FINER = 2;

    private final GraphicsContext canvas;
    private final Style style;
    private final Paint[] paints = new Paint[Ink.values().length * Tone.values().length];
    private final Map<Type, Font> fonts = new EnumMap<>(Type.class);
    private Type type;

    /** Paints on a canvas in a style. */
    public CanvasPainter(GraphicsContext canvas, Style style) {
        this.canvas = canvas;
        this.style = style;
        canvas.setTextBaseline(VPos.BASELINE);
    }

    /** Whether it paints in a style; otherwise another one is needed. */
    boolean paintsIn(Style other) {
        return style.equals(other);
    }

    @Override
    public void ink(Ink ink, Tone tone) {
        int index = ink.ordinal() * Tone.values().length + tone.ordinal();
        if (paints[index] == null) {
            paints[index] = paint(ink, tone);
        }
        canvas.setFill(paints[index]);
    }

    private Paint paint(Ink ink, Tone tone) {
        int rgb = ink.rgb(style.profile(), tone);
        Color colour = Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
        return ink.pattern() == Pattern.SOLID ? colour : pattern(ink.pattern(), colour, Pattern.tile(style.scale()));
    }

    private static Paint pattern(Pattern pattern, Color colour, int tilePixels) {
        int size = tilePixels * FINER;
        double shrink = (double) Pattern.TILE / size;
        WritableImage tile = new WritableImage(size, size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double coverage = pattern.coverage((x + 0.5) * shrink, (y + 0.5) * shrink);
                tile.getPixelWriter().setColor(x, y, Color.color(colour.getRed(), colour.getGreen(), colour.getBlue(), coverage));
            }
        }
        return new ImagePattern(tile, 0, 0, tilePixels, tilePixels, false);
    }

    @Override
    public void rect(double x, double y, double width, double height) {
        canvas.fillRect(x, y, width, height);
    }

    @Override
    public void triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        canvas.beginPath();
        canvas.moveTo(x1, y1);
        canvas.lineTo(x2, y2);
        canvas.lineTo(x3, y3);
        canvas.closePath();
        canvas.fill();
    }

    @Override
    public void disc(double x, double y, double radius) {
        canvas.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    @Override
    public void text(String text, double x, double baseline, Type ofType, Align align) {
        if (type != ofType) {
            type = ofType;
            canvas.setFont(fonts.computeIfAbsent(ofType, key -> Fonts.of(key, style.scale())));
        }
        canvas.setTextAlign(TextAlignment.LEFT);
        double width = style.width(text, ofType);
        double left = switch (align) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        canvas.fillText(text, Math.rint(left), Math.rint(baseline));
    }

    @Override
    public void clip(double x, double y, double width, double height) {
        canvas.save();
        type = null;
        canvas.beginPath();
        canvas.rect(x, y, width, height);
        canvas.clip();
    }

    @Override
    public void unclip() {
        canvas.restore();
        type = null;
    }
}
