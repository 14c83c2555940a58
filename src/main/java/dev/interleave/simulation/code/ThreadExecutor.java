package dev.interleave.simulation.code;

import dev.interleave.experiment.Technique;
import java.util.Collections;

/**
 * {@code ThreadPoolExecutor} (Lib/concurrent/futures/thread.py), and what is built on it: {@code InterpreterPoolExecutor}
 * (interpreter.py, 3.14), whose threads go over to an interpreter of their own for each task, and asyncio's
 * {@code run_in_executor}. A submit puts a work item into a queue, and starts one more thread unless an idle one is counted
 * by {@code _idle_semaphore} (3.8 and later; before, until there are enough).
 */
final class ThreadExecutor {
    private final Bench bench;
    private final boolean asyncio;
    private final boolean interpreters;
    private final int tasks;
    private final int idle;
    private final int results;

    private ThreadExecutor(Bench bench) {
        this.bench = bench;
        Technique technique = bench.experiment.technique();
        this.asyncio = technique == Technique.ASYNCIO;
        this.interpreters = technique == Technique.INTERPRETERS;
        int queue = bench.add(ChannelPlan.slots("tasks", 0));
        this.tasks = bench.add(ChannelPlan.queue("a task").withPuts(queue).withTakes(queue).withShown(queue));
        this.idle = bench.queue("an idle worker");
        this.results = asyncio ? bench.add(bench.pipe("a result", 1)) : bench.queue("a result");
    }

    static Crew crew(Bench bench) {
        ThreadExecutor executor = new ThreadExecutor(bench);
        return bench.crew(executor.main(), Collections.nCopies(bench.workers, executor.worker().build()));
    }

    private CodeBuilder main() {
        CodeBuilder code = new CodeBuilder();
        int count = bench.pool.tasks();
        if (asyncio) {
            code.add(Op.COMPUTE, bench.costs.prices().eventLoop().setUp(), 0, 0);
        }
        code.times(count, 0, () -> {
            submit(code);
            if (bench.pool.oneAtATime()) {
                collect(code);
            }
        });
        if (!bench.pool.oneAtATime()) {
            code.times(count, 0, () -> collect(code));
        }
        code.add(Op.LOAD, Bench.END, 0, 0).add(Op.SEND, tasks);
        for (int i = 0; i < bench.workers; i++) {
            code.add(Op.JOIN, i);
        }
        if (asyncio) {
            code.add(Op.COMPUTE, bench.costs.prices().eventLoop().tearDown(), 0, 0);
        }
        return code;
    }

    private void submit(CodeBuilder code) {
        code.add(Op.COMPUTE, PoolCosts.SUBMIT + (asyncio ? PoolCosts.WRAP : 0), 0, 0)
                .add(Op.TURN, bench.pool.tasks(), 0, 0)
                .add(Op.SEND, tasks)
                .add(Op.CHECK);
        if (!bench.costs.python().version().atLeast(8)) {
            code.add(Op.START_NEXT);
            return;
        }
        int none = code.branch(Op.TRY_RECEIVE, 0, idle);
        int enough = code.branch(Op.JUMP, 0, 0);
        code.land(none);
        code.add(Op.START_NEXT);
        code.land(enough);
    }

    private void collect(CodeBuilder code) {
        if (asyncio) {
            // Results are told in the order in which they come; gather puts them in order.
            bench.read(code, results);
            code.python(PoolCosts.UNWRAP);
        } else {
            code.add(Op.TURN, bench.pool.tasks(), 0, 0).add(Op.RESULT, 0, 0, results).python(PoolCosts.RESULT);
        }
    }

    private CodeBuilder worker() {
        CodeBuilder code = new CodeBuilder();
        if (interpreters) {
            code.add(Op.CROSS, 1, 0, 0).add(Op.PREPARE, bench.costs.prices().interpreterStart(), 0, 0).add(Op.CROSS, 0, 0, 0);
        }
        int loop = code.here();
        boolean asksFirst = bench.costs.python().version().atLeast(12);
        int got = -1;
        if (asksFirst) {
            int none = code.branch(Op.TRY_RECEIVE, 0, tasks);
            got = code.branch(Op.JUMP, 0, 0);
            code.land(none);
            bench.token(code, idle);
        }
        code.add(Op.RECEIVE, tasks);
        if (asksFirst) {
            code.land(got);
        }
        int end = code.branch(Op.IF_ITEM, Bench.END, 0);
        code.python(PoolCosts.RUN_ITEM);
        cross(code, bench.pool.argumentSize(), 1);
        bench.chunk(code, 1);
        cross(code, bench.pool.resultSize(), 0);
        if (asyncio) {
            code.add(Op.NATIVE, PoolCosts.WRITE, 0, 0).add(Op.SEND, results);
        } else {
            code.add(Op.SETTLE);
        }
        code.add(Op.CHECK);
        if (!asksFirst) {
            bench.token(code, idle);
        }
        code.jump(loop);
        code.land(end);
        // Whoever ends tells the next.
        code.add(Op.SEND, tasks);
        if (interpreters) {
            code.add(Op.CROSS, 1, 0, 0).add(Op.PREPARE, bench.costs.prices().interpreterEnd(), 0, 0).add(Op.CROSS, 0, 0, 0);
        }
        return code;
    }

    /** What goes from interpreter to interpreter is pickled on one side and unpickled on the other (Python/crossinterp.c). */
    private void cross(CodeBuilder code, long bytes, int into) {
        if (interpreters) {
            long call = bench.costs.python().freeThreaded() ? PoolCosts.CROSS_FREE : PoolCosts.CROSS;
            code.python(call / 2 + bench.pickle(bytes)).add(Op.CROSS, into, 0, 0).python(call / 2 + bench.unpickle(bytes));
        }
    }
}
