package dev.interleave.experiment;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What the templates share: puts the experiment's lock, or locks, around part of each turn. */
final class Guard {
    private Guard() {}

    /**
     * A program whose workers are alike but for the lock they use: the workers are spread over the locks in equal groups.
     *
     * @param body the steps of a worker, given how to wrap the steps done under the lock
     */
    static Program program(int workers, LockUse use, List<String> variables, Function<Function<List<Step>, List<Step>>, List<Step>> body) {
        if (use.kind() == LockKind.NONE) {
            return new Program(List.of(), variables, List.of(new Role("", 0, body.apply(Function.identity()))));
        }
        int count = Math.min(use.count(), workers);
        List<Lock> locks = new ArrayList<>();
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = count == 1 ? "lock" : "lock_" + (i + 1);
            locks.add(new Lock(name, use.kind(), use.kind().hasPermits() ? use.permits() : 1));
            int members = workers / count + (i < workers % count ? 1 : 0);
            roles.add(new Role("", members, body.apply(steps -> List.of(new Step.Hold(name, steps)))));
        }
        return new Program(locks, variables, roles);
    }

    /** One turn of which the experiment's share is done under the lock: first the part outside, then the part inside. */
    static List<Step> turn(Function<List<Step>, List<Step>> guard, Step outside, Step inside) {
        List<Step> steps = new ArrayList<>();
        if (!isEmpty(outside)) {
            steps.add(outside);
        }
        steps.addAll(guard.apply(isEmpty(inside) ? List.of() : List.of(inside)));
        return steps;
    }

    private static boolean isEmpty(Step step) {
        return switch (step) {
            case Step.Loop loop -> loop.iterations() == 0;
            case Step.Native call -> call.time() == 0;
            case Step.Io io -> io.waiting().mean() == 0;
            default -> false;
        };
    }
}
