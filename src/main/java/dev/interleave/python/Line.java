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
 */
public record Line(String text, Optional<Step> step, Optional<Role> role) {}
