package dev.interleave.ui.form;

import dev.interleave.experiment.Core;
import dev.interleave.experiment.Cores;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;

/**
 * The cores of a machine as three numbers, which is all that most machines need: how many there are, how many of these, the
 * last, are slow ones, and how slow.
 */
record CoreMix(
        @Quantity(
                        label = "Cores",
                        min = 1,
                        max = Cores.MOST,
                        slider = {1, 16},
                        help = "How many threads can run at the same moment.")
                int cores,
        @Quantity(
                        label = "Slow cores",
                        min = 0,
                        max = Cores.MOST,
                        slider = {0, 16},
                        help = "How many of the cores are slow ones; the last are.")
                int slowCores,
        @Quantity(
                        label = "Speed of a slow core",
                        unit = Unit.SHARE,
                        min = 0.05,
                        max = 1,
                        help = "What a slow core gets done while another gets 100 % done.")
                double slowCoreSpeed) {
    private static final double USUAL_SPEED = 0.6;

    CoreMix {
        Range.check(CoreMix.class, "cores", cores);
        Range.check(CoreMix.class, "slowCores", slowCores);
        Range.check(CoreMix.class, "slowCoreSpeed", slowCoreSpeed);
    }

    /** The numbers that come nearest: the speed is that of the slowest. */
    static CoreMix of(Cores cores) {
        double slowest = cores.each().stream().mapToDouble(Core::speed).min().orElseThrow();
        return new CoreMix(cores.count(), cores.slow(), cores.slow() == 0 ? USUAL_SPEED : slowest);
    }

    /** Whether the three numbers say all there is to say. */
    static boolean saysAll(Cores cores) {
        CoreMix mix = of(cores);
        return Cores.of(mix.cores).withSlow(mix.slowCores, mix.slowCoreSpeed).equals(cores);
    }

    /** The cores after one of the numbers has changed; a change of how many leaves the speeds of the others alone. */
    Cores appliedTo(Cores before) {
        return cores == before.count() ? Cores.of(cores).withSlow(slowCores, slowCoreSpeed) : before.withCount(cores);
    }
}
