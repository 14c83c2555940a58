package dev.interleave.ui;

import dev.interleave.document.Examples;
import dev.interleave.experiment.CpuBound;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.IoBound;
import dev.interleave.experiment.Technique;
import dev.interleave.picture.Profile;
import dev.interleave.picture.SketchTraces;
import dev.interleave.program.Wait;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes pictures to look at into {@code target/gallery}. Not a test: started by hand. */
public final class PictureGallery {
    private static Path folder;

    private PictureGallery() {}

    /** @param args none */
    public static void main(String[] args) throws IOException {
        folder = Files.createDirectories(Path.of("target", "gallery"));
        Trace four = SketchTraces.turns(4, 4, 5_000_000, 26);
        for (Profile profile : Profile.values()) {
            picture(four, "sketch-" + profile, 870, 730, profile);
        }
        picture(four, "sketch-small", 480, 600, Profile.LIGHT);
        picture(SketchTraces.turns(12, 4, 50_000, 2600), "sketch-dense", 870, 730, Profile.DARK);
        picture(four, "sketch-4k", 3840, 2160, Profile.LIGHT);
        for (Examples.Example example : Examples.all()) {
            picture(example.experiment(), example.id());
        }
        picture(Experiment.of(Technique.THREADS, 64, new CpuBound(100_000)), "threads-64");
        picture(Experiment.of(Technique.PROCESSES, 64, new CpuBound(1_000_000)), "processes-64");
        picture(Experiment.of(Technique.THREADS, 10_000, new IoBound(1, new Wait.Fixed(10_000_000))), "threads-10000");
        System.exit(0);
    }

    private static void picture(Experiment experiment, String name) throws IOException {
        Trace trace = Simulation.run(experiment);
        picture(experiment, trace, name, 870, 730, Profile.LIGHT);
        picture(experiment, trace, name + "-dark", 870, 730, Profile.DARK);
        picture(experiment, trace, name + "-projector", 1024, 768, Profile.PROJECTOR);
    }

    private static void picture(Trace trace, String name, int width, int height, Profile profile) throws IOException {
        picture(Experiment.DEFAULT, trace, name, width, height, profile);
    }

    private static void picture(Experiment experiment, Trace trace, String name, int width, int height, Profile profile)
            throws IOException {
        long start = System.nanoTime();
        PictureFile.write(experiment, trace, folder.resolve(name + ".png"), width, height, profile);
        System.out.println(name + " " + (System.nanoTime() - start) / 1_000_000 + " ms, " + trace.slices() + " slices");
    }
}
