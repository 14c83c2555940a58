package dev.interleave.simulation.code;

import dev.interleave.experiment.Technique;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code multiprocessing.Queue} (Lib/multiprocessing/queues.py; read in 3.13.0): a pipe with a lock at either end and a
 * semaphore that counts its room. A put leaves the item in a buffer of its own process, whose feeder thread, started at the
 * first put, pickles it and writes it to the pipe; a get takes the read lock, reads, gives it back and unpickles. A process
 * that ends waits until its feeder threads have sent everything.
 */
final class ProcessQueues {
    private final Bench bench;
    private final Map<String, Parts> parts = new HashMap<>();

    /** @param slots the semaphore, or -1 for a queue without a limit */
    private record Parts(int signal, int slots, int pipe, int room, int readLock, int writeLock) {}

    /** One process's end of a queue: the buffer and the thread that empties it. */
    private record Feeder(int buffer, int thread) {}

    ProcessQueues(Bench bench) {
        this.bench = bench;
        if (bench.experiment.technique() == Technique.PROCESSES) {
            for (int i = 0; i < bench.program.signals().size(); i++) {
                Signal signal = bench.program.signals().get(i);
                if (signal.kind() == SignalKind.QUEUE) {
                    parts.put(signal.name(), parts(i, signal));
                }
            }
        }
    }

    private Parts parts(int index, Signal signal) {
        String name = signal.name();
        int slots = signal.size() == 0 ? -1 : bench.add(ChannelPlan.queue("room in " + name).withTokens(signal.size()).withShown(index));
        return new Parts(
                index,
                slots,
                bench.add(bench.pipe("an item of " + name, 0).withTakes(index).withShown(index)),
                bench.room(),
                bench.lock("read lock of " + name),
                bench.lock("write lock of " + name));
    }

    /** Whether a role puts anything into such a queue, so that each of its processes has feeders of its own. */
    boolean feeds(Role role) {
        return !parts.isEmpty() && !fed(role.steps()).isEmpty();
    }

    private static List<String> fed(List<Step> steps) {
        List<String> all = new ArrayList<>();
        for (Step step : steps) {
            switch (step) {
                case Step.Put put -> all.add(put.queue());
                case Step.Hold hold -> all.addAll(fed(hold.steps()));
                case Step.Repeat repeat -> all.addAll(fed(repeat.steps()));
                case Step.Drain drain -> all.addAll(fed(drain.steps()));
                default -> {}
            }
        }
        return all.stream().distinct().toList();
    }

    /** The code of a worker. */
    Code code(Role role, int worker) {
        CodeBuilder code = new CodeBuilder();
        Map<String, Feeder> feeders = new HashMap<>();
        List<String> fed = parts.isEmpty() ? List.of() : fed(role.steps());
        for (String name : fed) {
            feeders.put(name, feeder(name, parts.get(name), worker));
        }
        Compiler.append(bench.program, role, bench.costs, bench.lockPrice(), code, 0, (operation, name) -> {
            Parts queue = parts.get(name);
            if (queue == null) {
                return false;
            }
            code.add(Op.COMPUTE, bench.costs.prices().signal(), 0, 0);
            if (operation == Op.PUT) {
                put(code, queue, feeders.get(name));
            } else {
                get(code, queue);
            }
            code.add(Op.CHECK);
            return true;
        });
        code.exit();
        for (String name : fed) {
            Feeder feeder = feeders.get(name);
            code.add(Op.LOAD, Op.STOP_ITEM, 0, 0).add(Op.SEND, feeder.buffer()).add(Op.JOIN, feeder.thread());
        }
        return code.build();
    }

    private Feeder feeder(String name, Parts queue, int worker) {
        int buffer = bench.add(ChannelPlan.queue("something to send").withPuts(queue.signal()));
        CodeBuilder code = new CodeBuilder();
        int loop = code.here();
        code.add(Op.RECEIVE, buffer);
        int stop = code.branch(Op.IF_ITEM, Op.STOP_ITEM, 0);
        code.python(PoolCosts.FEED + bench.pickle(0)).add(Op.ACQUIRE, PoolCosts.LOCK, 0, queue.writeLock());
        bench.write(code, queue.pipe(), queue.room(), 0);
        code.add(Op.RELEASE, PoolCosts.LOCK, 0, queue.writeLock()).add(Op.CHECK).jump(loop);
        code.land(stop);
        String label = "P" + (worker + 1);
        return new Feeder(
                buffer, bench.service(new Service("Feeder of " + name + " in " + label, label + " feeder", worker, code.build())));
    }

    private void put(CodeBuilder code, Parts queue, Feeder feeder) {
        if (queue.slots() >= 0) {
            code.add(Op.RECEIVE, queue.slots());
        }
        int running = code.branch(Op.IF_STARTED, 0, feeder.thread());
        code.add(Op.START, feeder.thread());
        code.land(running);
        code.add(Op.LOAD, 0, 0, 0).add(Op.SEND, feeder.buffer());
    }

    private void get(CodeBuilder code, Parts queue) {
        code.add(Op.ACQUIRE, PoolCosts.LOCK, 0, queue.readLock());
        bench.read(code, queue.pipe());
        code.add(Op.RELEASE, PoolCosts.LOCK, 0, queue.readLock());
        if (queue.slots() >= 0) {
            bench.token(code, queue.slots());
        }
        code.python(bench.unpickle(0));
    }
}
