package dev.interleave.experiment;

import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;

/**
 * One core.
 *
 * @param speed what it gets done in the time in which a core at full speed does 1
 */
public record Core(
        @Quantity(label = "Speed", unit = Unit.SHARE, min = 0.05, max = 1, help = "What it gets done while a core at full speed gets 100 % done.")
                double speed) {
    /** A core at full speed: what all times of an experiment are given for. */
    public static final Core FULL = new Core(1);

    /** Checks the speed. */
    public Core {
        Range.check(Core.class, "speed", speed);
    }

    /** Whether it is slower than others can be. */
    public boolean isSlow() {
        return speed < 1;
    }
}
