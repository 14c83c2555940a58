package dev.interleave.cli;

import dev.interleave.experiment.Experiment;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.nio.file.Path;

/** Draws the timeline of a run into a PNG file, without a display. */
@FunctionalInterface
public interface Pictures {
    /**
     * Draws it.
     *
     * @throws IOException when the file cannot be written
     */
    void write(Experiment experiment, Trace trace, Path file) throws IOException;
}
