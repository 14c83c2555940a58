package dev.interleave.simulation.code;

import dev.interleave.experiment.Technique;
import dev.interleave.program.Wait;
import java.util.Collections;

/**
 * {@code multiprocessing.Pool} and {@code multiprocessing.pool.ThreadPool} (Lib/multiprocessing/pool.py; read in 3.13.0). All
 * workers are started at once; then three threads: the worker handler looks after them, the task handler cuts a map into
 * chunks and sends them, the result handler collects. Between processes the two queues are pipes, of which workers share
 * the one end by a lock; between threads they are plain queues.
 */
final class HandlerPool {
    private final Bench bench;
    private final boolean apart;
    private final int jobs;
    private final boolean notified;
    private final int changes;
    private final int closing;
    private final int tasks;
    private final int results;
    private final int futures;
    private final int room;
    private final int readLock;
    private final int writeLock;
    private final long argument;
    private final long result;

    private HandlerPool(Bench bench) {
        this.bench = bench;
        this.apart = bench.experiment.technique() == Technique.PROCESSES;
        this.notified = bench.costs.python().version().atLeast(8);
        this.argument = (long) bench.chunk * bench.pool.argumentSize();
        this.result = (long) bench.chunk * bench.pool.resultSize();
        this.jobs = bench.queue("something to hand out");
        this.changes = bench.add(bench.pipe("work to run out, or the pool to close", 1));
        this.closing = bench.queue("the end");
        this.futures = bench.queue("a result");
        int queue = bench.add(ChannelPlan.slots("tasks", 0));
        if (apart) {
            this.tasks = bench.add(bench.pipe("a task", argument).withPuts(queue).withTakes(queue).withShown(queue));
            this.results = bench.add(bench.pipe("a result", result));
            this.room = bench.room();
            this.readLock = bench.lock("read lock of the tasks");
            this.writeLock = bench.lock("write lock of the results");
        } else {
            this.tasks = bench.add(ChannelPlan.queue("a task").withPuts(queue).withTakes(queue).withShown(queue));
            this.results = bench.queue("a result");
            this.room = -1;
            this.readLock = -1;
            this.writeLock = -1;
        }
    }

    static Crew crew(Bench bench) {
        HandlerPool pool = new HandlerPool(bench);
        int first = bench.nextService();
        bench.service("Worker handler", pool.workerHandler());
        bench.service("Task handler", pool.taskHandler());
        bench.service("Result handler", pool.resultHandler());
        return bench.crew(pool.main(first), Collections.nCopies(bench.workers, pool.worker().build()));
    }

    private CodeBuilder main(int firstHandler) {
        CodeBuilder code = new CodeBuilder();
        if (apart && bench.costs.process().first() > 0) {
            code.add(Op.COMPUTE, bench.costs.process().first(), 0, 0);
        }
        for (int i = 0; i < bench.workers; i++) {
            code.add(Op.START, i);
        }
        for (int i = 0; i < 3; i++) {
            code.add(Op.START, firstHandler + i);
        }
        if (bench.pool.oneAtATime()) {
            code.times(bench.chunks(), 0, () -> code.add(Op.COMPUTE, PoolCosts.APPLY, 0, 0)
                    .add(Op.TURN, bench.chunks(), 0, 0)
                    .add(Op.SEND, jobs)
                    .add(Op.RESULT, 0, 0, futures)
                    .python(PoolCosts.RESULT));
        } else {
            code.add(Op.COMPUTE, PoolCosts.APPLY, 0, 0)
                    .add(Op.LOAD, 0, 0, 0)
                    .add(Op.SEND, jobs)
                    .add(Op.RESULT, 0, bench.chunks(), futures)
                    .python(PoolCosts.RESULT);
        }
        bench.token(code, closing);
        notify(code);
        for (int i = 0; i < 3; i++) {
            code.add(Op.JOIN, firstHandler + i);
        }
        for (int i = 0; i < bench.workers; i++) {
            code.add(Op.JOIN, i);
        }
        return code;
    }

    private CodeBuilder workerHandler() {
        CodeBuilder code = new CodeBuilder();
        int loop = code.here();
        code.python(PoolCosts.MAINTAIN);
        if (notified) {
            bench.read(code, changes);
            int more = code.here();
            int none = code.branch(Op.TRY_RECEIVE, 0, changes);
            code.jump(more);
            code.land(none);
        } else {
            // Up to 3.7 it is not told of anything, but looks.
            code.add(Op.SLEEP, new Wait.Fixed(PoolCosts.MAINTAIN_EVERY));
        }
        int open = code.branch(Op.IF_EMPTY, 0, closing);
        int closed = code.branch(Op.JUMP, 0, 0);
        code.land(open);
        code.jump(loop);
        code.land(closed);
        return code.add(Op.LOAD, Op.STOP_ITEM, 0, 0).add(Op.SEND, jobs);
    }

    private CodeBuilder taskHandler() {
        CodeBuilder code = new CodeBuilder();
        int loop = code.here();
        code.add(Op.RECEIVE, jobs);
        int stop = code.branch(Op.IF_ITEM, Op.STOP_ITEM, 0);
        if (bench.pool.oneAtATime()) {
            send(code);
        } else {
            code.times(bench.chunks(), 0, () -> send(code.add(Op.TURN, bench.chunks(), 0, 0)));
        }
        code.jump(loop);
        code.land(stop);
        code.add(Op.LOAD, Bench.END, 0, 0);
        putResult(code, 0);
        for (int i = 0; i < bench.workers; i++) {
            if (apart) {
                code.python(bench.pickle(0));
            }
            put(code, tasks, 0);
        }
        return code;
    }

    private void send(CodeBuilder code) {
        code.python(PoolCosts.HANDLE + bench.chunk * PoolCosts.ITEM_IN_PARENT + (apart ? bench.pickle(argument) : 0));
        put(code, tasks, argument);
    }

    private void put(CodeBuilder code, int channel, long bytes) {
        if (apart) {
            bench.write(code, channel, room, bytes);
        } else {
            code.add(Op.SEND, channel);
        }
        code.add(Op.CHECK);
    }

    /** {@code SimpleQueue.put}: pickles, then takes the write lock (Lib/multiprocessing/queues.py). */
    private void putResult(CodeBuilder code, long bytes) {
        if (apart) {
            code.python(bench.pickle(bytes)).add(Op.ACQUIRE, PoolCosts.LOCK, 0, writeLock);
        }
        put(code, results, bytes);
        if (apart) {
            code.add(Op.RELEASE, PoolCosts.LOCK, 0, writeLock);
        }
    }

    private CodeBuilder resultHandler() {
        CodeBuilder code = new CodeBuilder();
        code.times(bench.chunks(), 0, () -> {
            get(code, results);
            code.python(PoolCosts.HANDLE + bench.chunk * PoolCosts.ITEM_IN_PARENT + (apart ? bench.unpickle(result) : 0)).add(Op.SETTLE);
            if (bench.pool.oneAtATime()) {
                notify(code);
            }
        });
        if (!bench.pool.oneAtATime()) {
            notify(code);
        }
        get(code, results);
        return code;
    }

    /** Tells the worker handler that nothing is being done any more, or that the pool closes; 3.8 and later (_PoolCache). */
    private void notify(CodeBuilder code) {
        if (notified) {
            code.python(bench.pickle(0)).add(Op.NATIVE, PoolCosts.WRITE, 0, 0);
            bench.token(code, changes);
        }
    }

    private void get(CodeBuilder code, int channel) {
        if (apart) {
            bench.read(code, channel);
        } else {
            code.add(Op.RECEIVE, channel);
        }
    }

    private CodeBuilder worker() {
        CodeBuilder code = new CodeBuilder();
        int loop = code.here();
        if (apart) {
            code.add(Op.ACQUIRE, PoolCosts.LOCK, 0, readLock);
        }
        get(code, tasks);
        if (apart) {
            code.add(Op.RELEASE, PoolCosts.LOCK, 0, readLock);
        }
        int end = code.branch(Op.IF_ITEM, Bench.END, 0);
        code.python(apart ? bench.unpickle(argument) : PoolCosts.HANDLE);
        bench.chunk(code, PoolCosts.ITEM_OF_POOL);
        putResult(code, result);
        code.jump(loop);
        code.land(end);
        return code;
    }
}
