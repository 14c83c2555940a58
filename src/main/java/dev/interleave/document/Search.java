package dev.interleave.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the field below an object that a refusal speaks of, when whoever refused looked at the object as a whole.
 *
 * @param field what the field is called
 * @param message the refusal; it quotes the value when that is a text
 */
record Search(String field, String message) {
    /** A field and what leads to it. */
    record Hit(Json json, String path) {}

    /** The first field of that name whose value the message can mean. */
    Optional<Hit> in(Json json, String path) {
        return switch (json) {
            case Json.Group group -> inMembers(group, path);
            case Json.Items items -> inItems(items.values(), path);
            case Json.Text _, Json.Number _, Json.Truth _, Json.Nothing _ -> Optional.empty();
        };
    }

    private Optional<Hit> inMembers(Json.Group group, String path) {
        for (Map.Entry<String, Json.Member> member : group.members().entrySet()) {
            Json value = member.getValue().value();
            String below = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            if (member.getKey().equals(field) && meant(value)) {
                return Optional.of(new Hit(value, below));
            }
            Optional<Hit> hit = in(value, below);
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private Optional<Hit> inItems(List<Json> values, String path) {
        for (int i = 0; i < values.size(); i++) {
            Optional<Hit> hit = in(values.get(i), path + "[" + i + "]");
            if (hit.isPresent()) {
                return hit;
            }
        }
        return Optional.empty();
    }

    private boolean meant(Json value) {
        return !(value instanceof Json.Text text) || message.contains('"' + text.value() + '"');
    }
}
