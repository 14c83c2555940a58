package dev.interleave.experiment;

import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import java.util.List;
import java.util.Objects;

/**
 * A program the user wrote as a tree of steps. The experiment's own lock is not used; the tree declares its locks.
 *
 * @param program the tree
 */
public record Steps(Program program) implements Workload {
    /** Checks that there is one. */
    public Steps {
        Objects.requireNonNull(program);
    }

    /** A tree to start from: everyone fetches and then parses. */
    static Steps example() {
        return new Steps(new Program(
                List.of(),
                List.of(),
                List.of(new Role("", 0, List.of(new Step.Repeat(
                        5, List.of(new Step.Io(new Wait.Fixed(8_000_000)), new Step.Compute(4_000_000))))))));
    }

    @Override
    public Program program(int workers, LockUse lock) {
        return program;
    }
}
