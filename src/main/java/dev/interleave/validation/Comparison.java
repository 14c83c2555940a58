package dev.interleave.validation;

import dev.interleave.quantity.Nanos;
import java.util.List;
import java.util.Locale;

/**
 * The comparison as a whole.
 *
 * @param rows its lines
 */
public record Comparison(List<Row> rows) {
    /** Copies the list. */
    public Comparison {
        rows = List.copyOf(rows);
    }

    /**
     * An error that this part of all predictions stay within.
     *
     * @param part 0 to 1; 0.5 for the median
     */
    public double errorWithin(double part) {
        double[] errors = rows.stream().mapToDouble(row -> Math.abs(row.error())).sorted().toArray();
        return errors.length == 0 ? 0 : errors[Math.min(errors.length - 1, (int) (part * errors.length))];
    }

    /** The part of all predictions that are off by no more than this. */
    public double partWithin(double error) {
        return rows.isEmpty() ? 0 : (double) rows.stream().filter(row -> Math.abs(row.error()) <= error).count() / rows.size();
    }

    /** A table in Markdown, and a sentence below it. */
    public String text() {
        StringBuilder text = new StringBuilder("""
                | Python | technique | work | workers | switch interval | predicted | measured | error |
                |---|---|---|---|---|---|---|---|
                """);
        for (Row row : rows) {
            text.append(String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %d | %s | %.3f | %.3f | %+.1f %% |%n",
                    row.experiment().python().version().id(),
                    row.experiment().technique().id(),
                    row.work(),
                    row.experiment().workers(),
                    Nanos.exact(row.experiment().python().switchInterval()),
                    row.predicted(),
                    row.measured(),
                    100 * row.error()));
        }
        return text.append('\n').append(sentence()).append('\n').toString();
    }

    /** The result in a sentence. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "%d experiments: half of the predictions are within %.1f %%, nine of ten within %.1f %%; %.0f %% are within 15 %%.",
                rows.size(),
                100 * errorWithin(0.5),
                100 * errorWithin(0.9),
                100 * partWithin(0.15));
    }
}
