package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.quantity.OutOfRange;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Work in phases: nobody begins the next before all have finished this one, and not all have the same to do.
 *
 * @param phases how many there are
 * @param iterations turns of the loop in a phase, for the worker that has most to do
 * @param unevenness by what part of that the one with the least to do has less, 0 to 1
 */
public record Phases(
        @Quantity(
                        label = "Phases",
                        min = 1,
                        max = 1e5,
                        slider = {1, 50},
                        help = "How often all wait for each other.")
                int phases,
        @Quantity(
                        label = "Loop iterations per phase",
                        min = 1,
                        max = 1e12,
                        slider = {1e3, 1e7},
                        help = "How much Python the busiest worker runs in a phase.")
                long iterations,
        @Quantity(
                        label = "Unevenness",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1,
                        help = "How much less the least busy worker has to do than the busiest.")
                double unevenness)
        implements Workload {
    private static final String BARRIER = "all_here";
    private static final int MOST = 1_000;

    /** Checks the values. */
    public Phases {
        Range.check(Phases.class, "phases", phases);
        Range.check(Phases.class, "iterations", iterations);
        Range.check(Phases.class, "unevenness", unevenness);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        if (workers > MOST) {
            throw new OutOfRange("workers", "workers is " + workers + ", but no more than 1,000 can meet at one barrier here.");
        }
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
            double less = workers == 1 ? 0 : unevenness * i / (workers - 1);
            roles.add(new Role("", 1, List.of(new Step.Repeat(
                    phases, List.of(new Step.Loop(Math.round(iterations * (1 - less))), new Step.Meet(BARRIER))))));
        }
        return new Program(List.of(), List.of(new Signal(BARRIER, SignalKind.BARRIER, workers, "")), List.of(), roles);
    }
}
