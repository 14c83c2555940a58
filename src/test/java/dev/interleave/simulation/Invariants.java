package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Asyncio;
import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.Gather;
import dev.interleave.trace.Deadlock;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.ArrayList;
import java.util.List;

/** What must hold of every trace, whatever the experiment. */
final class Invariants {
    private final Experiment experiment;
    private final Trace trace;

    private Invariants(Experiment experiment, Trace trace) {
        this.experiment = experiment;
        this.trace = trace;
    }

    static void check(Experiment experiment, Trace trace) {
        Invariants invariants = new Invariants(experiment, trace);
        invariants.lanesAreOrdered();
        invariants.livesHaveNoGaps();
        invariants.coresAndWorkersAgree();
        invariants.pythonRunsOnlyWithTheGil();
        invariants.noCoreIdlesWhileAWorkerIsReady();
        invariants.locksAreHeldByTheirOwners();
        invariants.nobodyRunsWhileTheWorldIsStopped();
        invariants.marksAreInOrder();
        invariants.itEndsOrIsADeadlock();
    }

    /** A core runs one worker at a time; a GIL, and every permit of a lock, has at most one owner. */
    private void lanesAreOrdered() {
        for (int core = 0; core < trace.cores(); core++) {
            ordered("core " + core, trace.core(core));
        }
        for (int gil = 0; gil < trace.gils().size(); gil++) {
            ordered("GIL " + gil, trace.gil(gil));
        }
        for (int lock = 0; lock < trace.locks().size(); lock++) {
            for (int permit = 0; permit < trace.locks().get(lock).permits(); permit++) {
                ordered("lock " + lock + " permit " + permit, trace.lock(lock, permit));
            }
        }
        for (Worker worker : trace.workers()) {
            ordered(worker.name(), trace.worker(worker.index()));
        }
    }

    private void ordered(String name, Lane lane) {
        for (int i = 0; i < lane.size(); i++) {
            assertThat(lane.start(i)).as("%s, slice %d begins", name, i).isGreaterThanOrEqualTo(i == 0 ? 0 : lane.end(i - 1));
            assertThat(lane.end(i)).as("%s, slice %d ends", name, i).isGreaterThan(lane.start(i)).isLessThanOrEqualTo(trace.end());
        }
    }

    /** A worker is in exactly one state at every moment of its life. */
    private void livesHaveNoGaps() {
        for (Worker worker : trace.workers()) {
            Lane lane = trace.worker(worker.index());
            for (int i = 1; i < lane.size(); i++) {
                assertThat(lane.start(i)).as("%s, slice %d", worker.name(), i).isEqualTo(lane.end(i - 1));
            }
        }
    }

    /** What a core's lane shows, the worker's lane shows too, and the other way round. */
    private void coresAndWorkersAgree() {
        long onCores = 0;
        for (int core = 0; core < trace.cores(); core++) {
            Lane lane = trace.core(core);
            for (int i = 0; i < lane.size(); i++) {
                onCores += lane.duration(i);
                Lane life = trace.worker(lane.object(i));
                int slice = life.at(lane.start(i));
                assertThat(slice).as("core %d, slice %d: its worker lives", core, i).isNotNegative();
                assertThat(life.state(slice)).as("core %d, slice %d", core, i).isEqualTo(lane.state(i));
                assertThat(life.object(slice)).as("core %d, slice %d: the worker's core", core, i).isEqualTo(core);
                assertThat(life.end(slice)).as("core %d, slice %d: both end", core, i).isGreaterThanOrEqualTo(lane.end(i));
            }
        }
        long onWorkers = 0;
        for (Worker worker : trace.workers()) {
            Lane lane = trace.worker(worker.index());
            for (int i = 0; i < lane.size(); i++) {
                onWorkers += lane.state(i).onCore() ? lane.duration(i) : 0;
            }
        }
        assertThat(onWorkers).as("time on cores, seen by workers and by cores").isEqualTo(onCores);
    }

    /** Whoever runs Python bytecode holds a GIL all the while, in a build that has one. */
    private void pythonRunsOnlyWithTheGil() {
        if (trace.gils().isEmpty()) {
            return;
        }
        List<Lane> gils = new ArrayList<>();
        for (int gil = 0; gil < trace.gils().size(); gil++) {
            gils.add(trace.gil(gil));
        }
        for (Worker worker : trace.workers()) {
            Lane lane = trace.worker(worker.index());
            for (int i = 0; i < lane.size(); i++) {
                if (lane.state(i) == State.RUNNING) {
                    long covered = 0;
                    for (Lane gil : gils) {
                        covered += overlap(gil, worker.index(), lane.start(i), lane.end(i));
                    }
                    assertThat(covered).as("%s, slice %d: time it holds a GIL", worker.name(), i).isEqualTo(lane.duration(i));
                }
            }
        }
    }

    private static long overlap(Lane lane, int owner, long from, long to) {
        long sum = 0;
        for (int i = lane.firstEndingAfter(from); i < lane.size() && lane.start(i) < to; i++) {
            if (lane.object(i) == owner) {
                sum += Math.min(to, lane.end(i)) - Math.max(from, lane.start(i));
            }
        }
        return sum;
    }

    /** While a worker waits for a core every core has somebody on it. */
    private void noCoreIdlesWhileAWorkerIsReady() {
        for (Worker worker : trace.workers()) {
            Lane lane = trace.worker(worker.index());
            for (int i = 0; i < lane.size(); i++) {
                if (lane.state(i) == State.WAITING_CORE) {
                    for (int core = 0; core < trace.cores(); core++) {
                        assertThat(busy(trace.core(core), lane.start(i), lane.end(i)))
                                .as("core %d while %s waits for a core from %d", core, worker.name(), lane.start(i))
                                .isEqualTo(lane.duration(i));
                    }
                }
            }
        }
    }

    private static long busy(Lane core, long from, long to) {
        long sum = 0;
        for (int i = core.firstEndingAfter(from); i < core.size() && core.start(i) < to; i++) {
            sum += Math.min(to, core.end(i)) - Math.max(from, core.start(i));
        }
        return sum;
    }

    /** Nobody waits for a lock that is free for longer than someone needs to wake up and come for it. */
    private void locksAreHeldByTheirOwners() {
        for (int lock = 0; lock < trace.locks().size(); lock++) {
            for (int permit = 0; permit < trace.locks().get(lock).permits(); permit++) {
                Lane lane = trace.lock(lock, permit);
                for (int i = 0; i < lane.size(); i++) {
                    Lane owner = trace.worker(lane.object(i));
                    // Taking a lock may be the last thing a worker does.
                    int slice = owner.at(Math.min(lane.start(i), owner.end(owner.size() - 1) - 1));
                    assertThat(slice).as("lock %d, slice %d: its owner lives", lock, i).isNotNegative();
                    assertThat(owner.state(slice) == State.WAITING_LOCK && owner.object(slice) == lock
                                    && trace.deadlock().isEmpty() && trace.locks().get(lock).permits() == 1
                                    && owner.start(slice) < lane.start(i) && owner.end(slice) > lane.start(i))
                            .as("lock %d, slice %d: its owner waits for it", lock, i)
                            .isFalse();
                }
            }
        }
    }

    /** While the one that collects garbage works and has stopped another, nobody runs Python beside it. */
    private void nobodyRunsWhileTheWorldIsStopped() {
        for (Worker worker : trace.workers()) {
            Lane lane = trace.worker(worker.index());
            for (int i = 0; i < lane.size(); i++) {
                int collector = lane.object(i);
                if (lane.state(i) == State.WAITING_WORLD && collector != worker.index()) {
                    Lane collecting = trace.worker(collector);
                    for (int j = collecting.firstEndingAfter(lane.start(i)); j < collecting.size() && collecting.start(j) < lane.end(i); j++) {
                        if (collecting.state(j) == State.RUNNING) {
                            alone(collector, Math.max(lane.start(i), collecting.start(j)), Math.min(lane.end(i), collecting.end(j)));
                        }
                    }
                }
            }
        }
    }

    private void alone(int runner, long from, long to) {
        for (Worker other : trace.workers()) {
            Lane lane = trace.worker(other.index());
            for (int i = lane.firstEndingAfter(from); i < lane.size() && lane.start(i) < to; i++) {
                assertThat(lane.state(i) == State.RUNNING && other.index() != runner)
                        .as("%s runs Python at %d, while %d collects garbage", other.name(), lane.start(i), runner)
                        .isFalse();
            }
        }
    }

    private void marksAreInOrder() {
        for (int i = 1; i < trace.marks().size(); i++) {
            assertThat(trace.marks().time(i)).isGreaterThanOrEqualTo(trace.marks().time(i - 1));
        }
    }

    /**
     * A task group in which an eager task has failed is shutting down, and takes no further task
     * (Lib/asyncio/taskgroups.py TaskGroup.create_task, 3.12).
     */
    private boolean isRefused(Worker worker) {
        Asyncio asyncio = experiment.python().asyncio();
        return worker.kind() == Worker.Kind.TASK
                && asyncio.eager()
                && asyncio.gather() == Gather.TASK_GROUP
                && trace.failures().stream().anyMatch(failure -> failure.worker() < worker.index());
    }

    /** A run ends when all workers have ended, or it is reported as a deadlock, with the circle where locks alone make it. */
    private void itEndsOrIsADeadlock() {
        if (trace.deadlock().isEmpty()) {
            for (Worker worker : trace.workers()) {
                Lane lane = trace.worker(worker.index());
                // A plain call that does nothing at all has no length; a library starts its threads when it needs them.
                assertThat(lane.size() > 0 || worker.kind() == Worker.Kind.CALL || worker.kind() == Worker.Kind.SERVICE
                                || experiment.program().pool().exists() || isRefused(worker)).as("%s lived", worker.name()).isTrue();
            }
            return;
        }
        Deadlock deadlock = trace.deadlock().get();
        assertThat(deadlock.time()).isLessThanOrEqualTo(trace.end());
        boolean onlyLocks = trace.signals().isEmpty() && trace.locks().stream().allMatch(lock -> lock.permits() == 1);
        if (onlyLocks) {
            assertThat(deadlock.links()).as("the circle of %s", experiment).isNotEmpty();
        }
        for (int i = 0; i < deadlock.links().size(); i++) {
            Deadlock.Link link = deadlock.links().get(i);
            Deadlock.Link next = deadlock.links().get((i + 1) % deadlock.links().size());
            Lane life = trace.worker(link.worker());
            int last = life.size() - 1;
            assertThat(life.state(last)).isEqualTo(State.WAITING_LOCK);
            assertThat(life.object(last)).isEqualTo(link.lock());
            Lane owned = trace.lock(link.lock(), 0);
            assertThat(owned.object(owned.size() - 1)).as("who holds what %d waits for", link.worker()).isEqualTo(next.worker());
        }
    }
}
