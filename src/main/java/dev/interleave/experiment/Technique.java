package dev.interleave.experiment;

/** The ways Python offers to do several things at once, and the way to do them one after another. */
public enum Technique {
    /** Every worker is a plain function call, one after another. */
    SEQUENTIAL("sequential"),
    /** {@code threading.Thread}: OS threads of one process that share one GIL, unless the build has none. */
    THREADS("threads"),
    /** {@code multiprocessing.Process}: a process, with a GIL of its own, for every worker. */
    PROCESSES("processes"),
    /** {@code asyncio} tasks under {@code gather}: one OS thread, switched only where a coroutine awaits. */
    ASYNCIO("asyncio"),
    /** Sub-interpreters of one process with a GIL each (PEP 684, CPython 3.12 and later), one OS thread each. */
    INTERPRETERS("interpreters");

    private final String id;

    Technique(String id) {
        this.id = id;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }
}
