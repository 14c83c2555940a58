package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.Objects;

/**
 * A moment of the run that is worth going back to.
 *
 * @param time when, nanoseconds from the start of the run
 * @param note what there is to see, may be empty
 */
public record Bookmark(
        @Quantity(
                        label = "Moment",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e15,
                        help = "How long after the start of the run.")
                long time,
        String note) {
    /** Checks the moment. */
    public Bookmark {
        Objects.requireNonNull(note);
        Range.check(Bookmark.class, "time", time);
    }
}
