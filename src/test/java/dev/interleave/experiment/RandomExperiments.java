package dev.interleave.experiment;

import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.SharedUse;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.OutOfRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Experiments at random, all of them small enough to be simulated in a moment; the same seed gives the same ones. */
public final class RandomExperiments {
    private static final List<String> LOCKS = List.of("first", "second", "third");
    private static final List<String> VARIABLES = List.of("counter", "total");

    private final Random random;
    private final Random ofPrices;

    /** @param seed print it when a test fails */
    public RandomExperiments(long seed) {
        random = new Random(seed);
        ofPrices = new Random(~seed);
    }

    /** The next one: any technique, workload, lock, machine and interpreter that go together. */
    public Experiment next() {
        while (true) {
            try {
                return new Experiment(
                        one(Technique.values()),
                        1 + random.nextInt(12),
                        workload(),
                        random.nextBoolean() ? "" : "Name “" + random.nextInt() + "” \\ \"\n\t𝄞",
                        random.nextBoolean() ? "" : "Notes " + random.nextLong(),
                        new LockUse(
                                one(LockKind.values()), share(), 1 + random.nextInt(4), 1 + random.nextInt(4)),
                        machine(),
                        python(),
                        random.nextLong(),
                        bookmarks());
            } catch (OutOfRange _) {
                // Values that do not go together; draw again.
            }
        }
    }

    private List<Bookmark> bookmarks() {
        return random.nextInt(4) > 0
                ? List.of()
                : random.longs(1 + random.nextInt(3), 0, 1_000_000_000L)
                        .mapToObj(time -> new Bookmark(time, random.nextBoolean() ? "" : "Look “here” " + time))
                        .toList();
    }

    private Workload workload() {
        return switch (one(WorkloadType.values())) {
            case CPU_BOUND -> new CpuBound(1 + random.nextInt(1_000_000));
            case IO_BOUND -> new IoBound(1 + random.nextInt(10), waiting());
            case MIXED -> new Mixed(1 + random.nextInt(10), 1 + random.nextInt(100_000), waiting());
            case NATIVE -> new NativeCalls(1 + random.nextInt(10), 100 + random.nextInt(20_000_000));
            case SHARED_COUNTER -> new SharedCounter(1 + random.nextInt(3_000), random.nextBoolean());
            case PRODUCERS_CONSUMERS -> new ProducersConsumers(
                    1 + random.nextInt(20), random.nextInt(2_000_000), random.nextInt(2_000_000), random.nextInt(5));
            case UNEVEN_TASKS -> new UnevenTasks(1 + random.nextInt(20), waiting(), random.nextBoolean());
            case POOL -> new PoolTasks(
                    one(new PoolKind[] {PoolKind.EXECUTOR, PoolKind.MULTIPROCESSING}),
                    1 + random.nextInt(30),
                    waiting(),
                    random.nextBoolean() ? new Wait.Fixed(0) : waiting(),
                    size(),
                    size(),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(10) : 0,
                    random.nextInt(4) == 0);
            case PIPELINE -> new Pipeline(1 + random.nextInt(10), random.nextInt(2_000_000), waiting(), 1 + random.nextInt(4));
            case PHASES -> new Phases(1 + random.nextInt(5), 1 + random.nextInt(100_000), share());
            case READERS_WRITERS -> new ReadersWriters(
                    1 + random.nextInt(5), random.nextInt(5_000_000), random.nextInt(5_000_000), one(ReadersWriters.GUARDS.toArray(LockKind[]::new)));
            case PHILOSOPHERS -> new Philosophers(
                    1 + random.nextInt(4), random.nextInt(5_000_000), random.nextInt(5_000_000), random.nextBoolean());
            case CONVOY -> new Convoy(1 + random.nextInt(10), waiting(), 1 + random.nextInt(500_000));
            case GREEDY_LOCK -> new GreedyLock(1 + random.nextInt(20), random.nextInt(2_000_000), random.nextInt(500_000));
            case SHARED_OBJECT -> new SharedObject(1 + random.nextInt(2_000), one(SharedUse.values()));
            case STRIPED_TABLE -> new StripedTable(
                    1 + random.nextInt(3), 1 + random.nextInt(8), random.nextInt(100_000), random.nextInt(100_000));
            case GARBAGE -> new Garbage(1 + random.nextInt(3), random.nextInt(3_000_000), random.nextInt(200_000));
            case STEPS -> new Steps(program());
        };
    }

    private int size() {
        return random.nextInt(random.nextBoolean() ? 1_000 : 200_000);
    }

    private Program program() {
        List<Lock> locks = LOCKS.stream()
                .map(name -> {
                    LockKind kind = one(new LockKind[] {LockKind.LOCK, LockKind.RLOCK, LockKind.SEMAPHORE, LockKind.BOUNDED_SEMAPHORE});
                    return new Lock(name, kind, kind.hasPermits() ? 1 + random.nextInt(3) : 1);
                })
                .toList();
        List<Role> roles = new ArrayList<>();
        if (random.nextBoolean()) {
            roles.add(new Role("one", 1, steps(3)));
        }
        roles.add(new Role(random.nextBoolean() ? "" : "rest", 0, steps(3)));
        return new Program(locks, signals(), VARIABLES, roles);
    }

    private List<Signal> signals() {
        return List.of(
                new Signal("jobs", SignalKind.QUEUE, random.nextInt(3), ""),
                new Signal("go", SignalKind.EVENT, 0, ""),
                new Signal("all", SignalKind.BARRIER, 1 + random.nextInt(4), ""),
                new Signal("news", SignalKind.CONDITION, 0, LOCKS.getFirst()));
    }

    private List<Step> steps(int depth) {
        return several(() -> step(depth));
    }

    private Step step(int depth) {
        return switch (random.nextInt(depth == 0 ? 13 : 16)) {
            case 0 -> new Step.Loop(random.nextInt(100_000));
            case 1 -> new Step.Compute(random.nextInt(8_000_000));
            case 2 -> new Step.Native(random.nextInt(8_000_000));
            case 3 -> new Step.Io(waiting());
            case 4 -> new Step.Sleep(waiting());
            case 5 -> new Step.Yield();
            case 6 -> new Step.Increment(one(VARIABLES.toArray(String[]::new)), random.nextBoolean());
            case 7 -> new Step.Read(one(VARIABLES.toArray(String[]::new)));
            case 8 -> new Step.Write(one(VARIABLES.toArray(String[]::new)));
            case 9 -> signal();
            case 10 -> new Step.Use(one(SharedUse.values()));
            case 11 -> random.nextInt(8) > 0 ? new Step.Yield() : random.nextBoolean() ? new Step.Fail() : new Step.Cancel(1 + random.nextInt(3));
            case 12 -> new Step.Collect(random.nextInt(100_000));
            case 13 -> random.nextInt(4) > 0 ? new Step.Yield() : new Step.Limit(1 + random.nextInt(20_000_000), steps(depth - 1));
            case 14 -> new Step.Hold(one(LOCKS.toArray(String[]::new)), steps(depth - 1));
            default -> new Step.Repeat(random.nextInt(5), steps(depth - 1));
        };
    }

    private Step signal() {
        return switch (random.nextInt(10)) {
            case 0, 1 -> new Step.Put("jobs");
            case 2 -> new Step.Get("jobs");
            case 3 -> new Step.SetEvent("go");
            case 4 -> new Step.ClearEvent("go");
            case 5 -> new Step.AwaitEvent("go");
            case 6 -> new Step.Meet("all");
            case 7 -> new Step.Hold(LOCKS.getFirst(), List.of(new Step.AwaitCondition("news")));
            case 8 -> new Step.Hold(LOCKS.getFirst(), List.of(new Step.Notify("news", 1 + random.nextInt(3))));
            default -> random.nextBoolean() ? new Step.Acquire(one(LOCKS.toArray(String[]::new)))
                    : new Step.Release(one(LOCKS.toArray(String[]::new)));
        };
    }

    private Wait waiting() {
        long time = random.nextInt(20_000_000);
        return switch (random.nextInt(3)) {
            case 0 -> new Wait.Fixed(time);
            case 1 -> new Wait.Uniform(time, time + random.nextInt(20_000_000));
            default -> new Wait.Exponential(time);
        };
    }

    private Machine machine() {
        return new Machine(
                cores(),
                one(OperatingSystem.values()),
                one(SchedulerKind.values()),
                10_000 + random.nextInt(10_000_000),
                random.nextInt(10_000),
                random.nextInt(100_000),
                sometimes(2, 1),
                0.05 + 0.95 * random.nextDouble(),
                random.nextInt(4) == 0 ? 0.9 * random.nextDouble() : 0);
    }

    private Cores cores() {
        Cores equal = Cores.of(1 + random.nextInt(8));
        return switch (random.nextInt(6)) {
            case 0 -> equal.withSlow(1 + random.nextInt(4), 0.05 + 0.95 * random.nextDouble());
            case 1 -> new Cores(random.doubles(equal.count(), 0.05, 1).mapToObj(Core::new).toList());
            default -> equal;
        };
    }

    private int sometimes(int special, int usual) {
        return random.nextInt(3) == 0 ? special : usual;
    }

    private Python python() {
        PythonVersion version = one(PythonVersion.values());
        return new Python(
                version,
                version.atLeast(13) && random.nextBoolean(),
                10_000 + random.nextInt(10_000_000),
                random.nextBoolean() ? Optional.empty() : Optional.of(one(StartMethod.values())),
                1 + random.nextInt(100),
                ofPrices.nextInt(3) == 0 ? Optional.of(prices()) : Optional.empty(),
                new Asyncio(one(Gather.values()), random.nextInt(4) == 0));
    }

    private Prices prices() {
        return new Prices(
                "Anything",
                1 + ofPrices.nextInt(1_000),
                1 + ofPrices.nextInt(5_000),
                ofPrices.nextInt(1_000_000),
                ofPrices.nextInt(1_000_000),
                processPrices(),
                processPrices(),
                processPrices(),
                ofPrices.nextInt(20_000_000),
                ofPrices.nextInt(5_000_000),
                new LoopPrices(
                        ofPrices.nextInt(100_000), ofPrices.nextInt(10_000), 1 + ofPrices.nextInt(5_000), 1 + ofPrices.nextInt(5_000), ofPrices.nextInt(100_000)),
                new PipePrices(ofPrices.nextInt(100_000), ofPrices.nextInt(2_000), ofPrices.nextInt(2_000), ofPrices.nextInt(2_000)));
    }

    private ProcessPrices processPrices() {
        return new ProcessPrices(
                ofPrices.nextInt(60_000_000), ofPrices.nextInt(2_000_000), ofPrices.nextInt(60_000_000), ofPrices.nextInt(5_000_000),
                ofPrices.nextBoolean() ? 0 : ofPrices.nextInt(40_000_000));
    }

    private double share() {
        return random.nextInt(4) == 0 ? random.nextInt(2) : random.nextDouble();
    }

    private <T> List<T> several(Supplier<T> what) {
        List<T> all = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            all.add(what.get());
        }
        return all;
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
