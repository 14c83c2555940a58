package dev.interleave.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How messages put what was found and what is allowed into words. */
final class Words {
    private static final int LONGEST = 60;

    private Words() {}

    /** A text in quotes, on one line, cut when it is long. */
    static String quoted(String text) {
        return '"' + shortened(text) + '"';
    }

    /** A text on one line, cut when it is long. */
    static String shortened(String text) {
        String line = text.codePoints()
                .limit(LONGEST + 1L)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }

    /** Names in quotes: {@code "a", "b" or "c"}. */
    static String choice(Collection<String> names, String conjunction) {
        List<String> quoted = names.stream().map(Words::quoted).toList();
        int last = quoted.size() - 1;
        return last <= 0
                ? String.join("", quoted)
                : String.join(", ", quoted.subList(0, last)) + " " + conjunction + " " + quoted.get(last);
    }

    /** The name that was probably meant, if there is one near enough. */
    static Optional<String> nearest(String written, Collection<String> names) {
        String lower = written.toLowerCase(Locale.ROOT);
        return names.stream()
                .filter(name -> distance(lower, name.toLowerCase(Locale.ROOT)) <= 1 + name.length() / 4)
                .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))));
    }

    /** How many characters must be added, removed or changed to make one text of the other. */
    private static int distance(String one, String other) {
        if (one.length() > LONGEST) {
            return one.length();
        }
        int[] above = new int[other.length() + 1];
        for (int j = 0; j < above.length; j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = above[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
