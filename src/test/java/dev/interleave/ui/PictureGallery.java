package dev.interleave.ui;

import dev.interleave.experiment.Experiment;
import dev.interleave.picture.Profile;
import dev.interleave.picture.SketchTraces;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pictures to look at into {@code target/gallery}. Not a test: started by hand, see {@code main}. */
public final class PictureGallery {
    private PictureGallery() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "gallery"));
        Trace four = SketchTraces.turns(4, 4, 5_000_000, 26);
        for (Profile profile : Profile.values()) {
            picture(four, folder.resolve("four-" + profile + ".png"), 870, 730, profile);
        }
        picture(four, folder.resolve("four-small.png"), 480, 600, Profile.LIGHT);
        picture(SketchTraces.turns(4, 4, 50_000, 2600), folder.resolve("four-dense.png"), 870, 730, Profile.LIGHT);
        picture(SketchTraces.turns(12, 4, 50_000, 2600), folder.resolve("twelve-dense.png"), 870, 730, Profile.DARK);
        picture(four, folder.resolve("four-4k.png"), 3840, 2160, Profile.LIGHT);
        System.exit(0);
    }

    private static void picture(Trace trace, Path file, int width, int height, Profile profile) throws IOException {
        long start = System.nanoTime();
        PictureFile.write(Experiment.DEFAULT, trace, file, width, height, profile);
        System.out.println(file + " " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }
}
