package dev.interleave.cli;

import dev.interleave.document.BadFile;
import dev.interleave.document.ProfileFile;
import dev.interleave.document.Profiles;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Profile;
import dev.interleave.quantity.OutOfRange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** What a command is given as a machine profile: a file, or the name of one that is kept or comes with Interleave. */
final class ProfileSource {
    private ProfileSource() {}

    /**
     * An experiment on the machine of a profile. A file comes before a profile of the same name.
     *
     * @throws BadInput when there is no such profile, or it does not know the experiment's Python
     */
    static Experiment applied(Experiment experiment, String given, Profiles profiles) throws BadInput {
        try {
            return profile(given, profiles).applied(experiment);
        } catch (BadFile e) {
            throw new BadInput(e.getMessage());
        } catch (OutOfRange e) {
            throw new BadInput("--profile " + given + ": " + e.getMessage());
        }
    }

    private static Profile profile(String given, Profiles profiles) throws BadInput, BadFile {
        if (given.endsWith(ProfileFile.ENDING) || !given.isEmpty() && Files.exists(Path.of(given))) {
            return ProfileFile.read(Path.of(given));
        }
        return profiles.named(given)
                .orElseThrow(() -> new BadInput("--profile " + given
                        + ": there is no such file, and no profile of that name; there is "
                        + profiles.all().stream().map(it -> "\"" + it.name() + "\"").collect(Collectors.joining(", "))
                        + "."));
    }
}
