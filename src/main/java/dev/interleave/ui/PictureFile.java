package dev.interleave.ui;

import dev.interleave.document.WholeFile;
import dev.interleave.experiment.Experiment;
import dev.interleave.picture.PngWriter;
import dev.interleave.picture.Poster;
import dev.interleave.picture.Profile;
import dev.interleave.picture.Style;
import dev.interleave.trace.Trace;
import dev.interleave.ui.timeline.CanvasPainter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * Writes the timeline of a run into a picture file. Needs no display: where JavaFX does not run yet it is started without
 * one, and goes on running, so a command line has to end with {@link System#exit}.
 */
public final class PictureFile {
    private static final int TILE = 1024;

    private PictureFile() {}

    /**
     * Writes a PNG.
     *
     * @param experiment what was run
     * @param trace what happened
     * @param file where to; an existing file is replaced once the picture is complete
     * @param width pixels
     * @param height pixels; the picture becomes higher when its lanes need more, up to {@link Poster#HIGHEST}
     * @throws IOException when the file cannot be written
     */
    public static void write(Experiment experiment, Trace trace, Path file, int width, int height, Profile profile)
            throws IOException {
        Poster poster = Poster.of(experiment, trace, new Style(profile, scale(width, height)), width, height);
        WholeFile.write(file, out -> write(poster, new PngWriter(out, width, poster.height()), width));
    }

    private static void write(Poster poster, PngWriter png, int width) throws IOException {
        int[] pixels = new int[TILE * width];
        for (int y = 0; y < poster.height(); y += TILE) {
            int rows = Math.min(TILE, poster.height() - y);
            for (int x = 0; x < width; x += TILE) {
                tile(poster, x, y, Math.min(TILE, width - x), rows, pixels, width);
            }
            for (int row = 0; row < rows; row++) {
                png.row(pixels, row * width);
            }
        }
        png.finish();
    }

    /** Lettering grows with the picture, so that a large one can be read from afar. */
    private static double scale(int width, int height) {
        return Math.clamp(Math.min(width / 900.0, height / 700.0), 1, 8);
    }

    private static void tile(Poster poster, int left, int top, int width, int height, int[] pixels, int stride) {
        onToolkit(() -> {
            Canvas canvas = new Canvas(width, height);
            canvas.getGraphicsContext2D().translate(-left, -top);
            poster.draw(new CanvasPainter(canvas.getGraphicsContext2D(), poster.style()), top, top + height);
            WritableImage image = canvas.snapshot(new SnapshotParameters(), null);
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, left, stride);
        });
    }

    private static void onToolkit(Runnable work) {
        if (Platform.isFxApplicationThread()) {
            work.run();
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        later(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (RuntimeException | Error e) {
                done.completeExceptionally(e);
            }
        });
        done.join();
    }

    /** Hands work to JavaFX; starts it without a display where it does not run. */
    private static void later(Runnable work) {
        try {
            Platform.runLater(work);
        } catch (IllegalStateException _) {
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            Platform.startup(work);
        }
    }
}
