package dev.interleave.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why a run was as fast as it was: sentences that each rest on a figure of that run, the weightiest first. */
final class SpeedReason {
    private static final int MOST_SENTENCES = 2;

    private final Run run;
    private final SpeedFacts facts;

    private SpeedReason(Run run) {
        this.run = run;
        this.facts = new SpeedFacts(run);
    }

    static String of(Run run) {
        SpeedReason reason = new SpeedReason(run);
        List<String> sentences = new ArrayList<>(
                run.isPool() ? reason.pool() : switch (run.experiment().technique()) {
                    case SEQUENTIAL -> reason.sequential();
                    case ASYNCIO -> reason.asyncio();
                    case THREADS -> run.trace().gils().isEmpty() ? reason.free() : reason.threads();
                    case PROCESSES, INTERPRETERS -> reason.apart();
                });
        if (sentences.isEmpty()) {
            sentences.add(reason.facts.coresBusy("Taken together"));
        }
        return String.join(" ", sentences.subList(0, Math.min(MOST_SENTENCES, sentences.size())));
    }

    private List<String> sequential() {
        if (run.experiment().workers() == 1) {
            return present(List.of(facts.alone()));
        }
        return oneAfterAnother("Each worker begins when the one before has ended");
    }

    private List<String> oneAfterAnother(String each) {
        double waiting = run.share(Figures.OfWorker::waitingIo);
        if (waiting > 0.5) {
            return List.of(
                    each + ".",
                    "Of that time, " + SpeedFacts.percent(waiting)
                            + " went into waiting for I/O, with every core idle.");
        }
        return List.of(facts.idleCores().map(idle -> each + ", so " + idle + ".").orElse(each + "."));
    }

    private List<String> asyncio() {
        String loop = "One thread does it all, and was busy " + SpeedFacts.percent(run.coresBusy()) + " of the time.";
        // Thousands of tasks wait for the loop most of their lives, and still gain by the waits for I/O that overlap.
        boolean gains = SpeedLesson.faster(run) && run.sum(Figures.OfWorker::waitingIo) > 0;
        if (facts.waitsForIo() || gains) {
            String overlap =
                    "A task that awaits hands over the event loop, so the waits overlap: "
                            + facts.waitingAtOnce() + ".";
            return present(List.of(
                    facts.alone(), facts.lock(), facts.signals(), Optional.of(overlap), Optional.of(loop)));
        }
        return present(List.of(
                facts.alone(),
                facts.after("No task gives way before it is done, so each begins when the one before has ended"),
                facts.lock(),
                facts.signals(),
                Optional.of("All tasks share one thread, and it runs one of them at a time.")));
    }

    private List<String> threads() {
        return present(List.of(
                facts.alone(),
                facts.lock(),
                facts.signals(),
                facts.convoy(),
                facts.nativeCode(),
                facts.overlap(),
                facts.tooLittle(),
                facts.crowd(),
                facts.switching(),
                facts.gil()));
    }

    private List<String> free() {
        return present(List.of(
                facts.alone(),
                facts.sharing(),
                facts.pauses(),
                facts.lock(),
                facts.signals(),
                facts.tooLittle(),
                facts.overlap(),
                facts.busy("There is no GIL"),
                facts.crowd()));
    }

    private List<String> apart() {
        String own = "Each " + run.noun(1) + " has a GIL of its own";
        return present(List.of(
                facts.alone(),
                facts.lock(),
                facts.signals(),
                facts.mostlyStart(),
                facts.overlap(),
                facts.busy(own),
                facts.crowd(),
                facts.start()));
    }

    private List<String> pool() {
        PoolFacts pool = new PoolFacts(run);
        return switch (run.experiment().technique()) {
            case SEQUENTIAL -> oneAfterAnother("Each task begins when the one before has ended");
            case THREADS, ASYNCIO -> present(List.of(
                    facts.alone(),
                    pool.notNeeded(),
                    facts.nativeCode(),
                    facts.overlap(),
                    pool.waiting(),
                    facts.crowd(),
                    facts.switching(),
                    run.trace().gils().isEmpty() ? facts.busy("There is no GIL") : facts.gil()));
            case PROCESSES, INTERPRETERS -> present(List.of(
                    facts.alone(),
                    pool.notNeeded(),
                    facts.mostlyStart(),
                    pool.handingOut(),
                    facts.overlap(),
                    pool.waiting(),
                    facts.busy("Each " + run.noun(1) + " has a GIL of its own"),
                    facts.crowd(),
                    facts.start()));
        };
    }

    private static List<String> present(List<Optional<String>> sentences) {
        return sentences.stream().flatMap(Optional::stream).toList();
    }
}
