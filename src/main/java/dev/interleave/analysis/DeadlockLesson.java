package dev.interleave.analysis;

import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Deadlock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The lesson of a run that ended in a deadlock: who waits for whom. */
final class DeadlockLesson {
    /** A longer circle is told in part. */
    private static final int MOST_LINKS = 3;

    private DeadlockLesson() {}

    static Lesson of(Run run, Deadlock deadlock) {
        List<Deadlock.Link> links = deadlock.links();
        String circle = IntStream.range(0, Math.min(links.size(), MOST_LINKS))
                .mapToObj(i -> link(run, links, i))
                .collect(Collectors.joining("; "));
        return new Lesson(
                "Deadlock after " + Nanos.rounded(deadlock.time()) + ": nobody can go on.",
                circle + (links.size() > MOST_LINKS ? "; and so on, " + links.size() + " in a circle." : "."));
    }

    private static String link(Run run, List<Deadlock.Link> links, int i) {
        Deadlock.Link link = links.get(i);
        String lock = run.trace().locks().get(link.lock()).name();
        if (links.size() == 1) {
            return run.name(link.worker()) + " waits for " + lock + ", which it holds itself";
        }
        return run.name(link.worker()) + " waits for " + lock + ", which "
                + run.name(links.get((i + 1) % links.size()).worker()) + " holds";
    }
}
