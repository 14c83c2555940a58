package dev.interleave.ui.session;

/** Asks people things and tells them things. The answer comes later; nobody waits for it. */
public interface Questions {
    /**
     * Asks what to do about unsaved work before it would be lost.
     *
     * @param title what the experiment is called
     * @param save what to do when it is to be saved
     * @param discard what to do when it is not
     */
    void unsaved(String title, Runnable save, Runnable discard);

    /**
     * Asks whether to write over a file.
     *
     * @param fileName its name
     * @param replace what to do if so
     */
    void replace(String fileName, Runnable replace);

    /**
     * Tells of something that did not work.
     *
     * @param title what did not work
     * @param sentence why
     */
    void problem(String title, String sentence);
}
