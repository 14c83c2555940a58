package dev.interleave.python;

import dev.interleave.program.Role;
import dev.interleave.program.SharedUse;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import java.util.ArrayList;
import java.util.List;

/** Writes the steps of a role as the body of its function. */
final class BodyWriter {
    private final Page page;
    private final Dialect dialect;
    private final Identifiers names;
    private final List<String> variables;
    /** Whether the function under way has a variable of the worker's own. */
    private boolean ownVariable;
    /** The place of the last step that was begun: the outline numbers them in the same order. */
    private int place;

    BodyWriter(Page page, Dialect dialect, Identifiers names, List<String> variables) {
        this.variables = variables;
        this.page = page;
        this.dialect = dialect;
        this.names = names;
    }

    /**
     * Writes the body: first the worker's own variables, then a line or more for each step.
     *
     * @param at the role's place in the outline of the program
     */
    void body(Role role, int at) {
        place = at;
        globals(role.steps());
        ownVariable = Uses.any(role, Step.Write.class::isInstance);
        if (ownVariable) {
            page.add("mine = 0");
        }
        if (Uses.any(role, step -> step instanceof Step.Use use && use.operation() == SharedUse.WRITE_OWN_KEY)) {
            page.add("own = object()");
        }
        if (Uses.any(role, Step.Loop.class::isInstance)) {
            page.add("x = 0");
        }
        block(role.steps());
    }

    private void block(List<Step> steps) {
        if (steps.isEmpty()) {
            page.add("pass");
        }
        for (Step step : steps) {
            int around = page.at(++place);
            step(step);
            page.at(around);
        }
    }

    private void step(Step step) {
        switch (step) {
            case Step.Loop loop -> {
                page.add(step, dialect.repeat(loop.iterations()));
                page.indented(() -> page.add(step, "x += 1"));
            }
            case Step.Compute compute -> page.add(step, "compute(" + Literals.seconds(compute.time()) + ")");
            case Step.Work work -> page.add(step, "compute(" + seconds(work.waiting()) + ")");
            case Step.Native call -> page.add(step, "native(" + Literals.seconds(call.time()) + ")");
            case Step.Io io -> page.add(step, dialect.await() + "request(" + seconds(io.waiting()) + ")");
            case Step.Sleep sleep -> page.add(step, sleep(seconds(sleep.waiting())));
            case Step.Yield _ -> page.add(step, sleep("0"));
            case Step.Hold hold -> {
                page.add(step, dialect.with(lock(hold.lock())));
                page.indented(() -> block(hold.steps()));
            }
            case Step.Acquire acquire -> page.add(step, dialect.await() + lock(acquire.lock()) + ".acquire()");
            case Step.Release release -> page.add(step, lock(release.lock()) + ".release()");
            case Step.Put put -> page.add(step, dialect.await() + signal(put.queue()) + ".put(\"item\")");
            case Step.Get get -> page.add(step, dialect.await() + signal(get.queue()) + ".get()");
            case Step.SetEvent set -> page.add(step, signal(set.event()) + ".set()");
            case Step.ClearEvent clear -> page.add(step, signal(clear.event()) + ".clear()");
            case Step.AwaitEvent await -> page.add(step, dialect.await() + signal(await.event()) + ".wait()");
            case Step.Meet meet -> page.add(step, dialect.await() + signal(meet.barrier()) + ".wait()");
            case Step.AwaitCondition await -> page.add(step, dialect.await() + signal(await.condition()) + ".wait()");
            case Step.Notify notify -> page.add(step, signal(notify.condition()) + ".notify(" + notify.count() + ")");
            case Step.Increment add -> {
                String variable = variable(add.variable());
                page.add(step, add.inPlace() ? variable + " += 1" : variable + " = " + variable + " + step()");
            }
            case Step.Read read -> page.add(step, "mine = " + variable(read.variable()));
            case Step.Write write -> page.add(step, variable(write.variable()) + " = mine + 1");
            case Step.Use use -> page.add(step, use.operation().python());
            case Step.Collect _ -> page.add(step, "gc.collect()");
            case Step.Drain drain -> {
                page.add(step, "while take(" + signal(drain.tasks()) + "):");
                page.indented(() -> block(drain.steps()));
            }
            case Step.Limit limit -> limit(limit);
            case Step.Cancel cancel -> page.add(step, "cancel(" + cancel.worker() + ")");
            case Step.Fail _ -> page.add(step, "raise RuntimeError(\"failed\")");
            case Step.Repeat repeat -> {
                page.add(step, dialect.repeat(repeat.times()));
                page.indented(() -> block(repeat.steps()));
            }
        }
    }

    /** A block from 3.11 on; before, the steps are a function of their own, which wait_for makes a task of. */
    private void limit(Step.Limit limit) {
        String time = Literals.seconds(limit.time());
        if (dialect.hasTimeout()) {
            page.add(limit, "try:").indented(() -> {
                page.add(limit, "async with asyncio.timeout(" + time + "):");
                page.indented(() -> block(limit.steps()));
            });
            page.add(limit, "except TimeoutError:");
        } else {
            String part = names.fresh("part", "");
            dialect.def(part + "()").lines().forEach(line -> page.add(limit, line));
            page.indented(() -> {
                shared(limit.steps());
                block(limit.steps());
            });
            page.add(limit, "try:");
            page.indented(() -> page.add(limit, dialect.await() + "asyncio.wait_for(" + part + "(), " + time + ")"));
            page.add(limit, "except asyncio.TimeoutError:");
        }
        page.indented(() -> page.add(limit, "pass"));
    }

    /** Says which variables of the worker's function, and of the module, a function inside of it assigns to. */
    private void shared(List<Step> steps) {
        globals(steps);
        List<String> own = new ArrayList<>();
        if (ownVariable && Uses.all(steps).anyMatch(Step.Read.class::isInstance)) {
            own.add("mine");
        }
        if (Uses.all(steps).anyMatch(Step.Loop.class::isInstance)) {
            own.add("x");
        }
        if (!own.isEmpty()) {
            page.add("nonlocal " + String.join(", ", own));
        }
    }

    private void globals(List<Step> steps) {
        List<String> assigned = variables.stream()
                .filter(name -> Uses.all(steps).anyMatch(step -> step instanceof Step.Increment add && add.variable().equals(name)
                        || step instanceof Step.Write write && write.variable().equals(name)))
                .map(name -> names.of("variable", name))
                .toList();
        if (!assigned.isEmpty()) {
            page.add("global " + String.join(", ", assigned));
        }
    }

    private String sleep(String seconds) {
        return dialect.isAsync() ? dialect.await() + "asyncio.sleep(" + seconds + ")" : "time.sleep(" + seconds + ")";
    }

    private static String seconds(Wait wait) {
        return switch (wait) {
            case Wait.Fixed fixed -> Literals.seconds(fixed.time());
            case Wait.Uniform uniform ->
                "random.uniform(" + Literals.seconds(uniform.min()) + ", " + Literals.seconds(uniform.max()) + ")";
            // expovariate takes the rate; a standard one times the mean reads better and allows a mean of 0.
            case Wait.Exponential exponential -> Literals.seconds(exponential.mean()) + " * random.expovariate(1)";
        };
    }

    private String lock(String name) {
        return names.of("lock", name);
    }

    private String signal(String name) {
        return names.of("signal", name);
    }

    private String variable(String name) {
        return names.of("variable", name);
    }
}
