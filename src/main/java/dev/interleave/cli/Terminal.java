package dev.interleave.cli;

import java.io.PrintStream;
import java.nio.charset.CharsetEncoder;
import java.util.Map;

/**
 * Where the command line writes to.
 *
 * @param out standard output
 * @param err standard error
 * @param columns how many characters fit on a line
 */
public record Terminal(PrintStream out, PrintStream err, int columns) {
    private static final int USUAL_COLUMNS = 100;
    private static final int FEWEST_COLUMNS = 40;
    private static final int MOST_COLUMNS = 1000;
    private static final Map<Character, String> PLAIN = Map.of(
            '×', "x", 'µ', "u", '“', "\"", '”', "\"", '’', "'", '…', "...", '–', "-", '\u00a0', " ");

    /** The terminal of this process; its width is taken from the variable COLUMNS. */
    public static Terminal system(Map<String, String> environment) {
        return new Terminal(System.out, System.err, columns(environment.get("COLUMNS")));
    }

    /** Whether everything that a timeline is drawn with can be shown. */
    boolean drawsBlocks() {
        return out.charset().canEncode() && out.charset().newEncoder().canEncode(Glyphs.BLOCKS);
    }

    /** Prints a line of standard output; what the terminal cannot show is replaced by something plain. */
    void print(String line) {
        out.println(shown(line, out));
    }

    /** Prints a sentence on standard error. */
    void complain(String sentence) {
        err.println(shown(sentence, err));
        err.flush();
    }

    private static String shown(String line, PrintStream to) {
        CharsetEncoder encoder = to.charset().newEncoder();
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(c -> {
            String text = Character.toString(c);
            if (Character.isISOControl(c)) {
                shown.append(' ');
            } else if (encoder.canEncode(text)) {
                shown.append(text);
            } else {
                shown.append(PLAIN.getOrDefault((char) c, "?"));
            }
        });
        return shown.toString();
    }

    private static int columns(String written) {
        boolean number = written != null && written.matches("[0-9]{1,4}");
        int columns = number ? Integer.parseInt(written) : USUAL_COLUMNS;
        return Math.clamp(columns, FEWEST_COLUMNS, MOST_COLUMNS);
    }
}
