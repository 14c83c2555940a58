package dev.interleave.simulation.code;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PipePrices;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Pool;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Program;
import dev.interleave.simulation.sync.Channel;
import java.util.ArrayList;
import java.util.List;

/** What the code of libraries is put together from: channels and locks with their numbers, and the operations on them. */
final class Bench {
    /** At hand when there is no more to come. */
    static final int END = -1;

    /** What a pipe holds (Linux, fs/pipe.c). */
    private static final long PIPE = 65_536;
    private static final long KIB = 1_024;
    /** A message's own part: work id, function name, pickle's frame. */
    private static final long ENVELOPE = 100;

    final Experiment experiment;
    final Program program;
    final Pool pool;
    final Costs costs;
    /** How many workers have a lane. */
    final int workers;
    /** How many tasks are sent together. */
    final int chunk;

    private final List<ChannelPlan> channels = new ArrayList<>();
    private final List<Lock> locks = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    Bench(Experiment experiment, Program program, Costs costs) {
        this.experiment = experiment;
        this.program = program;
        this.pool = program.pool();
        this.costs = costs;
        this.workers = Crews.workers(experiment, program);
        this.chunk = chunk(experiment.technique());
    }

    /** Threads are handed their tasks one by one whatever chunk one asks for (Lib/concurrent/futures/_base.py Executor.map). */
    private int chunk(Technique technique) {
        return switch (technique) {
            case SEQUENTIAL -> pool.tasks();
            // The map of executors has chunks from 3.5.
            case PROCESSES -> pool.kind() == PoolKind.EXECUTOR && !costs.python().version().atLeast(5) ? 1 : pool.chunkSize(workers);
            case THREADS -> pool.kind() == PoolKind.MULTIPROCESSING ? pool.chunkSize(workers) : 1;
            case ASYNCIO, INTERPRETERS -> 1;
        };
    }

    /** How many chunks there are. */
    int chunks() {
        return (pool.tasks() + chunk - 1) / chunk;
    }

    /** A queue inside a process, named for who waits for an item. */
    int queue(String awaited) {
        return add(ChannelPlan.queue(awaited));
    }

    /** A pipe between processes for messages of so many bytes. */
    ChannelPlan pipe(String awaited, long bytes) {
        long whole = bytes + ENVELOPE;
        int limit = whole > PIPE ? Channel.RENDEZVOUS : (int) (PIPE / whole);
        return ChannelPlan.queue(awaited).withLimit(limit).withWakeUp(wakeUpThroughPipe());
    }

    /** Rings for the receivers of another channel, through a pipe. */
    int bell(int of) {
        return add(ChannelPlan.queue("").withBellOf(of - program.signals().size()).withWakeUp(wakeUpThroughPipe()));
    }

    /** Nothing but the name of what one waits for who waits for room in a pipe. */
    int room() {
        return queue("room in a pipe");
    }

    private long wakeUpThroughPipe() {
        return Math.max(0, prices().message() - PoolCosts.WRITE - PoolCosts.READ);
    }

    /** Adds a channel as it is. */
    int add(ChannelPlan plan) {
        channels.add(plan);
        return program.signals().size() + channels.size() - 1;
    }

    /** A lock of a library. */
    int lock(String name) {
        locks.add(new Lock(name, LockKind.LOCK, 1));
        return program.locks().size() + locks.size() - 1;
    }

    /** What taking a free lock of the program costs, or giving it back. */
    long lockPrice() {
        return costs.lock(experiment.technique());
    }

    /** The worker that the next service is. */
    int nextService() {
        return workers + 1 + services.size();
    }

    /** A thread of a library in the process of the main thread. */
    int service(String name, CodeBuilder code) {
        return service(new Service(name, "", -1, code.build()));
    }

    int service(Service service) {
        services.add(service);
        return workers + services.size();
    }

    Crew crew(CodeBuilder main, List<Code> ofWorkers) {
        return new Crew(main.build(), ofWorkers, services, channels, locks);
    }

    private PipePrices prices() {
        return costs.prices().pipe();
    }

    /** Pickling a message of a pool. */
    long pickle(long bytes) {
        return PoolCosts.PICKLE + bytes * prices().pickle() / KIB;
    }

    /** Unpickling it. */
    long unpickle(long bytes) {
        return PoolCosts.UNPICKLE + bytes * prices().unpickle() / KIB;
    }

    /** Writes the item at hand, of so many bytes, to a pipe. */
    void write(CodeBuilder code, int pipe, int room, long bytes) {
        long beyond = Math.max(0, bytes + ENVELOPE - PIPE);
        code.add(Op.ROOM, room, 0, pipe)
                .add(Op.NATIVE, PoolCosts.WRITE + beyond * prices().perKib() / KIB, 0, 0)
                .add(Op.SEND, pipe);
    }

    /** Reads an item from a pipe. */
    void read(CodeBuilder code, int pipe) {
        code.add(Op.RECEIVE, pipe).add(Op.NATIVE, PoolCosts.READ, 0, 0);
    }

    /** Sends something that stands for nothing. */
    void token(CodeBuilder code, int channel) {
        code.add(Op.SEND, 1, 0, channel);
    }

    /** Does the tasks of the chunk at hand, each after so much Python. */
    void chunk(CodeBuilder code, long each) {
        code.add(Op.CHUNK, chunk, pool.tasks(), 0);
        int first = code.here();
        task(code, each);
        code.add(Op.AGAIN, first, 0, 0);
    }

    private void task(CodeBuilder code, long each) {
        code.add(Op.TASK, chunk, pool.tasks(), 0).python(each);
        Compiler.append(program, program.roles().getFirst(), costs, lockPrice(), code, 1, Compiler.Queues.PLAIN);
        code.add(Op.CHECK);
    }
}
