package dev.interleave.experiment;

import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.Objects;
import java.util.Optional;

/**
 * The interpreter. Durations are nanoseconds.
 *
 * @param version which CPython
 * @param freeThreaded whether it is the build without a GIL, 3.13 and later
 * @param switchInterval how long a thread waits for the GIL before it asks the owner to let go
 *     ({@code sys.setswitchinterval})
 * @param startMethod how processes are started; empty for the default of the version and the operating system
 * @param iterationTime one turn of the loop {@code x += 1} in the ordinary build of this version
 * @param prices what other things cost on the machine; the usual prices of the version where it is empty
 * @param asyncio how asyncio tasks are run
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
        Optional<StartMethod> startMethod,
        @Quantity(
                        label = "Time of one loop turn",
                        unit = Unit.DURATION,
                        min = 1,
                        max = 1e9,
                        slider = {1, 1e3},
                        help = "How long one turn of the loop x += 1 takes on this machine.")
                long iterationTime,
        Optional<Prices> prices,
        Asyncio asyncio) {

    /** CPython 3.13 with its defaults. */
    public static final Python DEFAULT =
            new Python(PythonVersion.V3_13, false, 5_000_000, Optional.empty(), 40, Optional.empty(), Asyncio.DEFAULT);

    /** Checks every value. */
    public Python {
        Objects.requireNonNull(version);
        Objects.requireNonNull(startMethod);
        Objects.requireNonNull(prices);
        Objects.requireNonNull(asyncio);
        Range.check(Python.class, "switchInterval", switchInterval);
        Range.check(Python.class, "iterationTime", iterationTime);
        if (freeThreaded && !version.atLeast(13)) {
            throw new OutOfRange(
                    "freeThreaded",
                    "freeThreaded is true, but Python " + version.id() + " has no such build; it needs version 3.13 or later.");
        }
        if (startMethod.isPresent() && !version.atLeast(4)) {
            throw new OutOfRange(
                    "startMethod",
                    "startMethod is \"" + startMethod.get().id() + "\", but Python " + version.id()
                            + " lets nobody choose; that needs version 3.4 or later.");
        }
        check(asyncio, version);
    }

    private static void check(Asyncio asyncio, PythonVersion version) {
        if (asyncio.gather() == Gather.TASK_GROUP && !version.atLeast(11)) {
            throw new OutOfRange(
                    "gather",
                    "gather is \"task-group\", but Python " + version.id() + " has no TaskGroup; it needs version 3.11 or later.");
        }
        if (asyncio.eager() && !version.atLeast(12)) {
            throw new OutOfRange(
                    "eager", "eager is true, but Python " + version.id() + " has no eager tasks; they need version 3.12 or later.");
        }
    }

    /** What things cost: the prices it carries, or else the usual ones. */
    public Prices pricesInForce() {
        return prices.orElseGet(() -> Prices.usual(version, freeThreaded));
    }

    /**
     * By how much Python code is slower than in the ordinary build of the same version. 3.13: about 40 per cent, because
     * its specializing interpreter is off; 3.14: 8 per cent on x86-64 (free-threading HOWTO of each).
     */
    public double slowdown() {
        if (!freeThreaded) {
            return 1;
        }
        return version.atLeast(14) ? 1.08 : 1.40;
    }

    /** The same with another version; prices go with the version they were measured in. */
    public Python withVersion(PythonVersion other) {
        return new Python(
                other, freeThreaded, switchInterval, startMethod, iterationTime, other == version ? prices : Optional.empty(), asyncio);
    }

    /** The same in the build with or without a GIL; prices go with the build they were measured in. */
    public Python withFreeThreaded(boolean free) {
        return new Python(
                version, free, switchInterval, startMethod, iterationTime, free == freeThreaded ? prices : Optional.empty(), asyncio);
    }

    /** The same with another switch interval in nanoseconds. */
    public Python withSwitchInterval(long interval) {
        return new Python(version, freeThreaded, interval, startMethod, iterationTime, prices, asyncio);
    }

    /** The same with another way to start processes; empty for the default. */
    public Python withStartMethod(Optional<StartMethod> other) {
        return new Python(version, freeThreaded, switchInterval, other, iterationTime, prices, asyncio);
    }

    /** The same with another time of a turn of the loop, in nanoseconds. */
    public Python withIterationTime(long other) {
        return new Python(version, freeThreaded, switchInterval, startMethod, other, prices, asyncio);
    }

    /** The same where things cost something else. */
    public Python withPrices(Optional<Prices> other) {
        return new Python(version, freeThreaded, switchInterval, startMethod, iterationTime, other, asyncio);
    }

    /** The same with another way to run asyncio tasks. */
    public Python withAsyncio(Asyncio other) {
        return new Python(version, freeThreaded, switchInterval, startMethod, iterationTime, prices, other);
    }
}
