package dev.interleave.python;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An experiment as Python.
 *
 * @param lines the lines, from the first
 * @param obstacle why Python cannot do this, as one sentence: the script then only says so when it is run
 */
public record Script(List<Line> lines, Optional<String> obstacle) {
    /** Copies the list. */
    public Script {
        lines = List.copyOf(lines);
    }

    /** Writes an experiment as a script for the very version of Python that the experiment is about. */
    public static Script of(Experiment experiment) {
        return new ScriptWriter(experiment).write();
    }

    /**
     * The same for threads, and afterwards the same work once more in one thread that is not the main one, so that both
     * times come from one process. A loop may be a fifth faster or slower in another thread or process, because its stack
     * lies elsewhere; so it is only against such a thread that threads can be measured.
     *
     * @throws IllegalArgumentException when the technique is another
     */
    public static Script withBaseline(Experiment experiment) {
        if (experiment.technique() != Technique.THREADS) {
            throw new IllegalArgumentException(experiment.technique().id());
        }
        return new ScriptWriter(experiment).withBaseline().write();
    }

    /** The whole script, as a file has it: UTF-8, lines ending with a line feed. */
    public String text() {
        return lines.stream().map(line -> line.text() + "\n").collect(Collectors.joining());
    }
}
