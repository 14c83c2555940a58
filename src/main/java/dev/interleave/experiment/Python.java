package dev.interleave.experiment;

import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.Objects;

/**
 * The interpreter. Durations are nanoseconds.
 *
 * @param version which CPython
 * @param freeThreaded whether it is the build without a GIL, 3.13 and later
 * @param switchInterval how long a thread waits for the GIL before it asks the owner to let go
 *     ({@code sys.setswitchinterval})
 * @param startMethod how processes are started
 * @param iterationTime one turn of the loop {@code x += 1} in the ordinary build of this version
 */
public record Python(
        PythonVersion version,
        boolean freeThreaded,
        @Quantity(
                        label = "Switch interval",
                        unit = Unit.DURATION,
                        min = 1e3,
                        max = 1e10,
                        slider = {1e4, 1e9},
                        help = "How long a thread waits for the GIL before it asks the owner to let go.")
                long switchInterval,
        StartMethod startMethod,
        @Quantity(
                        label = "Time of one loop turn",
                        unit = Unit.DURATION,
                        min = 1,
                        max = 1e9,
                        slider = {1, 1e3},
                        help = "How long one turn of the loop x += 1 takes on this machine.")
                long iterationTime) {

    /** CPython 3.13 with its defaults on Linux. */
    public static final Python DEFAULT = new Python(PythonVersion.V3_13, false, 5_000_000, StartMethod.FORK, 40);

    /** Checks every value. */
    public Python {
        Objects.requireNonNull(version);
        Objects.requireNonNull(startMethod);
        Range.check(Python.class, "switchInterval", switchInterval);
        Range.check(Python.class, "iterationTime", iterationTime);
        if (freeThreaded && !version.atLeast(13)) {
            throw new OutOfRange(
                    "freeThreaded",
                    "freeThreaded is true, but Python " + version.id() + " has no such build; it needs version 3.13 or later.");
        }
        if (startMethod != StartMethod.FORK && !version.atLeast(4)) {
            throw new OutOfRange(
                    "startMethod",
                    "startMethod is \"" + startMethod.id() + "\", but Python " + version.id()
                            + " can only fork; the others need version 3.4 or later.");
        }
    }

    /** The same with another version. */
    public Python withVersion(PythonVersion other) {
        return new Python(other, freeThreaded, switchInterval, startMethod, iterationTime);
    }

    /** The same in the build with or without a GIL. */
    public Python withFreeThreaded(boolean free) {
        return new Python(version, free, switchInterval, startMethod, iterationTime);
    }

    /** The same with another switch interval in nanoseconds. */
    public Python withSwitchInterval(long interval) {
        return new Python(version, freeThreaded, interval, startMethod, iterationTime);
    }

    /** The same with another way to start processes. */
    public Python withStartMethod(StartMethod other) {
        return new Python(version, freeThreaded, switchInterval, other, iterationTime);
    }
}
