package dev.interleave.document;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Prices;
import dev.interleave.experiment.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine profiles there are: those that come with Interleave, then those that were measured here. */
public final class Profiles {
    /** What the profile of the computer Interleave runs on is called. */
    public static final String HERE = "This computer";

    /** Where in the folder of settings measured ones are kept. */
    public static final String FOLDER = "profiles";

    private static final String SHIPPED = "/profiles/";
    /** Those that come with Interleave, in the order in which they are listed. */
    private static final List<String> NAMES = List.of("small-linux-vm", "linux-desktop-estimate");

    private static final System.Logger LOG = System.getLogger(Profiles.class.getName());

    private final Path folder;

    /** @param folder where measured ones are kept; it need not exist */
    public Profiles(Path folder) {
        this.folder = folder;
    }

    /** All of them; a file that is damaged is as if it were not there. */
    public List<Profile> all() {
        List<Profile> all = new ArrayList<>(shipped());
        for (Path file : files()) {
            try {
                all.add(ProfileFile.read(file));
            } catch (BadFile e) {
                LOG.log(System.Logger.Level.DEBUG, "a profile is unreadable", e);
            }
        }
        return List.copyOf(all);
    }

    /** Those that come with Interleave. */
    public static List<Profile> shipped() {
        return NAMES.stream().map(Profiles::shipped).toList();
    }

    /** The one of a name, as people or as files call it. */
    public Optional<Profile> named(String name) {
        if (NAMES.contains(name)) {
            return Optional.of(shipped(name));
        }
        return all().stream().filter(it -> it.name().equals(name) || id(it).equals(name)).findFirst();
    }

    /**
     * Keeps a profile, in the place of one of the same name; builds of Python that only the older one had stay.
     *
     * @return what is kept
     * @throws IOException when it cannot be written
     */
    public Profile keep(Profile profile) throws IOException {
        Profile kept = all().stream()
                .filter(it -> it.name().equals(profile.name()))
                .findFirst()
                .map(profile::completedBy)
                .orElse(profile);
        Files.createDirectories(folder);
        ProfileFile.write(folder.resolve(id(profile) + ProfileFile.ENDING), kept);
        return kept;
    }

    /** An experiment whose interpreter was changed, with the prices of the new one if its profile has them. */
    public Experiment kept(Experiment before, Experiment after) {
        Optional<String> name = before.python().prices().map(Prices::profile);
        boolean another = before.python().version() != after.python().version()
                || before.python().freeThreaded() != after.python().freeThreaded();
        if (name.isEmpty() || !another || after.python().prices().isPresent()) {
            return after;
        }
        return named(name.get()).filter(it -> it.fits(after)).map(it -> it.applied(after)).orElse(after);
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.getFileName().toString().endsWith(ProfileFile.ENDING))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        } catch (IOException _) {
            return List.of();
        }
    }

    /** A name as a file may have it. */
    static String id(Profile profile) {
        String id = profile.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "profile" : id;
    }

    private static Profile shipped(String name) {
        try {
            return ProfileFile.parse(Resource.text(SHIPPED + name + ProfileFile.ENDING), name);
        } catch (BadFile e) {
            throw new IllegalStateException(e);
        }
    }
}
