package dev.interleave.ui.form;

import dev.interleave.program.Lock;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Nanos;
import java.util.List;
import java.util.Locale;

/** A program tree in words, a line for each step. */
final class ProgramText {
    private static final String INDENT = "  ";

    private ProgramText() {}

    static String of(Program program) {
        StringBuilder text = new StringBuilder();
        for (Lock lock : program.locks()) {
            text.append(lock.kind().id()).append(' ').append(lock.name());
            text.append(lock.permits() > 1 ? ", " + lock.permits() + " permits\n" : "\n");
        }
        for (Signal signal : program.signals()) {
            text.append(signal.kind().id()).append(' ').append(signal.name()).append('\n');
        }
        for (String variable : program.variables()) {
            text.append("shared variable ").append(variable).append('\n');
        }
        if (program.pool().exists()) {
            text.append(String.format(
                    Locale.ROOT, "%s, %,d tasks\n", program.pool().kind().label().toLowerCase(Locale.ROOT), program.pool().tasks()));
        }
        for (Role role : program.roles()) {
            text.append(heading(program, role)).append('\n');
            append(text, role.steps(), INDENT);
        }
        return text.toString().stripTrailing();
    }

    private static String heading(Program program, Role role) {
        if (program.pool().exists()) {
            return "every task:";
        }
        String who = role.workers() == 0
                ? program.roles().size() == 1 ? "every worker" : "all others"
                : role.workers() == 1 ? "1 worker" : role.workers() + " workers";
        return role.name().isEmpty() ? who + ":" : role.name() + " (" + who + "):";
    }

    private static void append(StringBuilder text, List<Step> steps, String indent) {
        for (Step step : steps) {
            text.append(indent).append(words(step)).append('\n');
            append(text, step.steps(), indent + INDENT);
        }
    }

    private static String words(Step step) {
        return switch (step) {
            case Step.Loop loop -> String.format(Locale.ROOT, "loop %,d turns", loop.iterations());
            case Step.Compute compute -> "compute " + time(compute.time());
            case Step.Native call -> "native code " + time(call.time());
            case Step.Io io -> "wait for I/O " + time(io.waiting());
            case Step.Sleep sleep -> "sleep " + time(sleep.waiting());
            case Step.Yield _ -> "let others go on";
            case Step.Hold hold -> "with " + hold.lock() + ":";
            case Step.Acquire acquire -> acquire.lock() + ".acquire()";
            case Step.Release release -> release.lock() + ".release()";
            case Step.Put put -> put.queue() + ".put(item)";
            case Step.Get get -> get.queue() + ".get()";
            case Step.SetEvent set -> set.event() + ".set()";
            case Step.ClearEvent clear -> clear.event() + ".clear()";
            case Step.AwaitEvent await -> await.event() + ".wait()";
            case Step.Meet meet -> meet.barrier() + ".wait()";
            case Step.AwaitCondition await -> await.condition() + ".wait()";
            case Step.Notify notify -> notify.condition() + ".notify(" + notify.count() + ")";
            case Step.Increment it ->
                it.inPlace() ? it.variable() + " += 1" : it.variable() + " = " + it.variable() + " + step()";
            case Step.Read read -> "mine = " + read.variable();
            case Step.Write write -> write.variable() + " = mine + 1";
            case Step.Use use -> use.operation().python();
            case Step.Collect collect -> String.format(Locale.ROOT, "collect garbage among %,d objects", collect.objects());
            case Step.Work work -> "compute " + time(work.waiting());
            case Step.Drain drain -> "while a task is left in " + drain.tasks() + ":";
            case Step.Limit limit -> "for " + time(limit.time()) + " at the most:";
            case Step.Cancel cancel -> "cancel worker " + cancel.worker();
            case Step.Fail _ -> "fail";
            case Step.Repeat repeat -> String.format(Locale.ROOT, "repeat %,d times:", repeat.times());
        };
    }

    private static String time(Wait wait) {
        return switch (wait) {
            case Wait.Fixed fixed -> time(fixed.time());
            case Wait.Uniform uniform -> time(uniform.min()) + " to " + time(uniform.max());
            case Wait.Exponential exponential -> "about " + time(exponential.mean());
        };
    }

    private static String time(long nanos) {
        return Nanos.exact(nanos).replace("us", "µs");
    }
}
