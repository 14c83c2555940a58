package dev.interleave.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of JSON file that holds one record.
 *
 * @param <R> the record
 * @param type its class
 * @param envelope how such a file says what it is
 * @param expected what must stand in the file, for people
 */
record RecordFile<R extends Record>(Class<R> type, Envelope envelope, String expected) {
    /**
     * Reads a file and leaves it as it is.
     *
     * @throws BadFile when it cannot be read or holds something else, with a sentence that says where and why
     */
    R read(Path file) throws BadFile {
        Path name = file.getFileName();
        Source source = new Source(name == null ? file.toString() : name.toString());
        return parse(TextFile.read(file, source, envelope.kind()), source.name());
    }

    /**
     * Reads a text.
     *
     * @param source what to call the text in messages
     * @throws BadFile when it holds something else, with a sentence that says where and why
     */
    R parse(String text, String source) throws BadFile {
        Source from = new Source(source);
        Binder binder = new Binder(from);
        Json.Group group = binder.group(JsonReader.read(text, from), "", expected);
        return binder.record(type, envelope.open(group, from), "");
    }

    /** The text of the file. */
    String text(R content) {
        Map<String, Json.Member> members = new LinkedHashMap<>(envelope.members());
        members.putAll(Unbinder.members(content));
        return JsonWriter.text(new Json.Group(Place.NOWHERE, members));
    }

    /**
     * Writes the whole file or nothing: a temporary file in the same folder, then an atomic move.
     *
     * @throws IOException when it cannot be written; an older file is then as it was
     */
    void write(Path file, R content) throws IOException {
        byte[] text = text(content).getBytes(StandardCharsets.UTF_8);
        WholeFile.write(file, out -> out.write(text));
    }
}
