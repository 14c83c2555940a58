package dev.interleave.picture;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Gil;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.SharedSignal;
import dev.interleave.trace.SharedVariable;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Traces made by hand: every state and every kind of lane is in them, whether or not a run could be like that. */
public final class SketchTraces {
    private SketchTraces() {}

    static List<Worker> threads(int count) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            workers.add(new Worker(i, "Thread T" + (i + 1), "T" + (i + 1), Worker.Kind.THREAD, i + 1));
        }
        workers.add(new Worker(count, "Main thread", "", Worker.Kind.MAIN, 0));
        return workers;
    }

    /** One thread that is in every state in turn for a time each, on core 0, with one GIL and one lock. */
    static Trace everyState(long each) {
        Cast cast = new Cast(1, List.of(new Gil("GIL")), List.of(new SharedLock("counter_lock", "lock", 1)), threads(1));
        TraceBuilder builder = new TraceBuilder(cast);
        long time = 0;
        for (State state : State.values()) {
            if (state == State.OWNED) {
                continue;
            }
            builder.slice(cast.workerLane(0), time, time + each, state, 0, -1);
            if (state.onCore()) {
                builder.slice(cast.coreLane(0), time, time + each, state, 0, -1);
            }
            if (state == State.RUNNING) {
                builder.slice(cast.gilLane(0), time, time + each, State.OWNED, 0, -1);
                builder.slice(cast.lockLane(0), time + each / 4, time + each / 2, State.OWNED, 0, -1);
                builder.mark(time, Mark.GIL_FORCED, 1, 0, 0);
                builder.mark(time + each, Mark.GIL_PASSED, 0, 1, 0);
            }
            time += each;
        }
        return builder.build(new Outcome(time, 12, List.of(), Optional.empty()));
    }

    /**
     * Two threads that put into and get out of a queue of three, wait for an event, add to a counter over each other and
     * wait for each other in the end.
     *
     * @param unit how long everything takes, nanoseconds
     */
    static Trace shared(long unit) {
        Cast cast = new Cast(
                1,
                List.of(),
                List.of(new SharedLock("first", "lock", 1), new SharedLock("second", "lock", 1)),
                List.of(new SharedSignal("jobs", "queue", 3), new SharedSignal("ready", "event", 0)),
                threads(2));
        TraceBuilder builder = new TraceBuilder(cast);
        for (int i = 0; i < 3; i++) {
            builder.mark(unit * (1 + i), Mark.ITEM_PUT, 0, -1, 0);
        }
        builder.mark(6 * unit, Mark.ITEM_TAKEN, 1, -1, 0);
        builder.mark(7 * unit, Mark.EVENT_SET, 1, -1, 1);
        builder.slice(cast.workerLane(0), 0, 4 * unit, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(0), 4 * unit, 6 * unit, State.WAITING_SIGNAL, 0, 1);
        builder.slice(cast.workerLane(0), 6 * unit, 9 * unit, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(0), 9 * unit, 12 * unit, State.WAITING_LOCK, 1, -1);
        builder.slice(cast.workerLane(1), 2 * unit, 5 * unit, State.WAITING_SIGNAL, 1, -1);
        builder.slice(cast.workerLane(1), 5 * unit, 10 * unit, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(1), 10 * unit, 12 * unit, State.WAITING_LOCK, 0, -1);
        builder.slice(cast.lockLane(0), unit, 12 * unit, State.OWNED, 0, -1);
        builder.slice(cast.lockLane(1), 5 * unit, 12 * unit, State.OWNED, 1, -1);
        for (int i = 0; i < 4; i++) {
            builder.write(0, unit * (1 + i) / 2, 0, 1 + i);
        }
        builder.write(0, 5 * unit, 1, 5);
        builder.write(0, 6 * unit, 0, 5);
        builder.write(0, 6 * unit + unit / 4, 1, 3);
        builder.write(0, 9 * unit, 0, 6);
        return builder.build(new Outcome(
                12 * unit,
                20,
                List.of(new SharedVariable("counter", 8, 6)),
                Optional.of(new Deadlock(10 * unit, List.of(new Deadlock.Link(0, 1), new Deadlock.Link(1, 0))))));
    }

    /** Two workers that wait: the time limit of one runs out twice, the other is cancelled. */
    static Trace brokenOff(long unit) {
        Cast cast = new Cast(1, List.of(), List.of(), threads(2));
        TraceBuilder builder = new TraceBuilder(cast);
        builder.slice(cast.workerLane(0), 0, 2 * unit, State.WAITING_IO, -1, -1);
        builder.slice(cast.workerLane(0), 2 * unit, 3 * unit, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(0), 3 * unit, 4 * unit, State.SLEEPING, -1, -1);
        builder.slice(cast.workerLane(0), 4 * unit, 6 * unit, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(1), 0, 5 * unit, State.WAITING_IO, -1, -1);
        builder.mark(2 * unit, Mark.TIMED_OUT, 0, -1, -1);
        builder.mark(4 * unit, Mark.TIMED_OUT, 0, -1, -1);
        builder.mark(5 * unit, Mark.CANCELLED, 0, 1, -1);
        return builder.build(new Outcome(6 * unit, 9, List.of(), Optional.empty()));
    }

    /**
     * Threads that take turns with the GIL and a lock, on as many cores as there are, as in a sketch.
     *
     * @param turn how long each runs, nanoseconds
     * @param turns how many turns there are in all
     */
    public static Trace turns(int threads, int cores, long turn, int turns) {
        Cast cast = new Cast(
                cores, List.of(new Gil("GIL")), List.of(new SharedLock("counter_lock", "lock", 1)), threads(threads));
        TraceBuilder builder = new TraceBuilder(cast);
        long[] since = new long[threads];
        long time = turn / 10;
        for (int worker = 0; worker < threads; worker++) {
            builder.slice(cast.workerLane(worker), 0, time, State.STARTING, -1, -1);
            since[worker] = time;
        }
        for (int i = 0; i < turns; i++) {
            int worker = i % threads;
            int core = (i * 7 + i / 5) % cores;
            int lane = cast.workerLane(worker);
            long waking = turn / 100;
            long ends = time + turn - i % 3 * turn / 4;
            boolean slept = i / threads % 4 == 3;
            long middle = slept ? since[worker] + (time - since[worker]) / 2 : since[worker];
            if (slept) {
                builder.slice(lane, since[worker], middle, i % 2 == 0 ? State.WAITING_IO : State.WAITING_LOCK, 0, -1);
            }
            builder.slice(lane, middle, time - waking, State.WAITING_GIL, 0, worker);
            builder.slice(lane, Math.max(middle, time - waking), time, State.WAKING, -1, -1);
            builder.slice(lane, time, time + 2_000, State.SWITCHING, core, -1);
            builder.slice(lane, time + 2_000, ends, i % 7 == 5 ? State.NATIVE : State.RUNNING, core, -1);
            builder.slice(cast.coreLane(core), time, time + 2_000, State.SWITCHING, worker, -1);
            builder.slice(cast.coreLane(core), time + 2_000, ends, i % 7 == 5 ? State.NATIVE : State.RUNNING, worker, -1);
            builder.slice(cast.gilLane(0), time, ends, State.OWNED, worker, -1);
            builder.slice(cast.lockLane(0), time + turn / 10, time + turn / 4, State.OWNED, worker, -1);
            builder.mark(ends, i % 4 == 3 ? Mark.GIL_PASSED : Mark.GIL_FORCED, worker, (i + 1) % threads, 0);
            since[worker] = ends;
            time = ends;
        }
        builder.slice(cast.workerLane(threads), 0, turn / 10, State.RUNNING, 0, -1);
        builder.slice(cast.workerLane(threads), turn / 10, time, State.WAITING_WORKER, 0, -1);
        return builder.build(new Outcome(time, turns, List.of(), Optional.empty()));
    }
}
