package dev.interleave.analysis;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How it stands with one thing at a moment. Workers are given by their index in {@link Trace#workers}.
 *
 * @param owners who holds it
 * @param waiting who waits for it, in the order in which they came
 * @param coming who has been woken for it and is on the way: without it, and no longer in the queue
 */
public record Standing(List<Integer> owners, List<Moment.Waiting> waiting, List<Integer> coming) {
    /** How many steps the way from the wake-up can have: waking, a core, changing over, a GIL, again a core. */
    private static final int LONGEST_WAY = 12;

    /** Copies the lists. */
    public Standing {
        owners = List.copyOf(owners);
        waiting = List.copyOf(waiting);
        coming = List.copyOf(coming);
    }

    /** Reads it off a trace: a binary search per worker. A run that ended in a deadlock stays as it ended. */
    public static Standing at(Trace trace, Resource resource, long time) {
        long moment = trace.deadlock().isPresent() ? Math.min(time, trace.end() - 1) : time;
        List<Integer> owners = new ArrayList<>();
        for (Lane lane : resource.owners(trace)) {
            int slice = lane.at(moment);
            if (slice >= 0 && !owners.contains(lane.object(slice))) {
                owners.add(lane.object(slice));
            }
        }
        List<Moment.Waiting> waiting = new ArrayList<>();
        List<Integer> coming = new ArrayList<>();
        for (int worker = 0; worker < trace.workers().size(); worker++) {
            Lane life = trace.worker(worker);
            int slice = life.at(moment);
            if (slice >= 0 && resource.isWaitedFor(life, slice)) {
                waiting.add(new Moment.Waiting(worker, life.start(slice)));
            } else if (slice >= 0 && !owners.contains(worker) && isComing(life, slice, resource)) {
                coming.add(worker);
            }
        }
        waiting.sort(Comparator.comparingLong(Moment.Waiting::since));
        return new Standing(owners, waiting, coming);
    }

    /** Whether it was woken from a wait for that thing, and has not run since. */
    private static boolean isComing(Lane life, int slice, Resource resource) {
        if (resource.kind() == Resource.Kind.GIL) {
            return false;
        }
        for (int i = slice; i > 0 && slice - i < LONGEST_WAY && isOnTheWay(life.state(i)); i--) {
            if (resource.isWaitedFor(life, i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOnTheWay(State state) {
        return switch (state) {
            case WAKING, WAITING_CORE, SWITCHING, WAITING_GIL, WAITING_LOOP -> true;
            default -> false;
        };
    }
}
