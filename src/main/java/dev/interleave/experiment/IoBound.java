package dev.interleave.experiment;

import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Labelled;
import dev.interleave.quantity.Quantity;
import dev.interleave.quantity.Range;
import dev.interleave.quantity.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Requests to something outside, one after another: each is a little Python and a long wait.
 *
 * @param requests how many each worker makes
 * @param waiting how long an answer takes
 */
public record IoBound(
        @Quantity(
                        label = "Requests per worker",
                        min = 1,
                        max = 1e6,
                        slider = {1, 100},
                        help = "How many requests each worker makes, one after another.")
                int requests,
        @Written("wait") @Labelled(label = "Wait for each answer", help = "How long an answer takes.") Wait waiting)
        implements Workload {
    /** The Python around a request: building it and reading the answer, nanoseconds. */
    static final long HANDLING = 100_000;

    /** Checks the values. */
    public IoBound {
        Range.check(IoBound.class, "requests", requests);
        Objects.requireNonNull(waiting);
    }

    @Override
    public Program program(int workers, LockUse lock) {
        if (lock.kind() == LockKind.NONE) {
            return Guard.program(workers, lock, List.of(), _ -> requests(List.of(new Step.Io(waiting))));
        }
        long inside = Math.round(waiting.mean() * lock.share());
        Step before = new Step.Io(waiting.withMean(waiting.mean() - inside));
        Step under = new Step.Io(waiting.withMean(inside));
        return Guard.program(workers, lock, List.of(), guard -> requests(Guard.turn(guard, before, under)));
    }

    private List<Step> requests(List<Step> waiting) {
        List<Step> request = new ArrayList<>();
        request.add(new Step.Compute(HANDLING));
        request.addAll(waiting);
        return List.of(new Step.Repeat(requests, request));
    }
}
