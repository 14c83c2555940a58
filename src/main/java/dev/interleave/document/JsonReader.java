package dev.interleave.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/** Reads one JSON value with the place of each of its parts. */
final class JsonReader {
    /** A program may nest its steps 64 deep, and each is an object in a list. */
    private static final int DEEPEST = 160;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(2 * DEEPEST).build())
            .build();

    private final String text;
    private final Source source;
    private final JsonParser parser;
    private int depth;

    private JsonReader(String text, Source source) {
        this.text = text;
        this.source = source;
        this.parser = FACTORY.createParser(ObjectReadContext.empty(), text);
    }

    /**
     * Reads the value that the text is.
     *
     * @throws BadFile when the text is not one JSON value
     */
    static Json read(String text, Source source) throws BadFile {
        if (text.isBlank()) {
            throw source.bad("the file is empty; an experiment was expected.");
        }
        JsonReader reader = new JsonReader(text, source);
        try (reader.parser) {
            Json value = reader.value(reader.parser.nextToken());
            if (reader.parser.nextToken() != null) {
                throw source.bad(
                        Place.of(reader.parser.currentTokenLocation()),
                        "something follows the end of the experiment; nothing more was expected.");
            }
            return value;
        } catch (UnexpectedEndOfInputException _) {
            throw source.bad(
                    Place.of(text, text.stripTrailing().length()),
                    "the file ends in the middle of the experiment; the rest is missing.");
        } catch (StreamConstraintsException _) {
            throw source.bad(reader.here(), "a number or a text here is longer than Interleave reads.");
        } catch (JacksonException e) {
            throw reader.notJson(e);
        }
    }

    private Json value(JsonToken token) throws BadFile {
        Place place = here();
        return switch (token) {
            case START_OBJECT -> new Json.Group(place, members());
            case START_ARRAY -> new Json.Items(place, items());
            case VALUE_STRING -> new Json.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(place, parser.getString());
            case VALUE_TRUE -> new Json.Truth(place, true);
            case VALUE_FALSE -> new Json.Truth(place, false);
            case VALUE_NULL -> new Json.Nothing(place);
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                throw new IllegalStateException(token.name());
        };
    }

    private Map<String, Json.Member> members() throws BadFile {
        enter();
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = here();
            String name = parser.currentName();
            Json.Member member = new Json.Member(place, value(parser.nextToken()));
            Json.Member earlier = members.putIfAbsent(name, member);
            if (earlier != null) {
                throw source.bad(
                        place,
                        "the field " + Words.quoted(name) + " stands here a second time; the first is on line "
                                + earlier.name().line() + ", and one was expected.");
            }
        }
        depth--;
        return members;
    }

    private List<Json> items() throws BadFile {
        enter();
        List<Json> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(value(token));
        }
        depth--;
        return items;
    }

    private void enter() throws BadFile {
        if (++depth > DEEPEST) {
            throw source.bad(
                    here(), "objects and lists are nested deeper here than the " + DEEPEST + " levels allowed.");
        }
    }

    private Place here() {
        return Place.of(parser.currentTokenLocation());
    }

    private BadFile notJson(JacksonException e) {
        int at = Math.clamp(e.getLocation().getCharOffset(), 0, text.length() - 1);
        // Jackson points at the wrong character, or behind it, or at the end of the wrong word.
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at)) && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at--;
        }
        String expected = parser.streamReadContext().inObject()
                ? "\"name\": value, with commas between"
                : parser.streamReadContext().inArray() ? "values with commas between" : "an object in { }";
        return source.bad(
                Place.of(text, at),
                "this is not JSON: found " + Words.quoted(word(at)) + ", expected " + expected + ".");
    }

    /** The word or sign at a place. */
    private String word(int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        int last = Math.max(end, text.offsetByCodePoints(at, 1));
        return text.substring(at, last);
    }
}
