package dev.interleave.analysis;

import dev.interleave.experiment.Experiment;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * A run with all that its lesson is drawn from.
 *
 * @param sequential how long the same work takes one after another, where that can be done
 */
record Run(Experiment experiment, Trace trace, Figures figures, OptionalLong sequential) {
    /** The figures of the workers that the experiment asked for. */
    List<Figures.OfWorker> asked() {
        return figures.workers().stream().filter(of -> of.worker().asked()).toList();
    }

    /** Whether the workers are those of a pool. */
    boolean isPool() {
        return experiment.program().pool().exists();
    }

    /** How many times as fast as one after another. */
    OptionalDouble speedUp() {
        return sequential.isPresent() && trace.deadlock().isEmpty()
                ? OptionalDouble.of((double) sequential.getAsLong() / figures.makespan())
                : OptionalDouble.empty();
    }

    /** Something of all asked workers added up, nanoseconds. */
    long sum(ToLongFunction<Figures.OfWorker> part) {
        return asked().stream().mapToLong(part).sum();
    }

    /** The part of the asked workers' lives that went into something, 0 to 1. */
    double share(ToLongFunction<Figures.OfWorker> part) {
        long lives = sum(Figures.OfWorker::life);
        return lives == 0 ? 0 : (double) sum(part) / lives;
    }

    /** How many cores were busy on average. */
    double coresBusy() {
        long busy = figures.cores().stream().mapToLong(Figures.OfCore::busy).sum();
        return figures.makespan() == 0 ? 0 : (double) busy / figures.makespan();
    }

    /** How much of the asked workers' time was native code, nanoseconds. */
    long nativeTime() {
        long sum = 0;
        for (Worker worker : trace.workers()) {
            Lane lane = trace.worker(worker.index());
            for (int i = 0; i < lane.size(); i++) {
                sum += worker.asked() && lane.state(i) == State.NATIVE ? lane.duration(i) : 0;
            }
        }
        return sum;
    }

    /** When the last of the asked workers got to its work, nanoseconds. */
    long lastBegin() {
        return asked().stream().mapToLong(this::begin).max().orElse(0);
    }

    /** When a worker got to its work, nanoseconds. */
    long begin(Figures.OfWorker of) {
        Lane lane = trace.worker(of.worker().index());
        for (int i = 0; i < lane.size(); i++) {
            if (lane.state(i) == State.RUNNING || lane.state(i) == State.NATIVE) {
                return lane.start(i);
            }
        }
        return of.finishedAt();
    }

    /** What the workers are called: {@code threads}, or {@code thread} when it is one. */
    String noun(long count) {
        String one =
                switch (experiment.technique()) {
                    case SEQUENTIAL -> "worker";
                    case THREADS -> "thread";
                    case PROCESSES -> "process";
                    case ASYNCIO -> isPool() ? "thread" : "task";
                    case INTERPRETERS -> "interpreter";
                };
        return count == 1 ? one : one + (one.endsWith("s") ? "es" : "s");
    }

    /** A worker's short name. */
    String name(int worker) {
        Worker who = trace.workers().get(worker);
        return who.label().isEmpty() ? "the " + who.name().toLowerCase(Locale.ROOT) : who.label();
    }
}
