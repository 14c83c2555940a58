package dev.interleave.cli;

import java.nio.file.Path;
import java.util.Optional;

/** Opens the window. */
@FunctionalInterface
public interface Window {
    /**
     * Opens it and comes back when it is closed.
     *
     * @param file the experiment to open in it
     * @return whether there was a display to open it on
     */
    boolean open(Optional<Path> file);
}
