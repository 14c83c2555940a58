package dev.interleave.document;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The two fields that say what a file is and how to read it.
 *
 * @param format what the first of them says
 * @param kind what people call such a file
 */
record Envelope(String format, String kind) {
    /** Experiments. */
    static final Envelope EXPERIMENT = new Envelope("interleave-experiment", "an experiment file");
    /** Machine profiles. */
    static final Envelope PROFILE = new Envelope("interleave-profile", "a machine profile");

    private static final long VERSION = 1;

    /** The two fields of a new file. */
    Map<String, Json.Member> members() {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        members.put("format", Unbinder.text(format));
        members.put("version", Unbinder.number(VERSION));
        return members;
    }

    /**
     * The other fields of a file.
     *
     * @throws BadFile when it is something else, or was written by a newer Interleave
     */
    Json.Group open(Json.Group group, Source source) throws BadFile {
        Json.Member found = group.members().get("format");
        Json.Member version = group.members().get("version");
        if (found == null) {
            throw source.bad(
                    group.place(),
                    "format is missing; " + kind + " has \"format\": \"" + format + "\" and \"version\": "
                            + VERSION + ".");
        }
        if (!(found.value() instanceof Json.Text text && text.value().equals(format))) {
            throw wrong(source, "format", found.value(), Words.quoted(format));
        }
        if (version == null) {
            throw source.bad(group.place(), "version is missing; this Interleave reads \"version\": " + VERSION + ".");
        }
        if (!(version.value() instanceof Json.Number written)) {
            throw wrong(source, "version", version.value(), String.valueOf(VERSION));
        }
        double number = Double.parseDouble(written.written());
        if (number > VERSION) {
            throw source.bad(
                    written.place(),
                    "version is " + written.found() + ", so a newer Interleave wrote this file; this one reads version "
                            + VERSION + ".");
        }
        if (number != VERSION) {
            throw wrong(source, "version", written, String.valueOf(VERSION));
        }
        return Binder.without(group, "format", "version");
    }

    private static BadFile wrong(Source source, String name, Json json, String expected) {
        return source.bad(json.place(), name + " is " + json.found() + ", but must be " + expected + ".");
    }
}
