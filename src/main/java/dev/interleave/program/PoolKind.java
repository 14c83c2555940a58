package dev.interleave.program;

/** The two libraries of Python that have pools of workers. */
public enum PoolKind {
    /** No pool: every worker has its role from the start. */
    NONE("none", "No pool"),
    /** {@code concurrent.futures}: ThreadPoolExecutor, ProcessPoolExecutor, InterpreterPoolExecutor. */
    EXECUTOR("executor", "Executor of concurrent.futures"),
    /** {@code multiprocessing.Pool}, and {@code multiprocessing.pool.ThreadPool}. */
    MULTIPROCESSING("multiprocessing", "Pool of multiprocessing");

    private final String id;
    private final String label;

    PoolKind(String id, String label) {
        this.id = id;
        this.label = label;
    }

    /** The name in experiment files. */
    public String id() {
        return id;
    }

    /** The name people see. */
    public String label() {
        return label;
    }
}
