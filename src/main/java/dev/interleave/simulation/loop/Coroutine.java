package dev.interleave.simulation.loop;

/** A coroutine of the library that a task is in, as far as it waits. */
@FunctionalInterface
public interface Coroutine {
    /**
     * Goes on, the first time or after what it awaited is done.
     *
     * @param thrown what is raised where it waits; {@code null} for nothing
     * @return the future it awaits next, or {@code null} when it has come to its end
     * @throws Raised when it ends with an exception
     */
    Future go(Raised thrown);
}
