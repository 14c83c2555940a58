package dev.interleave.document;

import java.util.List;
import java.util.Map;

/** A JSON value and where it stands in its text. */
sealed interface Json {
    /** Where it begins. */
    Place place();

    /** What to call it in a message that says what was found. */
    String found();

    /**
     * An object.
     *
     * @param members its fields by name, in the order of the text
     */
    record Group(Place place, Map<String, Member> members) implements Json {
        @Override
        public String found() {
            return "an object";
        }
    }

    /**
     * A field of an object.
     *
     * @param name where its name stands
     * @param value its value
     */
    record Member(Place name, Json value) {}

    /** A list. */
    record Items(Place place, List<Json> values) implements Json {
        @Override
        public String found() {
            return "a list";
        }
    }

    /** A text. */
    record Text(Place place, String value) implements Json {
        @Override
        public String found() {
            return Words.quoted(value);
        }
    }

    /** A number, as it is written. */
    record Number(Place place, String written) implements Json {
        @Override
        public String found() {
            return Words.shortened(written);
        }
    }

    /** {@code true} or {@code false}. */
    record Truth(Place place, boolean value) implements Json {
        @Override
        public String found() {
            return String.valueOf(value);
        }
    }

    /** {@code null}. */
    record Nothing(Place place) implements Json {
        @Override
        public String found() {
            return "null";
        }
    }
}
