package dev.interleave.document;

import dev.interleave.experiment.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Machine profiles as JSON files ({@code "format": "interleave-profile", "version": 1}). */
public final class ProfileFile {
    /** How the names of profiles end. */
    public static final String ENDING = ".profile.json";

    private ProfileFile() {}

    /**
     * Reads a profile; the file is left as it is.
     *
     * @throws BadFile when the file cannot be read or is not a profile, with a sentence that says where and why
     */
    public static Profile read(Path file) throws BadFile {
        Path name = file.getFileName();
        Source source = new Source(name == null ? file.toString() : name.toString());
        return parse(TextFile.read(file, source, Envelope.PROFILE.kind()), source.name());
    }

    /**
     * Reads a profile from text.
     *
     * @param source what to call the text in messages
     * @throws BadFile when the text is not a profile, with a sentence that says where and why
     */
    public static Profile parse(String text, String source) throws BadFile {
        Source from = new Source(source);
        Binder binder = new Binder(from);
        Json.Group group = binder.group(JsonReader.read(text, from), "", "a machine profile: an object in { }");
        return binder.record(Profile.class, Envelope.PROFILE.open(group, from), "");
    }

    /** The text of the file of a profile. */
    public static String text(Profile profile) {
        Map<String, Json.Member> members = new LinkedHashMap<>(Envelope.PROFILE.members());
        members.putAll(Unbinder.members(profile));
        return JsonWriter.text(new Json.Group(Place.NOWHERE, members));
    }

    /**
     * Writes the whole file or nothing.
     *
     * @throws IOException when it cannot be written; an older file is then as it was
     */
    public static void write(Path file, Profile profile) throws IOException {
        byte[] text = text(profile).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }
}
