package dev.interleave.experiment;

/** How {@code multiprocessing} starts a process (Lib/multiprocessing/context.py). */
public enum StartMethod {
    /** Copy the parent: the quickest. */
    FORK("fork"),
    /** Start a fresh interpreter that imports everything anew. */
    SPAWN("spawn"),
    /** Ask a small server process to fork. */
    FORKSERVER("forkserver");

    private final String id;

    StartMethod(String id) {
        this.id = id;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }

    /**
     * The one that is taken when the program names none: spawn on Windows, which has no other, and on macOS from 3.8
     * (bpo-33725); on Linux fork, and from 3.14 forkserver (gh-84559).
     */
    public static StartMethod usual(PythonVersion version, OperatingSystem system) {
        return switch (system) {
            case LINUX -> version.atLeast(14) ? FORKSERVER : FORK;
            case MACOS -> version.atLeast(8) ? SPAWN : FORK;
            case WINDOWS -> SPAWN;
        };
    }
}
