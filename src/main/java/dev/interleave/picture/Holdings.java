package dev.interleave.picture;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** When each worker was inside a shared lock: the lanes of the locks, turned round into a lane for each worker. */
final class Holdings {
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

        long end() {
            return lane.end(slice);
        }
    }

    static Holdings of(Trace trace) {
        PriorityQueue<Cursor> next = new PriorityQueue<>((a, b) -> Long.compare(a.end(), b.end()));
        for (int lock = 0; lock < trace.locks().size(); lock++) {
            for (int permit = 0; permit < trace.locks().get(lock).permits(); permit++) {
                Lane lane = trace.lock(lock, permit);
                if (lane.size() > 0) {
                    next.add(new Cursor(lane));
                }
            }
        }
        TraceBuilder builder = new TraceBuilder(new Cast(0, List.of(), List.of(), trace.workers()));
        long[] reached = new long[trace.workers().size()];
        while (!next.isEmpty()) {
            Cursor cursor = next.poll();
            int worker = cursor.lane.object(cursor.slice);
            if (worker >= 0) {
                // What a worker held at the same time as another lock ends first is inside both; the union is shown.
                long from = Math.max(reached[worker], cursor.lane.start(cursor.slice));
                builder.slice(worker, from, cursor.end(), State.OWNED, worker, -1);
                reached[worker] = Math.max(reached[worker], cursor.end());
            }
            cursor.slice++;
            if (cursor.slice < cursor.lane.size()) {
                next.add(cursor);
            }
        }
        return new Holdings(builder.build(new Outcome(trace.end(), 0, List.of(), Optional.empty())));
    }

    /** When a worker was inside a lock. */
    Lane of(int worker) {
        return byWorker.worker(worker);
    }
}
