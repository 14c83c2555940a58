package dev.interleave;

import dev.interleave.cli.Interleave;
import dev.interleave.cli.Terminal;
import dev.interleave.document.Profiles;
import dev.interleave.experiment.Experiment;
import dev.interleave.picture.Profile;
import dev.interleave.trace.Trace;
import dev.interleave.ui.PictureFile;
import dev.interleave.ui.settings.SettingsFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Where Interleave starts. */
public final class Main {
    private static final int PICTURE_WIDTH = 1440;
    private static final int PICTURE_HEIGHT = 900;

    private Main() {}

    /** @param args the words of the command line; see {@code --help} */
    public static void main(String[] args) {
        System.exit(Interleave.run(List.of(args), Terminal.system(System.getenv()), Display::open, Main::draw, profiles()));
    }

    private static Profiles profiles() {
        return new Profiles(SettingsFolder.here().resolve(Profiles.FOLDER));
    }

    private static void draw(Experiment experiment, Trace trace, Path file) throws IOException {
        PictureFile.write(experiment, trace, file, PICTURE_WIDTH, PICTURE_HEIGHT, Profile.LIGHT);
    }
}
