package dev.interleave.document;

import java.util.LinkedHashMap;
import java.util.Map;

/** The two fields that say of a file that it is an experiment and how to read it. */
final class Envelope {
    private static final String FORMAT = "interleave-experiment";
    private static final long VERSION = 1;

    private Envelope() {}

    /** The two fields of a new file. */
    static Map<String, Json.Member> members() {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        members.put("format", Unbinder.text(FORMAT));
        members.put("version", Unbinder.number(VERSION));
        return members;
    }

    /**
     * The fields of the experiment without these two.
     *
     * @throws BadFile when it is something else, or was written by a newer Interleave
     */
    static Json.Group open(Json.Group group, Source source) throws BadFile {
        Json.Member format = group.members().get("format");
        Json.Member version = group.members().get("version");
        if (format == null) {
            throw source.bad(
                    group.place(),
                    "format is missing; an experiment file has \"format\": \"" + FORMAT + "\" and \"version\": "
                            + VERSION + ".");
        }
        if (!(format.value() instanceof Json.Text text && text.value().equals(FORMAT))) {
            throw wrong(source, "format", format.value(), Words.quoted(FORMAT));
        }
        if (version == null) {
            throw source.bad(group.place(), "version is missing; this Interleave reads \"version\": " + VERSION + ".");
        }
        if (!(version.value() instanceof Json.Number number)) {
            throw wrong(source, "version", version.value(), String.valueOf(VERSION));
        }
        double found = Double.parseDouble(number.written());
        if (found > VERSION) {
            throw source.bad(
                    number.place(),
                    "version is " + number.found() + ", so a newer Interleave wrote this file; this one reads version "
                            + VERSION + ".");
        }
        if (found != VERSION) {
            throw wrong(source, "version", number, String.valueOf(VERSION));
        }
        return Binder.without(group, "format", "version");
    }

    private static BadFile wrong(Source source, String name, Json json, String expected) {
        return source.bad(json.place(), name + " is " + json.found() + ", but must be " + expected + ".");
    }
}
