package dev.interleave.document;

import java.util.List;
import java.util.stream.Collectors;

/** Writes a JSON value for people: what is short on one line, the rest a field or an element a line. */
final class JsonWriter {
    private static final int WIDTH = 100;
    private static final String INDENT = "  ";

    private JsonWriter() {}

    /** The text of a value, with a line of its own for each of its fields. */
    static String text(Json.Group whole) {
        return broken(whole, 0) + "\n";
    }

    private static String at(Json json, int depth, int used) {
        boolean structured = json instanceof Json.Group || json instanceof Json.Items;
        String line = line(json);
        return !structured || INDENT.length() * depth + used + line.length() < WIDTH ? line : broken(json, depth);
    }

    private static String broken(Json json, int depth) {
        String indent = "\n" + INDENT.repeat(depth + 1);
        String close = "\n" + INDENT.repeat(depth);
        return switch (json) {
            case Json.Group group ->
                group.members().entrySet().stream()
                        .map(member -> {
                            String name = quoted(member.getKey()) + ": ";
                            return indent + name + at(member.getValue().value(), depth + 1, name.length());
                        })
                        .collect(Collectors.joining(",", "{", close + "}"));
            case Json.Items items -> brokenItems(items.values(), depth, indent, close);
            default -> line(json);
        };
    }

    private static String brokenItems(List<Json> values, int depth, String indent, String close) {
        return values.stream()
                .map(value -> indent + at(value, depth + 1, 0))
                .collect(Collectors.joining(",", "[", close + "]"));
    }

    private static String line(Json json) {
        return switch (json) {
            case Json.Group group when group.members().isEmpty() -> "{}";
            case Json.Group group ->
                group.members().entrySet().stream()
                        .map(member -> quoted(member.getKey()) + ": " + line(member.getValue().value()))
                        .collect(Collectors.joining(", ", "{ ", " }"));
            case Json.Items items ->
                items.values().stream().map(JsonWriter::line).collect(Collectors.joining(", ", "[", "]"));
            case Json.Text text -> quoted(text.value());
            case Json.Number number -> number.written();
            case Json.Truth truth -> String.valueOf(truth.value());
            case Json.Nothing _ -> "null";
        };
    }

    /** A text in quotes; half of a surrogate pair, which no file can hold, is written as an escape. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE) {
                        out.append(String.format("\\u%04x", c));
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        });
        return out.append('"').toString();
    }
}
