package dev.interleave.python;

import dev.interleave.program.Outline;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines as they are written, with their indentation and what they belong to. */
final class Page {
    private static final String INDENT = "    ";

    private final List<Line> lines = new ArrayList<>();
    private int depth;
    private Optional<Role> role = Optional.empty();
    private int place = Outline.NOWHERE;

    /** Adds lines that stand for no step; an empty line is not indented. */
    Page add(String text) {
        text.lines().forEach(line -> line(line, Optional.empty()));
        return this;
    }

    /** Adds a line that stands for a step. */
    Page add(Step step, String text) {
        line(text, Optional.of(step));
        return this;
    }

    /** Leaves so many lines empty. */
    Page gap(int count) {
        for (int i = 0; i < count; i++) {
            line("", Optional.empty());
        }
        return this;
    }

    /** Adds what is written meanwhile one level deeper. */
    Page indented(Runnable block) {
        depth++;
        block.run();
        depth--;
        return this;
    }

    /** What is written meanwhile belongs to a role, which is at a place in the outline of the program. */
    void of(Role owner, int at, Runnable block) {
        role = Optional.of(owner);
        int around = at(at);
        block.run();
        at(around);
        role = Optional.empty();
    }

    /**
     * What is written from now on belongs to this place in the outline of the program.
     *
     * @return the place it was before
     */
    int at(int newPlace) {
        int before = place;
        place = newPlace;
        return before;
    }

    List<Line> lines() {
        return lines;
    }

    private void line(String text, Optional<Step> step) {
        lines.add(new Line(text.isEmpty() ? "" : INDENT.repeat(depth) + text, step, role, place));
    }
}
