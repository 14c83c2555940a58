package dev.interleave.simulation;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Simulates a great many random experiments and holds each trace against the invariants; stops with seed and experiment at
 * the first that breaks one. Run with {@code -Dbench.main=dev.interleave.simulation.Soak -Dargs="experiments [seed]"}.
 */
public final class Soak {
    private static final int BATCH = 1_000;

    private Soak() {}

    /** @param args how many experiments, and the seed of the first batch */
    public static void main(String[] args) {
        long batches = (args.length > 0 ? Long.parseLong(args[0]) : 1_000_000) / BATCH;
        long first = args.length > 1 ? Long.parseLong(args[1]) : 1_000;
        AtomicLong done = new AtomicLong();
        AtomicLong events = new AtomicLong();
        LongStream.range(first, first + batches).parallel().forEach(seed -> {
            events.addAndGet(batch(seed));
            long count = done.incrementAndGet();
            if (count % 20 == 0 || count == batches) {
                System.out.printf("%,d experiments, %,d events, no invariant broken%n", count * BATCH, events.get());
            }
        });
    }

    private static long batch(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        long events = 0;
        for (int i = 0; i < BATCH; i++) {
            Experiment experiment = experiments.next();
            try {
                var trace = Simulation.run(experiment);
                Invariants.check(experiment, trace);
                events += trace.events();
            } catch (TooMuch refused) {
                // A run longer than memory allows ends with its sentence, as it should.
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("seed " + seed + ", experiment " + i + ": " + experiment, failure);
            }
        }
        return events;
    }
}
