package dev.interleave.ui.session;

import java.nio.file.Path;
import java.util.Optional;

/** Asks people for files. */
public interface FileDialogs {
    /**
     * Asks which file to open.
     *
     * @param folder where to look first
     * @return the file; empty when they changed their mind
     */
    Optional<Path> open(Optional<Path> folder);

    /**
     * Asks where to save.
     *
     * @param folder where to look first
     * @param name what the file might be called
     * @return the file; empty when they changed their mind
     */
    Optional<Path> save(Optional<Path> folder, String name);
}
