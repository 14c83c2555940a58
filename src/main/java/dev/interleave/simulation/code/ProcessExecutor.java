package dev.interleave.simulation.code;

import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.StartMethod;
import java.util.Collections;

/**
 * {@code ProcessPoolExecutor} (Lib/concurrent/futures/process.py; read in 3.8.18 to 3.13.0). A submit leaves a work item and
 * rings a bell; the executor manager thread moves work items to the call queue, which holds one more than there are workers
 * (EXTRA_QUEUED_CALLS); its feeder thread pickles them into a pipe; a worker that has the read lock takes one out; its result
 * comes back through another pipe, and the manager sets the future.
 */
final class ProcessExecutor {
    private static final int EXTRA_QUEUED_CALLS = 1;

    private final Bench bench;
    private final boolean oneByOne;
    private final int workItems;
    private final int slots;
    private final int buffer;
    private final int calls;
    private final int results;
    private final int bell;
    private final int closing;
    private final int idle;
    private final int futures;
    private final int room;
    private final int readLock;
    private final int writeLock;
    private final long argument;
    private final long result;

    private ProcessExecutor(Bench bench) {
        this.bench = bench;
        PythonVersion version = bench.costs.python().version();
        // _safe_to_dynamically_spawn_children; the last patch of each version from 3.9 has it.
        this.oneByOne = version.atLeast(9) && bench.experiment.startMethod() != StartMethod.FORK;
        this.argument = (long) bench.chunk * bench.pool.argumentSize();
        this.result = (long) bench.chunk * bench.pool.resultSize();
        int size = bench.workers + EXTRA_QUEUED_CALLS;
        this.workItems = bench.queue("a work item");
        this.slots = bench.add(ChannelPlan.slots("call queue", size));
        this.buffer = bench.add(ChannelPlan.queue("something to send").withPuts(slots));
        this.calls = bench.add(bench.pipe("a task", argument).withTakes(slots).withShown(slots));
        this.results = bench.add(bench.pipe("a result or a new task", result));
        this.bell = bench.bell(results);
        this.closing = bench.queue("the end");
        this.idle = bench.queue("an idle worker");
        this.futures = bench.queue("a result");
        this.room = bench.room();
        this.readLock = bench.lock("read lock of the call queue");
        this.writeLock = bench.lock("write lock of the results");
    }

    static Crew crew(Bench bench) {
        ProcessExecutor executor = new ProcessExecutor(bench);
        int manager = bench.nextService();
        bench.service("Manager thread", executor.manager(manager + 1));
        bench.service("Feeder thread", executor.feeder());
        return bench.crew(executor.main(manager), Collections.nCopies(bench.workers, executor.worker().build()));
    }

    private CodeBuilder main(int manager) {
        CodeBuilder code = new CodeBuilder();
        if (bench.costs.process().first() > 0) {
            code.add(Op.COMPUTE, bench.costs.process().first(), 0, 0);
        }
        code.times(bench.chunks(), 0, () -> {
            submit(code, manager);
            if (bench.pool.oneAtATime()) {
                collect(code);
            }
        });
        if (!bench.pool.oneAtATime()) {
            code.times(bench.chunks(), 0, () -> collect(code));
        }
        bench.token(code, closing);
        ring(code);
        code.add(Op.JOIN, manager);
        return code;
    }

    private void ring(CodeBuilder code) {
        code.add(Op.NATIVE, PoolCosts.WRITE, 0, 0);
        bench.token(code, bell);
    }

    private void submit(CodeBuilder code, int manager) {
        code.add(Op.COMPUTE, PoolCosts.SUBMIT + bench.chunk * PoolCosts.ITEM_IN_PARENT, 0, 0)
                .add(Op.TURN, bench.chunks(), 0, 0)
                .add(Op.SEND, workItems);
        ring(code);
        if (oneByOne) {
            int none = code.branch(Op.TRY_RECEIVE, 0, idle);
            int enough = code.branch(Op.JUMP, 0, 0);
            code.land(none);
            code.add(Op.START_NEXT);
            code.land(enough);
        }
        int running = code.branch(Op.IF_STARTED, 0, manager);
        if (!oneByOne) {
            for (int i = 0; i < bench.workers; i++) {
                code.add(Op.START, i);
            }
        }
        code.add(Op.START, manager);
        code.land(running);
        code.add(Op.CHECK);
    }

    private void collect(CodeBuilder code) {
        code.add(Op.TURN, bench.chunks(), 0, 0)
                .add(Op.RESULT, 0, 0, futures)
                .python(PoolCosts.RESULT + bench.chunk * PoolCosts.ITEM_IN_PARENT);
    }

    private CodeBuilder manager(int feeder) {
        CodeBuilder code = new CodeBuilder();
        int loop = code.here();
        int full = code.branch(Op.IF_EMPTY, 0, slots);
        int none = code.branch(Op.TRY_RECEIVE, 0, workItems);
        code.python(PoolCosts.CALL_ITEM);
        put(code, feeder);
        code.jump(loop);
        code.land(full);
        code.land(none);
        code.python(PoolCosts.MANAGER_TURN);
        int rang = code.branch(Op.RECEIVE_OR_BELL, bell, results);
        code.add(Op.NATIVE, PoolCosts.READ, 0, 0).python(bench.unpickle(result) + PoolCosts.SET_RESULT).add(Op.SETTLE);
        if (oneByOne) {
            bench.token(code, idle);
        }
        code.land(rang);
        int open = code.branch(Op.IF_EMPTY, 0, closing);
        for (int i = 0; i < bench.workers; i++) {
            code.add(Op.LOAD, Bench.END, 0, 0);
            put(code, feeder);
        }
        code.add(Op.LOAD, Op.STOP_ITEM, 0, 0).add(Op.SEND, buffer).add(Op.JOIN, feeder);
        for (int i = 0; i < bench.workers; i++) {
            code.add(Op.JOIN, i);
        }
        int over = code.branch(Op.JUMP, 0, 0);
        code.land(open);
        code.jump(loop);
        code.land(over);
        return code;
    }

    /** {@code Queue.put}: a slot, the buffer; the first one starts the feeder (Lib/multiprocessing/queues.py). */
    private void put(CodeBuilder code, int feeder) {
        code.add(Op.RECEIVE, slots);
        int running = code.branch(Op.IF_STARTED, 0, feeder);
        code.add(Op.START, feeder);
        code.land(running);
        code.add(Op.SEND, buffer).add(Op.CHECK);
    }

    private CodeBuilder feeder() {
        CodeBuilder code = new CodeBuilder();
        int loop = code.here();
        code.add(Op.RECEIVE, buffer);
        int stop = code.branch(Op.IF_ITEM, Op.STOP_ITEM, 0);
        code.python(PoolCosts.FEED + bench.pickle(argument));
        bench.write(code, calls, room, argument);
        code.add(Op.CHECK).jump(loop);
        code.land(stop);
        return code;
    }

    private CodeBuilder worker() {
        CodeBuilder code = new CodeBuilder();
        int loop = code.here();
        code.add(Op.ACQUIRE, PoolCosts.LOCK, 0, readLock);
        bench.read(code, calls);
        code.add(Op.RELEASE, PoolCosts.LOCK, 0, readLock);
        bench.token(code, slots);
        int end = code.branch(Op.IF_ITEM, Bench.END, 0);
        code.python(bench.unpickle(argument));
        bench.chunk(code, bench.chunk == 1 ? 1 : PoolCosts.ITEM_OF_EXECUTOR);
        code.python(bench.pickle(result)).add(Op.ACQUIRE, PoolCosts.LOCK, 0, writeLock);
        bench.write(code, results, room, result);
        code.add(Op.RELEASE, PoolCosts.LOCK, 0, writeLock).add(Op.CHECK).jump(loop);
        code.land(end);
        // Whoever ends says so, though the manager no longer reads it (_process_worker: result_queue.put(os.getpid())).
        code.python(bench.pickle(0)).add(Op.ACQUIRE, PoolCosts.LOCK, 0, writeLock);
        code.add(Op.NATIVE, PoolCosts.WRITE, 0, 0).add(Op.RELEASE, PoolCosts.LOCK, 0, writeLock);
        return code;
    }
}
