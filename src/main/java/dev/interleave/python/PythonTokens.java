package dev.interleave.python;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python taken apart as far as light colouring needs it (the lexical analysis of the Python reference, chapter 2, in short). */
public final class PythonTokens {
    private static final Pattern TOKEN = Pattern.compile(
            "(?<string>\"\"\"(?s:.*?)\"\"\"|[bru]?\"(?:\\\\.|[^\"\\\\\\n])*\"|[bru]?'(?:\\\\.|[^'\\\\\\n])*')"
                    + "|(?<comment>#[^\\n]*|@[\\w.]+)"
                    + "|(?<keyword>\\b(?:and|as|async|await|break|class|continue|def|del|elif|else|except|finally|for|from|global"
                    + "|if|import|in|is|lambda|None|nonlocal|not|or|pass|raise|return|True|False|try|while|with|yield)\\b)"
                    + "|(?<number>\\b\\d[\\w.]*(?:(?<=e)[+-]\\d+)?)");

    private PythonTokens() {}

    /** What a part of the text is. */
    public enum Kind {
        /** A name, an operator, a space. */
        PLAIN,
        /** A word of the language. */
        KEYWORD,
        /** A number. */
        NUMBER,
        /** A string. */
        STRING,
        /** A comment or a decorator. */
        COMMENT
    }

    /**
     * A part of a line.
     *
     * @param text as it stands there
     * @param kind what it is
     */
    public record Token(String text, Kind kind) {}

    /** The parts of each line of a script, from left to right: put together they are the line. */
    public static List<List<Token>> of(Script script) {
        String text = script.text();
        List<List<Token>> lines = new ArrayList<>();
        lines.add(new ArrayList<>());
        Matcher matcher = TOKEN.matcher(text);
        int done = 0;
        while (matcher.find()) {
            add(lines, text.substring(done, matcher.start()), Kind.PLAIN);
            add(lines, matcher.group(), kind(matcher));
            done = matcher.end();
        }
        add(lines, text.substring(done), Kind.PLAIN);
        return lines.subList(0, script.lines().size());
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("string") != null) {
            return Kind.STRING;
        } else if (matcher.group("comment") != null) {
            return Kind.COMMENT;
        }
        return matcher.group("keyword") != null ? Kind.KEYWORD : Kind.NUMBER;
    }

    private static void add(List<List<Token>> lines, String text, Kind kind) {
        String[] parts = text.split("\n", -1);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                lines.add(new ArrayList<>());
            }
            if (!parts[i].isEmpty()) {
                lines.getLast().add(new Token(parts[i], kind));
            }
        }
    }
}
