package dev.interleave.simulation.code;

import dev.interleave.experiment.Asyncio;
import dev.interleave.experiment.Gather;
import dev.interleave.experiment.LoopPrices;
import dev.interleave.program.Lock;
import dev.interleave.program.Outline;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.Step;
import java.util.List;

/** Makes the steps of a role flat. */
public final class Compiler {
    private final Costs costs;
    private final long lock;
    private final List<String> locks;
    private final List<String> variables;
    private final List<String> signals;
    private final List<String> lockOf;
    private final CodeBuilder code;
    private final Queues queues;

    /** The place of the last step that was begun: the outline numbers them in the same order. */
    private int place;

    private Compiler(Program program, Role role, Costs costs, long lock, CodeBuilder code, Queues queues) {
        this.place = Outline.of(program).of(role);
        this.lock = lock;
        this.queues = queues;
        this.costs = costs;
        this.code = code;
        this.locks = program.locks().stream().map(Lock::name).toList();
        this.variables = program.variables();
        this.signals = program.signals().stream().map(Signal::name).toList();
        this.lockOf = program.signals().stream().map(Signal::lock).toList();
    }

    /**
     * Adds the operations of a role to others.
     *
     * @param lock what taking a free lock costs, or giving it back, nanoseconds
     * @param depth how many loops are under way there
     */
    static void append(Program program, Role role, Costs costs, long lock, CodeBuilder code, int depth, Queues queues) {
        new Compiler(program, role, costs, lock, code, queues).steps(role.steps(), depth);
        code.at(Outline.NOWHERE);
    }

    /** Writes the operations of queues that are not plain ones. */
    @FunctionalInterface
    interface Queues {
        /** None but plain ones. */
        Queues PLAIN = (_, _) -> false;

        /**
         * Writes a put or a get.
         *
         * @return whether it did; otherwise the queue is a plain one
         */
        boolean write(int operation, String queue);
    }

    /** An operation on a queue, an event or a barrier: its Python, its effect, and the calls in it that look up. */
    private void signal(int operation, String name) {
        code.add(Op.COMPUTE, costs.prices().signal(), 0, 0).add(operation, signals.indexOf(name)).add(Op.CHECK);
    }

    private void queue(int operation, String name) {
        if (!queues.write(operation, name)) {
            signal(operation, name);
        }
    }

    private void condition(int operation, String name, long count) {
        int number = locks.indexOf(lockOf.get(signals.indexOf(name)));
        code.add(Op.COMPUTE, costs.prices().signal(), 0, 0).add(operation, number, count, signals.indexOf(name)).add(Op.CHECK);
    }

    private void steps(List<Step> steps, int depth) {
        for (Step step : steps) {
            int around = code.at(++place);
            step(step, depth);
            code.at(around);
        }
    }

    private void step(Step step, int depth) {
        switch (step) {
            case Step.Loop loop -> compute(costs.loop(loop.iterations()));
            case Step.Compute compute -> compute(compute.time());
            case Step.Work work -> code.work(work.waiting(), costs.checkEvery());
            case Step.Native call -> code.add(Op.NATIVE, call.time(), 0, 0);
            case Step.Io io -> code.add(Op.IO, io.waiting());
            case Step.Sleep sleep -> code.add(Op.SLEEP, sleep.waiting());
            case Step.Yield _ -> code.add(Op.YIELD);
            case Step.Hold hold -> {
                int number = locks.indexOf(hold.lock());
                code.add(Op.ACQUIRE, lock, 1, number);
                steps(hold.steps(), depth);
                // The check comes with the call of __exit__, after the release.
                code.add(Op.RELEASE, lock, 1, number).add(Op.CHECK);
            }
            case Step.Acquire acquire -> code.add(Op.ACQUIRE, lock, 0, locks.indexOf(acquire.lock()));
            case Step.Release release -> code.add(Op.RELEASE, lock, 0, locks.indexOf(release.lock()));
            case Step.Put put -> queue(Op.PUT, put.queue());
            case Step.Get get -> queue(Op.GET, get.queue());
            case Step.SetEvent set -> signal(Op.SET, set.event());
            case Step.ClearEvent clear -> signal(Op.CLEAR, clear.event());
            case Step.AwaitEvent await -> signal(Op.AWAIT, await.event());
            case Step.Meet meet -> signal(Op.MEET, meet.barrier());
            case Step.AwaitCondition await -> condition(Op.WAIT, await.condition(), 0);
            case Step.Notify notify -> condition(Op.NOTIFY, notify.condition(), notify.count());
            case Step.Increment increment -> increment(variables.indexOf(increment.variable()), increment.inPlace());
            case Step.Read read -> statement().add(Op.READ, 0, 1, variables.indexOf(read.variable()));
            case Step.Write write -> statement().add(Op.WRITE, 0, 1, variables.indexOf(write.variable()));
            case Step.Use use -> {
                code.add(Op.COMPUTE, costs.use(), 0, 0);
                if (costs.python().freeThreaded()) {
                    code.add(Op.USE, costs.exclusive(use.operation()), 0, use.operation().ordinal());
                }
            }
            case Step.Collect collect -> {
                // With a GIL the collector is C code that keeps it.
                boolean free = costs.python().freeThreaded();
                code.add(free ? Op.COLLECT : Op.COMPUTE, costs.collection(collect.objects()), 0, 0).add(Op.CHECK);
            }
            case Step.Drain drain -> {
                statement();
                int head = code.here();
                code.add(Op.TAKE, signals.indexOf(drain.tasks()));
                steps(drain.steps(), depth);
                statement().add(Op.CHECK).add(Op.JUMP, head, 0, 0);
                code.patch(head, code.here());
            }
            case Step.Repeat repeat -> repeat(repeat, depth);
            case Step.Limit limit -> limit(limit, depth);
            case Step.Cancel cancel -> statement().add(Op.CANCEL, cancel.worker() - 1);
            case Step.Fail _ -> statement().add(Op.FAIL);
        }
    }

    /** Up to 3.10 the steps are a task of their own, which {@code wait_for} waits for. */
    private void limit(Step.Limit limit, int depth) {
        boolean blocks = costs.python().version().atLeast(11);
        if (!blocks) {
            code.add(Op.COMPUTE, costs.prices().eventLoop().createTask(), 0, 0);
        }
        int head = code.here();
        code.add(blocks ? Op.LIMIT : Op.WAIT_FOR, limit.time(), 0, 0);
        steps(limit.steps(), depth);
        if (!blocks) {
            code.add(Op.END);
        }
        code.add(Op.LIMIT_END);
        code.patch(head, code.here());
    }

    /** What {@code main} does in an asyncio script: it starts so many tasks and waits for them. */
    public static Code main(int workers, Costs costs) {
        Asyncio how = costs.python().asyncio();
        LoopPrices prices = costs.prices().eventLoop();
        CodeBuilder code = new CodeBuilder();
        boolean group = how.gather() == Gather.TASK_GROUP;
        if (group) {
            code.add(Op.GROUP);
        }
        for (int i = 0; i < workers; i++) {
            // An eager task begins there and then: what that costs is spent in the task.
            if (!how.eager()) {
                code.add(Op.COMPUTE, prices.createTask(), 0, 0);
            }
            code.add(Op.CREATE, 0, how.eager() ? 1 : 0, i);
            if (group) {
                code.add(Op.JOIN_GROUP, i);
            }
        }
        return (group ? code.add(Op.GROUP_END) : code.add(Op.GATHER, how.gather().ordinal())).build();
    }

    /** The bytecode of a simple statement, as long as the turn of a loop. */
    private CodeBuilder statement() {
        return code.add(Op.COMPUTE, costs.turn(), 0, 0);
    }

    private void compute(long time) {
        code.add(Op.COMPUTE, time, costs.checkEvery(), 0);
    }

    private void repeat(Step.Repeat repeat, int depth) {
        int head = code.here();
        code.add(Op.REPEAT, repeat.times(), 0, depth);
        int body = code.here();
        steps(repeat.steps(), depth + 1);
        statement().add(Op.CHECK).add(Op.AGAIN, body, 0, depth);
        code.patch(head, code.here());
    }

    /**
     * An increment: some time before the read, from there to the check if there is one, from the check to the write, and
     * the rest. A request that comes before the check falls into the window, so the time up to the check is the window's
     * part of the whole. Without a GIL what counts is the distance from read to write, two bytecodes or a call.
     */
    private void increment(int variable, boolean inPlace) {
        long whole = costs.increment(inPlace);
        double window = costs.python().freeThreaded() ? 0 : costs.window(inPlace);
        long toRead = Math.max(1, whole / 10);
        long toCheck = Math.max(1, Math.round(whole * window) - toRead);
        long toWrite = Math.max(1, whole / 6);
        long rest = Math.max(1, whole - toRead - toCheck - toWrite);
        code.add(Op.COMPUTE, toRead, 0, 0).add(Op.READ, variable).add(Op.COMPUTE, toCheck, 0, 0);
        if (window > 0) {
            code.add(Op.CHECK);
        }
        code.add(Op.COMPUTE, toWrite, 0, 0).add(Op.WRITE, variable).add(Op.COMPUTE, rest, 0, 0);
    }
}
