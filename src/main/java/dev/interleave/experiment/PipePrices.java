package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;

/**
 * What it costs to send something from one process to another. Durations are nanoseconds.
 *
 * @param message a short message, one way: half of a round trip, wake-up of the receiver included
 * @param perKib what each KiB beyond the first 64 adds, which is what a pipe holds
 * @param pickle pickling a KiB of bytes
 * @param unpickle unpickling it
 */
public record PipePrices(
        @Quantity(label = "Message through a pipe", unit = Unit.DURATION, min = 0, max = 1e9, help = "A short message, one way.")
                long message,
        @Quantity(
                        label = "Each KiB above 64",
                        unit = Unit.DURATION,
                        min = 0,
                        max = 1e9,
                        help = "What each KiB beyond the first 64 adds.")
                long perKib,
        @Quantity(label = "Pickle a KiB", unit = Unit.DURATION, min = 0, max = 1e9, help = "Pickling a KiB of bytes.") long pickle,
        @Quantity(label = "Unpickle a KiB", unit = Unit.DURATION, min = 0, max = 1e9, help = "Unpickling a KiB of bytes.")
                long unpickle) {
    /** Checks every value. */
    public PipePrices {
        Range.check(PipePrices.class, "message", message);
        Range.check(PipePrices.class, "perKib", perKib);
        Range.check(PipePrices.class, "pickle", pickle);
        Range.check(PipePrices.class, "unpickle", unpickle);
    }
}
