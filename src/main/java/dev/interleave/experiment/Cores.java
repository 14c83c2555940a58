package dev.interleave.experiment;

import dev.interleave.quantity.OutOfRange;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The cores of a machine, in the order of their numbers.
 *
 * @param each every one of them, 1 to 256
 */
public record Cores(List<Core> each) {
    /** How many there can be. */
    public static final int MOST = 256;

    /** Checks how many there are. */
    public Cores {
        each = List.copyOf(each);
        check(each.size());
    }

    private static void check(int count) {
        if (count < 1 || count > MOST) {
            throw new OutOfRange("cores", "cores is " + count + ", but must be from 1 to " + MOST + ".");
        }
    }

    /**
     * So many at full speed.
     *
     * @throws OutOfRange when that is less than 1 or more than 256
     */
    public static Cores of(int count) {
        check(count);
        return new Cores(Collections.nCopies(count, Core.FULL));
    }

    /** How many there are. */
    public int count() {
        return each.size();
    }

    /** How many are slow ones. */
    public int slow() {
        return (int) each.stream().filter(Core::isSlow).count();
    }

    /**
     * The same with more in front, at full speed, or with fewer, the first gone: slow ones go last.
     *
     * @throws OutOfRange when that is less than 1 or more than 256
     */
    public Cores withCount(int other) {
        check(other);
        int more = other - count();
        return more <= 0
                ? new Cores(each.subList(-more, count()))
                : new Cores(Stream.concat(Collections.nCopies(more, Core.FULL).stream(), each.stream()).toList());
    }

    /** As many, the last of them slow; all when that is more than there are. */
    public Cores withSlow(int slow, double speed) {
        int fast = Math.max(0, count() - slow);
        return new Cores(Stream.concat(
                        Collections.nCopies(fast, Core.FULL).stream(), Collections.nCopies(count() - fast, new Core(speed)).stream())
                .toList());
    }
}
