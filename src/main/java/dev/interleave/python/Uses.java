package dev.interleave.python;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the steps of a program make use of. */
final class Uses {
    private final Program program;

    Uses(Program program) {
        this.program = program;
    }

    /** All steps, those inside of others too. */
    static Stream<Step> all(List<Step> steps) {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step), all(step.steps())));
    }

    /** Whether any role has such a step. */
    boolean any(Predicate<Step> what) {
        return program.roles().stream().anyMatch(role -> any(role, what));
    }

    /** Whether a role has such a step. */
    static boolean any(Role role, Predicate<Step> what) {
        return all(role.steps()).anyMatch(what);
    }

    /** Whether any wait is drawn at random. */
    boolean random() {
        return any(step -> switch (step) {
            case Step.Work work -> !(work.waiting() instanceof Wait.Fixed);
            case Step.Io io -> !(io.waiting() instanceof Wait.Fixed);
            case Step.Sleep sleep -> !(sleep.waiting() instanceof Wait.Fixed);
            default -> false;
        });
    }

    /** Whether a step can end its worker with an error. */
    boolean errors() {
        return any(step -> switch (step) {
            case Step.Release _, Step.AwaitCondition _, Step.Notify _, Step.Fail _ -> true;
            default -> false;
        });
    }

    /** How many objects must be alive for the garbage collections there are; empty when there are none. */
    OptionalLong mostObjects() {
        return program.roles().stream()
                .flatMap(role -> all(role.steps()))
                .mapToLong(step -> step instanceof Step.Collect collect ? collect.objects() : -1)
                .filter(objects -> objects >= 0)
                .max();
    }

    /** Whether the program shares any lock or signal. */
    boolean shares() {
        return !program.locks().isEmpty() || !program.signals().isEmpty();
    }

    /** Whether there is a barrier. */
    boolean barriers() {
        return program.signals().stream().anyMatch(signal -> signal.kind() == SignalKind.BARRIER);
    }

    /** The names of the locks that a role uses itself. */
    static Set<String> locks(Role role) {
        return all(role.steps())
                .flatMap(step -> switch (step) {
                    case Step.Hold hold -> Stream.of(hold.lock());
                    case Step.Acquire acquire -> Stream.of(acquire.lock());
                    case Step.Release release -> Stream.of(release.lock());
                    default -> Stream.<String>empty();
                })
                .collect(Collectors.toSet());
    }

    /** Whether a role uses a signal. */
    static boolean uses(Role role, Signal signal) {
        return any(role, step -> switch (step) {
            case Step.Drain drain -> drain.tasks().equals(signal.name());
            case Step.Put put -> put.queue().equals(signal.name());
            case Step.Get get -> get.queue().equals(signal.name());
            case Step.SetEvent set -> set.event().equals(signal.name());
            case Step.ClearEvent clear -> clear.event().equals(signal.name());
            case Step.AwaitEvent await -> await.event().equals(signal.name());
            case Step.Meet meet -> meet.barrier().equals(signal.name());
            case Step.AwaitCondition await -> await.condition().equals(signal.name());
            case Step.Notify notify -> notify.condition().equals(signal.name());
            default -> false;
        });
    }
}
