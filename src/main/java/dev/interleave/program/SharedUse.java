package dev.interleave.program;

/** What can be done with an object that all threads share; each is one line of Python. */
public enum SharedUse {
    /** Reads a reference held by an object: counts the references to what it reads. */
    READ_OBJECT("read-object", "Read one object: thing.ref", "thing.ref"),
    /** Reads an element of a list. */
    READ_LIST("read-list", "Read from a list: things[0]", "things[0]"),
    /** Reads an element of a dict. */
    READ_DICT("read-dict", "Read from a dict: table[\"key\"]", "table[\"key\"]"),
    /** Writes to a dict, all under the same key. */
    WRITE_SAME_KEY("write-same-key", "Write to a dict, the same key", "table[\"key\"] = 1"),
    /** Writes to a dict, each under a key of its own. */
    WRITE_OWN_KEY("write-own-key", "Write to a dict, each its own key", "table[own] = 1"),
    /** Appends to a list. */
    APPEND("append", "Append to a list", "things.append(None)"),
    /** Writes an attribute. */
    WRITE_ATTRIBUTE("write-attribute", "Write: thing.value = 1", "thing.value = 1"),
    /** Adds to an attribute. */
    ADD_TO_ATTRIBUTE("add-to-attribute", "Add: thing.value += 1", "thing.value += 1");

    private final String id;
    private final String label;
    private final String python;

    SharedUse(String id, String label, String python) {
        this.id = id;
        this.label = label;
        this.python = python;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String label() {
        return label;
    }

    /** The line of Python. */
    public String python() {
        return python;
    }
}
