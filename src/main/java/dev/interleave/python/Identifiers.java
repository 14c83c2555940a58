package dev.interleave.python;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes names of an experiment into Python identifiers: ASCII, lower case, no keyword, nothing that the script uses
 * otherwise, and different for different names.
 */
final class Identifiers {
    private static final int LONGEST = 40;

    /** Keywords of any version, and every name that a script uses itself. */
    private static final Set<String> TAKEN = Set.of(
            "false", "none", "true", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
            "elif", "else", "except", "exec", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
            "nonlocal", "not", "or", "pass", "print", "raise", "return", "try", "while", "with", "yield", "match", "case",
            "type", "range", "xrange", "min", "max", "int", "len", "isinstance", "object", "super", "main", "x", "mine",
            "step", "compute", "native", "request", "spin", "digest", "time_of", "call", "task", "tasks", "thread",
            "threads", "process", "processes", "function", "functions", "error", "results", "result", "context", "queue",
            "random", "sys", "time", "hashlib", "threading", "multiprocessing", "asyncio", "interpreters", "interpreter",
            "run", "code", "self", "traceback", "work", "turns", "seconds", "nap", "loop", "rlock", "barrier_of", "args", "repr", "best",
            "name", "runpy", "start", "pool", "argument", "arguments", "concurrent", "bytes", "list", "thing", "things", "table", "own", "cancel", "number", "group", "gc");

    private final Set<String> used = new HashSet<>(TAKEN);
    private final Map<String, String> known = new HashMap<>();

    /**
     * The identifier of a name, always the same.
     *
     * @param kind what is named, one plain word: two things of different kinds may have the same name
     * @param name any text
     */
    String of(String kind, String name) {
        return known.computeIfAbsent(kind + " " + name, _ -> fresh(kind, name));
    }

    /** A new identifier, even for a name that has one. */
    String fresh(String kind, String name) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]+", "_").replaceAll("^_+|_+$", "");
        if (plain.isEmpty() || Character.isDigit(plain.charAt(0))) {
            plain = kind + (plain.isEmpty() ? "" : "_" + plain);
        }
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, LONGEST);
        }
        String identifier = plain;
        for (int i = 1; !used.add(identifier); i++) {
            identifier = plain + "_" + kind + (i == 1 ? "" : "_" + i);
        }
        return identifier;
    }
}
