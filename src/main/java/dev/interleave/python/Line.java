package dev.interleave.python;

import dev.interleave.program.Role;
import dev.interleave.program.Step;
import java.util.Optional;

/**
 * A line of a script.
 *
 * @param text the line, indented, without its end
 * @param step the very step of the program that it stands for, or part of; empty for what surrounds the steps
 * @param role whose function it belongs to; empty outside of them
 * @param place the place in the {@link dev.interleave.program.Outline} of the program that it belongs to; -1 outside of roles
 */
public record Line(String text, Optional<Step> step, Optional<Role> role, int place) {}
