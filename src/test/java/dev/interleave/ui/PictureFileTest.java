package dev.interleave.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.picture.Ink;
import dev.interleave.picture.Profile;
import dev.interleave.picture.SketchTraces;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureFileTest {
    private static final Trace RUN = SketchTraces.turns(4, 4, 5_000_000, 26);

    @TempDir
    private Path folder;

    @Test
    void writesAPictureWithoutADisplay() throws IOException {
        Path file = folder.resolve("picture.png");

        PictureFile.write(Experiment.DEFAULT.withName("Four threads"), RUN, file, 1500, 1100, Profile.DARK);

        var image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(1500);
        assertThat(image.getHeight()).isEqualTo(1100);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < 1100; y++) {
            for (int x = 0; x < 1500; x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        assertThat(image.getRGB(0, 0) & 0xFFFFFF).isEqualTo(Ink.BACKGROUND.rgb(Profile.DARK));
        assertThat(colours)
                .contains(Ink.WORKER_1.rgb(Profile.DARK), Ink.WORKER_4.rgb(Profile.DARK), Ink.LANE.rgb(Profile.DARK));
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        Path one = folder.resolve("one.png");
        Path two = folder.resolve("two.png");

        PictureFile.write(Experiment.DEFAULT, RUN, one, 800, 600, Profile.LIGHT);
        PictureFile.write(Experiment.DEFAULT, RUN, two, 800, 600, Profile.LIGHT);

        assertThat(two).hasSameBinaryContentAs(one);
    }
}
