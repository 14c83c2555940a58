package dev.interleave.document;

import dev.interleave.experiment.Profile;
import java.io.IOException;
import java.nio.file.Path;

/** Machine profiles as JSON files ({@code "format": "interleave-profile", "version": 1}). */
public final class ProfileFile {
    /** How the names of profiles end. */
    public static final String ENDING = ".profile.json";

    private static final RecordFile<Profile> FILE =
            new RecordFile<>(Profile.class, Envelope.PROFILE, "a machine profile: an object in { }");

    private ProfileFile() {}

    /**
     * Reads a profile; the file is left as it is.
     *
     * @throws BadFile when the file cannot be read or is not a profile, with a sentence that says where and why
     */
    public static Profile read(Path file) throws BadFile {
        return FILE.read(file);
    }

    /**
     * Reads a profile from text.
     *
     * @param source what to call the text in messages
     * @throws BadFile when the text is not a profile, with a sentence that says where and why
     */
    public static Profile parse(String text, String source) throws BadFile {
        return FILE.parse(text, source);
    }

    /** The text of the file of a profile. */
    public static String text(Profile profile) {
        return FILE.text(profile);
    }

    /**
     * Writes the whole file or nothing.
     *
     * @throws IOException when it cannot be written; an older file is then as it was
     */
    public static void write(Path file, Profile profile) throws IOException {
        FILE.write(file, profile);
    }
}
