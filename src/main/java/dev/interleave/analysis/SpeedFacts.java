package dev.interleave.analysis;

import dev.interleave.experiment.SharedObject;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.Worker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** What can be said about the speed of a run: each sentence rests on a figure, and is empty where that is small. */
final class SpeedFacts {
    /** The part of the workers' time from which a wait is worth a word. */
    private static final double NOTABLE = 0.1;

    private final Run run;

    SpeedFacts(Run run) {
        this.run = run;
    }

    /** Whether waiting for I/O is a notable part of it. */
    boolean waitsForIo() {
        return run.share(Figures.OfWorker::waitingIo) > NOTABLE;
    }

    /** How busy the cores were, where that is what counts. */
    Optional<String> busy(String lead) {
        return waitsMoreThanItRuns() ? Optional.empty() : Optional.of(coresBusy(lead));
    }

    private boolean waitsMoreThanItRuns() {
        return run.sum(Figures.OfWorker::waitingIo) > run.sum(Figures.OfWorker::running);
    }

    /** A single worker has nothing to show. */
    Optional<String> alone() {
        return run.experiment().workers() > 1
                ? Optional.empty()
                : Optional.of("One " + run.noun(1) + " alone has nobody to share the work with.");
    }

    /** How much of the time went into waiting for locks. */
    Optional<String> lock() {
        List<Figures.OfLock> locks = programLocks();
        double share = part(locks.stream().mapToLong(Figures.OfLock::waitTotal).sum());
        if (share < NOTABLE) {
            return Optional.empty();
        }
        String spent = "The " + run.noun(2) + " spent " + percent(share) + " of their time waiting for ";
        return locks.stream()
                .max(Comparator.comparingLong(Figures.OfLock::waitTotal))
                .map(lock -> locks.size() > 1
                        ? spent + "locks, most of it for “" + lock.name() + "”."
                        : spent + "“" + lock.name() + "”, which was held "
                                + percent((double) lock.held() / run.figures().makespan()) + " of the run.");
    }

    /** Without a GIL an object that all use is what they wait for, running. */
    Optional<String> sharing() {
        return run.experiment().workload() instanceof SharedObject && !SpeedLesson.faster(run)
                ? Optional.of("One core at a time can have the object that all use; the others are slowed down, running.")
                : Optional.empty();
    }

    /** Standing still while another thread collects garbage. */
    Optional<String> pauses() {
        double share = run.share(Figures.OfWorker::waitingWorld);
        return share < NOTABLE
                ? Optional.empty()
                : Optional.of("The threads were stopped for " + percent(share) + " of their time while one collected garbage.");
    }

    /** Waiting for queues, events, barriers and conditions. */
    Optional<String> signals() {
        // Who waits for the lock of a pipe waits for what comes through it.
        long forPipes = run.sum(Figures.OfWorker::waitingLock)
                - programLocks().stream().mapToLong(Figures.OfLock::waitTotal).sum();
        double share = part(run.sum(Figures.OfWorker::waitingSignal) + forPipes);
        if (share < NOTABLE) {
            return Optional.empty();
        }
        List<SharedSignal> signals = run.trace().signals().stream()
                .filter(signal -> !signal.ofLibrary())
                .toList();
        String what = signals.size() == 1
                ? "the " + signals.getFirst().kind() + " “" + signals.getFirst().name() + "”"
                : "each other, at queues, events or barriers";
        return Optional.of("The " + run.noun(2) + " spent " + percent(share) + " of their time waiting for " + what + ".");
    }

    private List<Figures.OfLock> programLocks() {
        List<SharedLock> locks = run.trace().locks();
        return IntStream.range(0, locks.size())
                .filter(i -> locks.get(i).ofProgram())
                .mapToObj(run.figures().locks()::get)
                .toList();
    }

    /** So much of the asked workers' lives, 0 to 1. */
    private double part(long time) {
        long lives = run.sum(Figures.OfWorker::life);
        return lives == 0 ? 0 : (double) time / lives;
    }

    /** One who waits for I/O beside others who only compute: the GIL is what it waits for most. */
    Optional<String> convoy() {
        if (run.asked().stream().allMatch(of -> of.waitingIo() > 0)) {
            return Optional.empty();
        }
        return run.asked().stream()
                .filter(of -> of.waitingIo() > 0 && of.waitingGil() > 2 * of.waitingIo())
                .findFirst()
                .map(of -> run.name(of.worker().index()) + " waited " + Nanos.rounded(of.waitingGil())
                        + " for the GIL and only " + Nanos.rounded(of.waitingIo())
                        + " for I/O: after an answer it stands in line behind those who compute.");
    }

    /** Native code that let go of the GIL. */
    Optional<String> nativeCode() {
        boolean most = run.nativeTime() > run.sum(Figures.OfWorker::running) / 2;
        return most
                ? Optional.of(coresBusy("Native code lets go of the GIL while it computes"))
                : Optional.empty();
    }

    /** Waits for I/O that overlapped. */
    Optional<String> overlap() {
        return waitsForIo() && SpeedLesson.faster(run)
                ? Optional.of("While one waits for I/O the others go on: " + waitingAtOnce() + ".")
                : Optional.empty();
    }

    /** Workers that were through before the next had begun, though nobody kept the main thread from starting it. */
    Optional<String> tooLittle() {
        long kept = run.figures().workers().stream()
                .filter(of -> !of.worker().asked() && of.worker().kind() != Worker.Kind.OTHER)
                .mapToLong(of -> of.waitingGil() + of.waitingCore())
                .sum();
        return kept > NOTABLE * run.figures().makespan()
                ? Optional.empty()
                : after("Each " + run.noun(1) + " has ended before the next begins: there is too little work to share");
    }

    /** What it cost to have one GIL for all. */
    Optional<String> gil() {
        double share = run.share(Figures.OfWorker::waitingGil);
        if (share < NOTABLE) {
            return Optional.empty();
        }
        return Optional.of(idleCores()
                .map(idle -> "One thread at a time holds the GIL, so " + idle + ".")
                .orElse("One thread at a time holds the GIL: the threads spent " + percent(share)
                        + " of their time waiting for it."));
    }

    /** What it cost to wake workers up and to change cores over to them. */
    Optional<String> switching() {
        double share = run.share(Figures.OfWorker::switching);
        return share < NOTABLE
                ? Optional.empty()
                : Optional.of("The " + run.noun(2) + " spent " + percent(share)
                        + " of their time being woken up and switched to.");
    }

    /** More workers than cores. */
    Optional<String> crowd() {
        double share = run.share(Figures.OfWorker::waitingCore);
        int workers = run.experiment().workers();
        int cores = run.trace().cores();
        return workers > cores && share > NOTABLE
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "%,d %s share %s: for %s of their time they were ready and waited for %s.",
                        workers,
                        run.noun(workers),
                        cores == 1 ? "one core" : cores + " cores",
                        percent(share),
                        cores == 1 ? "it" : "one"))
                : Optional.empty();
    }

    /** When the work hardly begins before the run is over. */
    Optional<String> mostlyStart() {
        return enoughCores() && run.lastBegin() > run.figures().makespan() / 2
                ? Optional.of("There is too little work to pay for the start: the last " + run.noun(1)
                        + " got to its work after " + Nanos.rounded(run.lastBegin())
                        + " of " + Nanos.rounded(run.figures().makespan()) + ".")
                : Optional.empty();
    }

    /** What it cost to start the workers. */
    Optional<String> start() {
        long begin = run.lastBegin();
        return enoughCores() && begin > run.figures().makespan() / 50 && mostlyStart().isEmpty()
                ? Optional.of("Starting costs time: the last " + run.noun(1) + " got to its work after "
                        + Nanos.rounded(begin) + ".")
                : Optional.empty();
    }

    /** Whether a worker that begins late does not do so because it had to wait for a core. */
    private boolean enoughCores() {
        return run.experiment().workers() <= run.trace().cores()
                && run.share(Figures.OfWorker::waitingCore) < NOTABLE;
    }

    /** The sentence, if the workers really ran strictly one after another. */
    Optional<String> after(String sentence) {
        List<Figures.OfWorker> inOrder = run.asked().stream()
                .sorted(Comparator.comparingLong(Figures.OfWorker::finishedAt))
                .toList();
        for (int i = 1; i < inOrder.size(); i++) {
            if (run.begin(inOrder.get(i)) < inOrder.get(i - 1).finishedAt()) {
                return Optional.empty();
            }
        }
        return inOrder.size() < 2 ? Optional.empty() : Optional.of(sentence + ".");
    }

    /** {@code 3 of 4 cores sit idle}, if hardly more than one was busy. */
    Optional<String> idleCores() {
        int idle = run.trace().cores() - 1;
        return idle == 0 || run.coresBusy() > 1.1
                ? Optional.empty()
                : Optional.of(idle + " of " + run.trace().cores() + " cores " + (idle == 1 ? "sits" : "sit") + " idle");
    }

    /** How many cores were busy, after a few words that say why. */
    String coresBusy(String lead) {
        int cores = run.trace().cores();
        return cores == 1
                ? lead + ": the one core was busy " + percent(run.coresBusy()) + " of the time."
                : String.format(
                        Locale.ROOT, "%s: on average %.1f of %d cores were busy.", lead, run.coresBusy(), cores);
    }

    /** How many waited for I/O at the same time. */
    String waitingAtOnce() {
        int workers = run.experiment().workers();
        double atOnce = (double) run.sum(Figures.OfWorker::waitingIo) / run.figures().makespan();
        return String.format(
                Locale.ROOT, "on average %.1f of %,d %s waited at the same time", atOnce, workers, run.noun(workers));
    }

    /** A share in per cent, with a space at which no line is broken. */
    static String percent(double share) {
        return Math.round(100 * share) + "\u00a0%";
    }
}
