package dev.interleave.experiment;

/** How {@code multiprocessing} starts a process (Lib/multiprocessing/context.py). */
public enum StartMethod {
    /** Copy the parent: the quickest, and the default on Linux up to 3.13. */
    FORK("fork"),
    /** Start a fresh interpreter that imports everything anew: the default on Windows and macOS. */
    SPAWN("spawn"),
    /** Ask a small server process to fork: the default on Linux from 3.14 (gh-84559). */
    FORKSERVER("forkserver");

    private final String id;

    StartMethod(String id) {
        this.id = id;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
