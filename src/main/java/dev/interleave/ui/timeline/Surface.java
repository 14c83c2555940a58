package dev.interleave.ui.timeline;

import dev.interleave.picture.Painter;
import dev.interleave.picture.PixelPainter;
import dev.interleave.picture.Pixels;
import dev.interleave.picture.Style;
import java.nio.IntBuffer;
import javafx.scene.Group;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * What a timeline is drawn on: an image whose pixels are written straight into memory, for areas, and a canvas above it,
 * for letters and slanted shapes. A canvas alone would be told of every pixel column of every lane, and be busy with that
 * for many frames.
 */
final class Surface extends Group {
    private final ImageView areas = new ImageView();
    private final Canvas letters = new Canvas();
    private Pixels pixels = Pixels.of(1, 1, 1);
    private PixelBuffer<IntBuffer> buffer;
    private CanvasPainter above;
    private PixelPainter painter;

    Surface() {
        setManaged(false);
        areas.setSmooth(false);
        getChildren().addAll(areas, letters);
    }

    /** Begins a drawing in a size, in pixels of the window; what was drawn before may still be there. */
    Painter begin(int width, int height, Style style) {
        int finer = finer();
        if (pixels.width() != width * finer || pixels.height() != height * finer || pixels.finer() != finer) {
            resize(width, height, finer);
        }
        if (painter == null || !painter.paints(pixels, style)) {
            above = new CanvasPainter(letters.getGraphicsContext2D(), style);
            painter = new PixelPainter(pixels, style, above);
        }
        letters.getGraphicsContext2D().clearRect(0, 0, width, height);
        return painter;
    }

    /** Shows what was drawn. */
    void end() {
        buffer.updateBuffer(_ -> null);
    }

    private void resize(int width, int height, int finer) {
        pixels = Pixels.of(width, height, finer);
        buffer = new PixelBuffer<>(pixels.width(), pixels.height(), IntBuffer.wrap(pixels.array()), PixelFormat.getIntArgbPreInstance());
        areas.setImage(new WritableImage(buffer));
        areas.setFitWidth(width);
        areas.setFitHeight(height);
        letters.setWidth(width);
        letters.setHeight(height);
    }

    /** As fine as the screen, or the next whole number above. */
    private int finer() {
        boolean shown = getScene() != null && getScene().getWindow() != null;
        return shown ? Math.max(1, (int) Math.ceil(getScene().getWindow().getOutputScaleX())) : 1;
    }
}
