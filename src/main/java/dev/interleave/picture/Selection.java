package dev.interleave.picture;

import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;

/**
 * A slice that is selected.
 *
 * @param kind what kind of lane it is on; a core, a GIL, a lock or a worker: the others have no slices
 * @param index which core, GIL, lock or worker
 * @param permit which permit of a lock; 0 for everything else
 * @param slice the slice of that lane
 */
public record Selection(Row.Kind kind, int index, int permit, int slice) {
    /** Its lane. */
    public Lane lane(Trace trace) {
        return lane(trace, kind, index, permit);
    }

    /** The lane of a core, a GIL, a permit of a lock, or a worker. */
    public static Lane lane(Trace trace, Row.Kind kind, int index, int permit) {
        return switch (kind) {
            case CORE -> trace.core(index);
            case GIL -> trace.gil(index);
            case LOCK, QUEUE -> trace.lock(index, permit);
            case WORKER -> trace.worker(index);
            case LEVEL, SIGNAL, VARIABLE -> Lane.EMPTY;
        };
    }

    /** The worker it is about: the one whose lane it is, or that had the core, the GIL or the lock. */
    public int worker(Trace trace) {
        return kind == Row.Kind.WORKER ? index : lane(trace).object(slice);
    }

    /** The slice of that worker's own lane at its beginning; -1 where there is none. */
    public int slice(Trace trace) {
        return kind == Row.Kind.WORKER ? slice : trace.worker(worker(trace)).at(lane(trace).start(slice));
    }

    /** Whether a trace has such a slice. */
    public boolean isIn(Trace trace) {
        boolean hasLane = switch (kind) {
            case CORE -> index < trace.cores();
            case GIL -> index < trace.gils().size();
            case LOCK -> index < trace.locks().size() && permit < trace.locks().get(index).permits();
            case QUEUE, LEVEL, SIGNAL, VARIABLE -> false;
            case WORKER -> index < trace.workers().size();
        };
        return hasLane && slice >= 0 && slice < lane(trace).size();
    }
}
