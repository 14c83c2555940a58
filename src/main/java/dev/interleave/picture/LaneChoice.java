package dev.interleave.picture;

import java.util.EnumSet;
import java.util.Set;

/**
 * Which of a run's lanes are shown, and in which order.
 *
 * @param shown the groups that are there at all
 * @param folded the groups of which only the caption is seen
 * @param onlyWaiting whether of the workers only those are shown that had to wait for the GIL, a lock, a signal, a core or the event loop
 * @param order the order of the workers
 */
public record LaneChoice(Set<Part> shown, Set<Part> folded, boolean onlyWaiting, Order order) {
    /** All lanes, in the order of the run's own numbers. */
    public static final LaneChoice ALL = new LaneChoice(EnumSet.allOf(Part.class), Set.of(), false, Order.NUMBER);

    /** The groups of lanes. */
    public enum Part {
        /** Who is on which core. */
        CORES,
        /** Who holds which GIL. */
        GILS,
        /** Who holds which lock, and how many wait. */
        LOCKS,
        /** What queues and events hold, and how many wait there. */
        SIGNALS,
        /** What shared variables hold. */
        VARIABLES,
        /** What each worker does. */
        WORKERS
    }

    /** In which order workers stand. */
    public enum Order {
        /** As they are numbered. */
        NUMBER,
        /** Whose longest single wait was longest comes first. */
        LONGEST_WAIT
    }

    /** Copies the sets. */
    public LaneChoice {
        shown = Set.copyOf(shown);
        folded = Set.copyOf(folded);
    }

    /** The same with a group folded, or unfolded if it was. */
    public LaneChoice toggled(Part part) {
        Set<Part> next = EnumSet.noneOf(Part.class);
        next.addAll(folded);
        if (!next.remove(part)) {
            next.add(part);
        }
        return new LaneChoice(shown, next, onlyWaiting, order);
    }

    /** The same with no groups but these. */
    public LaneChoice showing(Set<Part> parts) {
        return new LaneChoice(parts, folded, onlyWaiting, order);
    }

    /** The same with all workers, or with those only that had to wait. */
    public LaneChoice onlyWaiting(boolean only) {
        return new LaneChoice(shown, folded, only, order);
    }

    /** The same in another order. */
    public LaneChoice ordered(Order next) {
        return new LaneChoice(shown, folded, onlyWaiting, next);
    }
}
