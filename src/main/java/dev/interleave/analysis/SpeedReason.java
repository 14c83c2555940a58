package dev.interleave.analysis;

import dev.interleave.quantity.Nanos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Why a run was as fast as it was: sentences that each rest on a figure of that run, the weightiest first. */
final class SpeedReason {
    private static final int MOST_SENTENCES = 2;
    /** The part of the workers' time from which a wait is worth a word. */
    private static final double NOTABLE = 0.1;

    private final Run run;

    private SpeedReason(Run run) {
        this.run = run;
    }

    static String of(Run run) {
        SpeedReason reason = new SpeedReason(run);
        List<String> sentences = new ArrayList<>(
                switch (run.experiment().technique()) {
                    case SEQUENTIAL -> reason.sequential();
                    case ASYNCIO -> reason.asyncio();
                    case THREADS -> run.trace().gils().isEmpty() ? reason.free() : reason.threads();
                    case PROCESSES, INTERPRETERS -> reason.apart();
                });
        if (sentences.isEmpty()) {
            sentences.add(reason.coresBusy("Taken together"));
        }
        return String.join(" ", sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())));
    }

    private List<String> sequential() {
        if (run.experiment().workers() == 1) {
            return present(List.of(alone()));
        }
        String each = "Each worker begins when the one before has ended";
        double waiting = run.share(Figures.OfWorker::waitingIo);
        if (waiting > 0.5) {
            return List.of(each + ".", "Of that time, " + percent(waiting) + " went into waiting for I/O, with every core idle.");
        }
        return List.of(idleCores().map(idle -> each + ", so " + idle + ".").orElse(each + "."));
    }

    private List<String> asyncio() {
        String loop = "One thread does it all, and was busy " + percent(run.coresBusy()) + " of the time.";
        if (run.share(Figures.OfWorker::waitingIo) > NOTABLE) {
            String overlap = "A task that awaits hands over the event loop, so the waits overlap: " + waitingAtOnce() + ".";
            return present(List.of(alone(), lock(), Optional.of(overlap), Optional.of(loop)));
        }
        return present(List.of(
                alone(),
                after("No task gives way before it is done, so each begins when the one before has ended"),
                lock(),
                Optional.of("All tasks share one thread, and it runs one of them at a time.")));
    }

    private List<String> threads() {
        return present(List.of(alone(), lock(), convoy(), nativeCode(), overlap(), tooLittle(), crowd(), gil()));
    }

    private List<String> free() {
        return present(List.of(alone(), lock(), tooLittle(), overlap(), busy("There is no GIL"), crowd()));
    }

    private List<String> apart() {
        String own = "Each " + run.noun(1) + " has a GIL of its own";
        return present(List.of(alone(), lock(), mostlyStart(), overlap(), busy(own), crowd(), start()));
    }

    /** How busy the cores were, where that is what counts. */
    private Optional<String> busy(String lead) {
        return waitsMoreThanItRuns() ? Optional.empty() : Optional.of(coresBusy(lead));
    }

    private boolean waitsMoreThanItRuns() {
        return run.sum(Figures.OfWorker::waitingIo) > run.sum(Figures.OfWorker::running);
    }

    private Optional<String> alone() {
        return run.experiment().workers() > 1
                ? Optional.empty()
                : Optional.of("One " + run.noun(1) + " alone has nobody to share the work with.");
    }

    private Optional<String> lock() {
        double share = run.share(Figures.OfWorker::waitingLock);
        return share < NOTABLE
                ? Optional.empty()
                : run.figures().locks().stream()
                        .max(Comparator.comparingLong(Figures.OfLock::waitTotal))
                        .map(lock -> "The " + run.noun(2) + " spent " + percent(share) + " of their time waiting for "
                                + (run.figures().locks().size() == 1
                                        ? "“" + lock.name() + "”, which was held "
                                                + percent((double) lock.held() / run.figures().makespan()) + " of the run."
                                        : "locks, most of it for “" + lock.name() + "”."));
    }

    /** One who waits for I/O beside others who only compute: the GIL is what it waits for most. */
    private Optional<String> convoy() {
        if (run.asked().stream().allMatch(of -> of.waitingIo() > 0)) {
            return Optional.empty();
        }
        return run.asked().stream()
                .filter(of -> of.waitingIo() > 0 && of.waitingGil() > 2 * of.waitingIo())
                .findFirst()
                .map(of -> run.name(of.worker().index()) + " waited " + Nanos.rounded(of.waitingGil()) + " for the GIL and only "
                        + Nanos.rounded(of.waitingIo())
                        + " for I/O: after an answer it stands in line behind those who compute.");
    }

    private Optional<String> nativeCode() {
        boolean most = run.nativeTime() > run.sum(Figures.OfWorker::running) / 2;
        return most ? Optional.of(coresBusy("Native code lets go of the GIL while it computes")) : Optional.empty();
    }

    private Optional<String> overlap() {
        return run.share(Figures.OfWorker::waitingIo) > NOTABLE && SpeedLesson.faster(run)
                ? Optional.of("While one waits for I/O the others go on: " + waitingAtOnce() + ".")
                : Optional.empty();
    }

    private Optional<String> tooLittle() {
        return after("Each " + run.noun(1) + " has ended before the next begins: there is too little work to share");
    }

    private Optional<String> gil() {
        double share = run.share(Figures.OfWorker::waitingGil);
        if (share < NOTABLE) {
            return Optional.empty();
        }
        return Optional.of(idleCores()
                .map(idle -> "One thread at a time holds the GIL, so " + idle + ".")
                .orElse("One thread at a time holds the GIL: the threads spent " + percent(share) + " of their time waiting for it."));
    }

    private Optional<String> crowd() {
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
    private Optional<String> mostlyStart() {
        return run.lastBegin() > run.figures().makespan() / 2
                ? Optional.of("There is too little work to pay for the start: the last " + run.noun(1) + " got to its work after "
                        + Nanos.rounded(run.lastBegin()) + " of " + Nanos.rounded(run.figures().makespan()) + ".")
                : Optional.empty();
    }

    private Optional<String> start() {
        long begin = run.lastBegin();
        return begin > run.figures().makespan() / 50 && mostlyStart().isEmpty()
                ? Optional.of("Starting costs time: the last " + run.noun(1) + " got to its work after " + Nanos.rounded(begin) + ".")
                : Optional.empty();
    }

    /** The sentence, if the workers really ran strictly one after another. */
    private Optional<String> after(String sentence) {
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
    private Optional<String> idleCores() {
        int idle = run.trace().cores() - 1;
        return idle == 0 || run.coresBusy() > 1.1
                ? Optional.empty()
                : Optional.of(idle + " of " + run.trace().cores() + " cores " + (idle == 1 ? "sits" : "sit") + " idle");
    }

    private String coresBusy(String lead) {
        int cores = run.trace().cores();
        return cores == 1
                ? lead + ": the one core was busy " + percent(run.coresBusy()) + " of the time."
                : String.format(Locale.ROOT, "%s: on average %.1f of %d cores were busy.", lead, run.coresBusy(), cores);
    }

    private String waitingAtOnce() {
        int workers = run.experiment().workers();
        double atOnce = (double) run.sum(Figures.OfWorker::waitingIo) / run.figures().makespan();
        return String.format(Locale.ROOT, "on average %.1f of %,d %s waited at the same time", atOnce, workers, run.noun(workers));
    }

    /** A share in per cent, with a space at which no line is broken. */
    private static String percent(double share) {
        return Math.round(100 * share) + "\u00a0%";
    }

    private static List<String> present(List<Optional<String>> sentences) {
        return sentences.stream().flatMap(Optional::stream).toList();
    }
}
