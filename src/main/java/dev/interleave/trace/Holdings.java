package dev.interleave.trace;

import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** When each worker was inside a shared lock: the lanes of the locks, turned round into a lane for each worker. */
public final class Holdings {
    private final Trace byWorker;

    private Holdings(Trace byWorker) {
        this.byWorker = byWorker;
    }

    /** One lane of a lock and how far it is read. */
    private static final class Cursor {
        private final Lane lane;
        private int slice;

        Cursor(Lane lane) {
            this.lane = lane;
        }

        long start() {
            return lane.start(slice);
        }
    }

    /** Reads them off the lanes of the locks. */
    public static Holdings of(Trace trace) {
        PriorityQueue<Cursor> next = new PriorityQueue<>((a, b) -> Long.compare(a.start(), b.start()));
        for (int lock = 0; lock < trace.locks().size(); lock++) {
            for (int permit = 0; permit < trace.locks().get(lock).permits(); permit++) {
                Lane lane = trace.lock(lock, permit);
                if (lane.size() > 0) {
                    next.add(new Cursor(lane));
                }
            }
        }
        TraceBuilder builder = new TraceBuilder(new Cast(0, List.of(), List.of(), trace.workers()));
        long[] from = new long[trace.workers().size()];
        long[] to = new long[trace.workers().size()];
        while (!next.isEmpty()) {
            Cursor cursor = next.poll();
            int worker = cursor.lane.object(cursor.slice);
            // Locks may be held one inside the other; what overlaps or touches becomes one.
            if (cursor.start() > to[worker]) {
                builder.slice(worker, from[worker], to[worker], State.OWNED, worker, -1);
                from[worker] = cursor.start();
            }
            to[worker] = Math.max(to[worker], cursor.lane.end(cursor.slice));
            cursor.slice++;
            if (cursor.slice < cursor.lane.size()) {
                next.add(cursor);
            }
        }
        for (int worker = 0; worker < to.length; worker++) {
            builder.slice(worker, from[worker], to[worker], State.OWNED, worker, -1);
        }
        return new Holdings(builder.build(new Outcome(trace.end(), 0, List.of(), Optional.empty())));
    }

    /** When a worker was inside at least one lock; {@link Lane#object} is the worker itself. */
    public Lane of(int worker) {
        return byWorker.worker(worker);
    }
}
