package dev.interleave.analysis;

import dev.interleave.experiment.Technique;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be said about a run with a pool: each sentence rests on a figure, and is empty where that is small. */
final class PoolFacts {
    /** The part of the time from which something is worth a word. */
    private static final double NOTABLE = 0.1;
    /** The part of the run from which the parent is what everything waits for. */
    private static final double BUSY = 0.6;

    private final Run run;

    PoolFacts(Run run) {
        this.run = run;
    }

    /** How much of the run the process of the main thread was busy with running the pool; only where the work is elsewhere. */
    Optional<String> handingOut() {
        long busy = run.figures().workers().stream()
                .filter(of -> isParent(of.worker().kind()))
                .mapToLong(Figures.OfWorker::running)
                .sum();
        double share = run.figures().makespan() == 0 ? 0 : (double) busy / run.figures().makespan();
        return share < BUSY
                ? Optional.empty()
                : Optional.of("Handing out tasks and collecting results kept the main process busy for "
                        + SpeedFacts.percent(Math.min(1, share)) + " of the run.");
    }

    private static boolean isParent(Worker.Kind kind) {
        return kind == Worker.Kind.MAIN || kind == Worker.Kind.LOOP || kind == Worker.Kind.SERVICE;
    }

    /** How much of their time the workers waited for tasks, or for their turn at a pipe. */
    Optional<String> waiting() {
        double share = run.share(of -> of.waitingSignal() + of.waitingLock());
        return share < NOTABLE
                ? Optional.empty()
                : Optional.of("The " + run.noun(2) + " spent " + SpeedFacts.percent(share) + " of their time waiting for a task"
                        + (run.experiment().technique() == Technique.PROCESSES ? " or to hand back a result." : "."));
    }

    /** When the pool started fewer workers than it may have. */
    Optional<String> notNeeded() {
        List<Figures.OfWorker> asked = run.asked();
        long started = asked.stream().filter(of -> of.life() > 0).count();
        return started == asked.size()
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "Only %,d of %,d %s %s ever started: while one is idle no other is.",
                        started,
                        asked.size(),
                        run.noun(asked.size()),
                        started == 1 ? "was" : "were"));
    }
}
