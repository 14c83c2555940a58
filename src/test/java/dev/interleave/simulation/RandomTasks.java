package dev.interleave.simulation;

import dev.interleave.experiment.Asyncio;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Gather;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Nanos;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random asyncio programs that tell who does a step when: after each step the task adds to the variable {@code steps},
 * with the lock {@code log} held, which nobody ever waits for because nothing is awaited inside. In Python the variable
 * writes down who adds; in a trace the lane of the lock shows it.
 *
 * <p>No two things happen at the same time, whatever a run does: each sleep, wait and computation lasts 50 ms times another
 * power of two, so that no two sums are the same, and the time that the simulator gives to the steps between is much less.
 * Computing lets times and input fall due together.
 */
final class RandomTasks {
    static final String LOG = "log";
    private static final String STEPS = "steps";
    private static final long UNIT = 50 * Nanos.MILLI;
    private static final int THEMES = 6;
    private static final int MOST_TIMES = 12;

    private final Random random;
    private final int theme;
    private int times;
    private int tasks;

    RandomTasks(long seed) {
        this.random = new Random(seed);
        this.theme = random.nextInt(THEMES);
    }

    Experiment next(PythonVersion version) {
        tasks = 2 + random.nextInt(6);
        List<Role> roles = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            roles.add(new Role("w" + i, 1, logged(steps(2, true))));
        }
        List<Lock> locks = List.of(
                new Lock(LOG, LockKind.LOCK, 1),
                new Lock("a", LockKind.LOCK, 1),
                new Lock("b", LockKind.LOCK, 1),
                new Lock("r", LockKind.RLOCK, 1),
                new Lock("s", random.nextBoolean() ? LockKind.SEMAPHORE : LockKind.BOUNDED_SEMAPHORE, 1 + random.nextInt(3)));
        List<Signal> signals = List.of(
                new Signal("jobs", SignalKind.QUEUE, random.nextInt(3), ""),
                new Signal("go", SignalKind.EVENT, 0, ""),
                new Signal("all", SignalKind.BARRIER, 1 + random.nextInt(3), ""),
                new Signal("news", SignalKind.CONDITION, 0, "a"));
        Program program = new Program(locks, signals, List.of(STEPS), roles);
        Experiment experiment = Experiment.of(Technique.ASYNCIO, tasks, new Steps(program));
        return experiment.withPython(
                experiment.python().withVersion(version).withAsyncio(new Asyncio(gather(version), version.atLeast(12) && random.nextInt(3) == 0)));
    }

    private Gather gather(PythonVersion version) {
        return switch (random.nextInt(version.atLeast(11) ? 6 : 4)) {
            case 0, 1 -> Gather.GATHER;
            case 2, 3 -> Gather.RESULTS;
            default -> Gather.TASK_GROUP;
        };
    }

    private static List<Step> logged(List<Step> steps) {
        Step log = new Step.Hold(LOG, List.of(new Step.Increment(STEPS, true)));
        List<Step> logged = new ArrayList<>(List.of(log));
        for (Step step : steps) {
            logged.add(
                    switch (step) {
                        case Step.Hold hold -> new Step.Hold(hold.lock(), logged(hold.steps()));
                        case Step.Limit limit -> new Step.Limit(limit.time(), logged(limit.steps()));
                        case Step.Repeat repeat -> new Step.Repeat(repeat.times(), logged(repeat.steps()));
                        default -> step;
                    });
            logged.add(log);
        }
        return logged;
    }

    private List<Step> steps(int depth, boolean once) {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            steps.addAll(some(depth, once));
        }
        return steps;
    }

    private List<Step> some(int depth, boolean once) {
        return switch (random.nextInt(depth == 0 ? 10 : 14)) {
            case 0, 1 -> List.of(new Step.Yield());
            case 2, 3 -> List.of(time(once));
            case 4, 5, 6 -> about(random.nextInt(3) == 0 ? random.nextInt(THEMES) : theme, depth, once);
            case 7 -> random.nextInt(4) == 0 ? odd() : about(theme, depth, once);
            case 8 -> random.nextInt(12) == 0 ? List.of(new Step.Fail()) : List.of(new Step.Yield());
            case 9 -> random.nextInt(3) == 0 ? List.of(new Step.Cancel(1 + random.nextInt(tasks))) : List.of(time(once));
            case 10, 11 -> List.of(new Step.Hold(lock(), steps(depth - 1, once)));
            case 12 -> limited(depth, once);
            default -> List.of(new Step.Repeat(random.nextInt(4), steps(depth - 1, false)));
        };
    }

    /** Most steps of a program are about one thing, so that many meet there. */
    private List<Step> about(int what, int depth, boolean once) {
        return List.of(
                switch (what) {
                    case 0 -> random.nextBoolean() ? new Step.Put("jobs") : new Step.Get("jobs");
                    case 1 -> switch (random.nextInt(4)) {
                        case 0 -> new Step.SetEvent("go");
                        case 1 -> new Step.ClearEvent("go");
                        default -> new Step.AwaitEvent("go");
                    };
                    case 2 -> new Step.Meet("all");
                    case 3 -> new Step.Hold(
                            "a",
                            List.of(random.nextInt(3) == 0 ? new Step.Notify("news", 1 + random.nextInt(3)) : new Step.AwaitCondition("news")));
                    case 4 -> new Step.Hold("s", depth == 0 ? List.of(new Step.Yield()) : steps(depth - 1, once));
                    default -> new Step.Hold("a", depth == 0 ? List.of(new Step.Yield()) : steps(depth - 1, once));
                });
    }

    private List<Step> limited(int depth, boolean once) {
        List<Step> inside = steps(depth - 1, once);
        return once && times < MOST_TIMES ? List.of(new Step.Limit(UNIT << times++, inside)) : inside;
    }

    /** Steps that seldom make sense, and often end in an error. */
    private List<Step> odd() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of(new Step.Release(lock()));
            case 1 -> List.of(new Step.AwaitCondition("news"));
            case 2 -> List.of(new Step.Notify("news", 1));
            default -> {
                String lock = lock();
                yield List.of(new Step.Acquire(lock), new Step.Yield(), new Step.Release(lock));
            }
        };
    }

    private String lock() {
        return List.of("a", "b", "r", "s", "s").get(random.nextInt(5));
    }

    private Step time(boolean once) {
        if (!once || times == MOST_TIMES) {
            return new Step.Yield();
        }
        long time = UNIT << times++;
        return switch (random.nextInt(3)) {
            case 0 -> new Step.Sleep(new Wait.Fixed(time));
            case 1 -> new Step.Io(new Wait.Fixed(time));
            default -> new Step.Compute(time);
        };
    }
}
