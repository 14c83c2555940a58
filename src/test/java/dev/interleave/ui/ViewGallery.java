package dev.interleave.ui;

import dev.interleave.document.Examples;
import dev.interleave.picture.PngWriter;
import dev.interleave.picture.Profile;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import dev.interleave.ui.timeline.TimelineView;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** Writes pictures of the control itself into {@code target/gallery}. Not a test: started by hand. */
public final class ViewGallery {
    private ViewGallery() {}

    /** @param args none */
    public static void main(String[] args) {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        Platform.startup(() -> show(new Stage()));
    }

    private static void show(Stage stage) {
        Trace run = Simulation.run(Examples.of("lock-contention").orElseThrow().experiment());
        TimelineView view = new TimelineView();
        view.traceProperty().set(run);
        stage.setScene(new Scene(new StackPane(view), 870, 730));
        stage.show();
        view.requestFocus();
        for (Profile profile : Profile.values()) {
            view.profileProperty().set(profile);
            view.playheadProperty().set(run.end() / 3);
            write(view, "view-" + profile);
        }
        view.zoom(0.05);
        write(view, "view-zoomed");
        view.zoom(0.05);
        view.scaleProperty().set(1.6);
        write(view, "view-zoomed-large");
        System.exit(0);
    }

    private static void write(TimelineView view, String name) {
        view.getScene().getRoot().applyCss();
        view.getScene().getRoot().layout();
        WritableImage image = view.snapshot(null, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        try (OutputStream out = Files.newOutputStream(Path.of("target", "gallery", name + ".png"))) {
            PngWriter png = new PngWriter(out, width, height);
            for (int y = 0; y < height; y++) {
                png.row(pixels, y * width);
            }
            png.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
