package dev.interleave.python;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Pool;
import dev.interleave.program.PoolKind;
import java.util.List;

/** Writes the function that hands tasks to a pool and collects their results. */
final class PoolWriter {
    private final Experiment experiment;
    private final Pool pool;
    private final Page page;
    private final Dialect dialect;
    private final String function;

    /** @param function the function of a task */
    PoolWriter(Experiment experiment, Page page, Dialect dialect, String function) {
        this.experiment = experiment;
        this.pool = experiment.program().pool();
        this.page = page;
        this.dialect = dialect;
        this.function = function;
    }

    /** The modules it takes. */
    static List<String> modules(Experiment experiment) {
        boolean executor = experiment.program().pool().kind() == PoolKind.EXECUTOR;
        return switch (experiment.technique()) {
            case SEQUENTIAL -> List.of();
            case ASYNCIO -> List.of("asyncio", "concurrent.futures");
            case INTERPRETERS -> List.of("concurrent.futures");
            case THREADS -> List.of(executor ? "concurrent.futures" : "multiprocessing.pool");
            case PROCESSES -> executor ? List.of("concurrent.futures", "multiprocessing") : List.of("multiprocessing");
        };
    }

    /** Bytes as Python has them, of a size. */
    static String bytes(int size) {
        return "b\".\" * " + size;
    }

    void write() {
        page.add(dialect.def("main()")).indented(() -> {
            page.add("arguments = [" + bytes(pool.argumentSize()) + "] * " + pool.tasks());
            if (experiment.technique() == Technique.SEQUENTIAL) {
                page.add("results = [" + function + "(argument) for argument in arguments]");
            } else if (pool.kind() == PoolKind.MULTIPROCESSING) {
                multiprocessing();
            } else if (dialect.isAsync()) {
                asyncio();
            } else {
                executor();
            }
            page.add("print(\"results:\", len(results))");
        });
    }

    /** The same tasks by a plain loop. */
    void oneAfterAnother() {
        page.add("def one_after_another():").indented(() -> page
                .add("for argument in [" + bytes(pool.argumentSize()) + "] * " + pool.tasks() + ":")
                .indented(() -> page.add(function + "(argument)")));
    }

    private void executor() {
        page.add("with " + made() + " as pool:").indented(() -> {
            if (pool.oneAtATime()) {
                page.add("results = [pool.submit(" + function + ", argument).result() for argument in arguments]");
            } else {
                boolean chunks = experiment.technique() == Technique.PROCESSES && pool.chunk() > 0 && dialect.version().atLeast(5);
                page.add("results = list(pool.map(" + function + ", arguments" + (chunks ? ", chunksize=" + pool.chunk() : "") + "))");
            }
        });
    }

    private String made() {
        String workers = "max_workers=" + experiment.workers();
        return switch (experiment.technique()) {
            case INTERPRETERS -> "concurrent.futures.InterpreterPoolExecutor(" + workers + ")";
            case PROCESSES -> {
                String method = "\"" + experiment.startMethod().id() + "\"";
                if (dialect.version().atLeast(7)) {
                    page.add("context = multiprocessing.get_context(" + method + ")");
                    yield "concurrent.futures.ProcessPoolExecutor(" + workers + ", mp_context=context)";
                } else if (dialect.version().atLeast(4)) {
                    page.add("multiprocessing.set_start_method(" + method + ")");
                }
                yield "concurrent.futures.ProcessPoolExecutor(" + workers + ")";
            }
            case SEQUENTIAL, THREADS, ASYNCIO -> "concurrent.futures.ThreadPoolExecutor(" + workers + ")";
        };
    }

    private void asyncio() {
        page.add("loop = asyncio." + (dialect.version().atLeast(7) ? "get_running_loop()" : "get_event_loop()"));
        page.add("with " + made() + " as pool:").indented(() -> {
            String call = "loop.run_in_executor(pool, " + function + ", argument)";
            if (pool.oneAtATime()) {
                page.add("results = []");
                page.add("for argument in arguments:").indented(() -> page.add("result = " + dialect.await() + call)
                        .add("results.append(result)"));
            } else {
                page.add("results = " + dialect.await() + "asyncio.gather(*[" + call + " for argument in arguments])");
            }
        });
    }

    private void multiprocessing() {
        if (experiment.technique() == Technique.THREADS) {
            page.add("pool = multiprocessing.pool.ThreadPool(" + experiment.workers() + ")");
        } else if (dialect.version().atLeast(4)) {
            page.add("context = multiprocessing.get_context(\"" + experiment.startMethod().id() + "\")");
            page.add("pool = context.Pool(" + experiment.workers() + ")");
        } else {
            page.add("pool = multiprocessing.Pool(" + experiment.workers() + ")");
        }
        if (pool.oneAtATime()) {
            page.add("results = [pool.apply(" + function + ", (argument,)) for argument in arguments]");
        } else {
            page.add("results = pool.map(" + function + ", arguments" + (pool.chunk() > 0 ? ", chunksize=" + pool.chunk() : "") + ")");
        }
        page.add("pool.close()").add("pool.join()");
    }
}
