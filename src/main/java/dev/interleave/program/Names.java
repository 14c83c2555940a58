package dev.interleave.program;

import dev.interleave.quantity.OutOfRange;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The names a program declares, each once, and the check that a step uses no other. */
final class Names {
    private final Set<String> locks;
    private final Set<String> variables;
    private final List<Signal> signals;

    Names(List<Lock> locks, List<Signal> signals, List<String> variables) {
        this.locks = distinct("locks", "lock", locks.stream().map(Lock::name).toList());
        this.variables = distinct("variables", "variable", variables);
        this.signals = signals;
        distinct("signals", "signal", signals.stream().map(Signal::name).toList());
        for (Signal signal : signals) {
            if (signal.kind() == SignalKind.CONDITION) {
                declared("lock", signal.lock(), this.locks);
            }
        }
    }

    private static Set<String> distinct(String field, String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new OutOfRange(field, field + " declares \"" + name + "\" twice; every " + what + " needs its own name.");
            }
        }
        return seen;
    }

    /** Checks the names that a step uses itself. */
    void check(Step step) {
        switch (step) {
            case Step.Hold hold -> declared("lock", hold.lock(), locks);
            case Step.Acquire acquire -> declared("lock", acquire.lock(), locks);
            case Step.Release release -> declared("lock", release.lock(), locks);
            case Step.Put put -> signal("queue", put.queue(), SignalKind.QUEUE);
            case Step.Get get -> signal("queue", get.queue(), SignalKind.QUEUE);
            case Step.SetEvent set -> signal("event", set.event(), SignalKind.EVENT);
            case Step.ClearEvent clear -> signal("event", clear.event(), SignalKind.EVENT);
            case Step.AwaitEvent await -> signal("event", await.event(), SignalKind.EVENT);
            case Step.Meet meet -> signal("barrier", meet.barrier(), SignalKind.BARRIER);
            case Step.AwaitCondition await -> signal("condition", await.condition(), SignalKind.CONDITION);
            case Step.Drain drain -> signal("tasks", drain.tasks(), SignalKind.TASKS);
            case Step.Notify notify -> signal("condition", notify.condition(), SignalKind.CONDITION);
            case Step.Increment increment -> declared("variable", increment.variable(), variables);
            case Step.Read read -> declared("variable", read.variable(), variables);
            case Step.Write write -> declared("variable", write.variable(), variables);
            case Step.Loop _, Step.Compute _, Step.Work _, Step.Native _, Step.Io _, Step.Sleep _, Step.Yield _, Step.Repeat _, Step.Limit _,
                    Step.Cancel _, Step.Use _, Step.Collect _, Step.Fail _ -> {}
        }
    }

    private void signal(String field, String name, SignalKind kind) {
        declared(
                field,
                name,
                signals.stream().filter(signal -> signal.kind() == kind).map(Signal::name).collect(Collectors.toSet()));
    }

    private static void declared(String field, String name, Set<String> names) {
        if (!names.contains(name)) {
            throw new OutOfRange(
                    field,
                    field + " is \"" + name + "\", but the program declares "
                            + (names.isEmpty() ? "none" : "only " + String.join(", ", names.stream().sorted().toList())) + ".");
        }
    }
}
