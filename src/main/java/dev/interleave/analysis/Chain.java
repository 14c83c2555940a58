package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who let whom go on around a slice: back to the cause of the cause, and forward to those it let go on.
 *
 * @param back what led to the slice, the latest first; each follows from the next
 * @param forward what followed from it, in order of time
 */
public record Chain(List<Link> back, List<Link> forward) {
    private static final int MOST_BACK = 12;
    private static final int MOST_FORWARD = 12;
    /** How far back along one lane a cause is looked for. */
    private static final int MOST_SLICES = 1_000;
    /** How many slices of one lane are looked at for what a worker let go on. */
    private static final int MOST_WAKES = 200;

    /**
     * Somebody let somebody go on.
     *
     * @param from who did
     * @param to whom
     * @param slice the wait that ended, a slice of the lane of {@code to}
     * @param time when, nanoseconds
     */
    public record Link(int from, int to, int slice, long time) {}

    /** Copies the lists. */
    public Chain {
        back = List.copyOf(back);
        forward = List.copyOf(forward);
    }

    /** Follows the chain from a slice of a worker's lane. */
    public static Chain of(Trace trace, int worker, int slice) {
        return new Chain(back(trace, worker, slice), forward(trace, worker, slice));
    }

    /** The end of the wait that a slice, or what came before it, had to wait for: the first step back. */
    public static Optional<Link> cause(Trace trace, int worker, int slice) {
        return cause(trace, new Causes(trace), worker, slice);
    }

    private static Optional<Link> cause(Trace trace, Causes causes, int worker, int slice) {
        Lane lane = trace.worker(worker);
        for (int i = slice; i >= 0 && slice - i < MOST_SLICES; i--) {
            int cause = causes.of(worker, i);
            if (cause >= 0) {
                return Optional.of(new Link(cause, worker, i, lane.end(i)));
            }
        }
        return Optional.empty();
    }

    private static List<Link> back(Trace trace, int worker, int slice) {
        Causes causes = new Causes(trace);
        List<Link> links = new ArrayList<>();
        Optional<Link> link = cause(trace, causes, worker, slice);
        while (link.isPresent() && links.size() < MOST_BACK && (links.isEmpty() || link.get().time() < links.getLast().time())) {
            links.add(link.get());
            int at = trace.worker(link.get().from()).at(link.get().time() - 1);
            link = at < 0 ? Optional.empty() : cause(trace, causes, link.get().from(), before(trace, link.get(), at));
        }
        return links;
    }

    /** What the one who let go had itself waited for, which ended before. */
    private static int before(Trace trace, Link link, int at) {
        Lane lane = trace.worker(link.from());
        return lane.end(at) >= link.time() && lane.state(at).waiting() ? at - 1 : at;
    }

    /** Those whom a worker let go on during a slice, or where that is a wait until its next one, and those whom they did. */
    private static List<Link> forward(Trace trace, int worker, int slice) {
        Causes causes = new Causes(trace);
        List<Link> links = new ArrayList<>(wokenBy(trace, causes, worker, slice));
        for (int i = 0; i < links.size() && links.size() < MOST_FORWARD; i++) {
            Link link = links.get(i);
            int next = link.slice() + 1;
            if (next < trace.worker(link.to()).size()) {
                for (Link further : wokenBy(trace, causes, link.to(), next)) {
                    if (!links.contains(further)) {
                        links.add(further);
                    }
                }
            }
        }
        return links.stream()
                .sorted(Comparator.comparingLong(Link::time))
                .limit(MOST_FORWARD)
                .toList();
    }

    private static List<Link> wokenBy(Trace trace, Causes causes, int worker, int slice) {
        Lane own = trace.worker(worker);
        long from = own.start(slice);
        int last = slice;
        while (last + 1 < own.size() && !own.state(last + 1).waiting() && last - slice < MOST_WAKES) {
            last++;
        }
        long to = own.end(last);
        List<Link> found = new ArrayList<>();
        for (int other = 0; other < trace.workers().size(); other++) {
            Lane lane = trace.worker(other);
            int first = lane.firstEndingAfter(from);
            for (int i = first; other != worker && i < lane.size() && lane.end(i) <= to && i - first < MOST_WAKES; i++) {
                if (causes.of(other, i) == worker) {
                    found.add(new Link(worker, other, i, lane.end(i)));
                }
            }
        }
        found.sort(Comparator.comparingLong(Link::time));
        return found.size() > MOST_FORWARD ? found.subList(0, MOST_FORWARD) : found;
    }
}
