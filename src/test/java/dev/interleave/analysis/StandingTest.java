package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PoolTasks;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.SharedCounter;
import dev.interleave.experiment.Technique;
import dev.interleave.program.LockKind;
import dev.interleave.experiment.LockUse;
import dev.interleave.program.PoolKind;
import dev.interleave.program.Wait;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Worker;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {
    private static final long MS = 1_000_000;

    @Test
    void ownersAndQueueChangeAtAHandOver() {
        Trace trace = Traces.handOff();
        Resource lock = new Resource(Resource.Kind.LOCK, 0);
        assertThat(Standing.at(trace, lock, 6 * MS))
                .isEqualTo(new Standing(List.of(1), List.of(new Moment.Waiting(0, 5 * MS)), List.of()));
        assertThat(Standing.at(trace, lock, 9 * MS)).isEqualTo(new Standing(List.of(0), List.of(), List.of()));
        assertThat(Standing.at(trace, lock, 10 * MS)).isEqualTo(new Standing(List.of(), List.of(), List.of()));
    }

    @Test
    void isWhatTheMomentSaysOfGilsAndLocks() {
        for (long seed = 0; seed < 40; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            for (int k = 0; k < 20; k++) {
                long time = trace.end() * k / 20;
                Moment moment = Moment.at(trace, time);
                for (Resource resource : Resource.all(trace)) {
                    Standing standing = Standing.at(trace, resource, time);
                    String what = "seed " + seed + ", " + resource + " at " + time;
                    assertThat(standing.coming()).as(what).noneMatch(standing.owners()::contains);
                    Moment.Holding holding =
                            switch (resource.kind()) {
                                case GIL -> moment.gils().get(resource.index());
                                case LOCK -> moment.locks().get(resource.index());
                                case SIGNAL -> null;
                            };
                    if (holding != null) {
                        assertThat(standing.owners()).as(what).isEqualTo(holding.owners());
                        assertThat(standing.waiting()).as(what).isEqualTo(holding.waiting());
                    }
                }
            }
        }
    }

    @Test
    void whoWasWokenIsOnTheWayUntilItHasIt() {
        Experiment experiment = Experiment.of(Technique.THREADS, 3, new SharedCounter(500_000, false))
                .withLock(new LockUse(LockKind.SEMAPHORE, 0.5, 1, 1));
        Trace trace = Simulation.run(experiment);
        Resource lock = new Resource(Resource.Kind.LOCK, 0);
        int seen = 0;
        for (Worker worker : trace.workers()) {
            for (int i = 0; i + 1 < trace.worker(worker.index()).size(); i++) {
                if (lock.isWaitedFor(trace.worker(worker.index()), i)) {
                    long woken = trace.worker(worker.index()).end(i);
                    Standing standing = Standing.at(trace, lock, woken);
                    assertThat(standing.coming().contains(worker.index()) || standing.owners().contains(worker.index()))
                            .as("%s at %d", worker.name(), woken)
                            .isTrue();
                    seen += standing.coming().size();
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "THREADS, V3_12, LOCK, false, newcomer",
        "THREADS, V3_13, LOCK, false, 1 ms",
        "THREADS, V3_13, RLOCK, false, newcomer",
        "THREADS, V3_14, RLOCK, false, 1 ms",
        "THREADS, V3_14, SEMAPHORE, false, newcomer",
        "PROCESSES, V3_14, LOCK, false, newcomer",
        "ASYNCIO, V3_8, LOCK, true, strictly",
        "ASYNCIO, V3_8, SEMAPHORE, false, newcomer",
        "ASYNCIO, V3_10, SEMAPHORE, true, strictly",
    })
    void theOrderOfServingIsSaidForEachLockAndVersion(
            Technique technique, PythonVersion version, LockKind kind, boolean strict, String words) {
        Experiment experiment = Experiment.of(technique, 2, new SharedCounter(10, false))
                .withLock(new LockUse(kind, 0.5, 1, 1));
        Experiment of = experiment.withPython(experiment.python().withVersion(version));
        ServingOrder order = ServingOrder.of(of, Simulation.run(of), new Resource(Resource.Kind.LOCK, 0));
        assertThat(order.strict()).isEqualTo(strict);
        assertThat(order.sentence()).contains(words);
    }

    /** Locks between processes are semaphores of the system, and a queue between them is a pipe behind such a lock. */
    @Test
    void theOrderOfServingInALibraryIsSaidToBeTheSystems() {
        PoolTasks tasks = new PoolTasks(PoolKind.EXECUTOR, 4, new Wait.Fixed(MS), new Wait.Fixed(0), 5, 5, 0, false);
        Experiment experiment = Experiment.of(Technique.PROCESSES, 2, tasks);
        Trace trace = Simulation.run(experiment);
        assertThat(Resource.all(trace)).filteredOn(it -> it.kind() != Resource.Kind.GIL).isNotEmpty().allSatisfy(it -> {
            ServingOrder order = ServingOrder.of(experiment, trace, it);
            assertThat(order.strict()).isFalse();
            assertThat(order.sentence()).contains("Python defines no order");
        });
        String sentences = IntStream.range(0, trace.worker(1).size())
                .mapToObj(i -> Reason.of(trace, 1, i))
                .collect(Collectors.joining(" "));
        assertThat(sentences).contains("for the read lock of the call queue");
    }

    @Test
    void everyLossNamesBothWorkersAndTheLossesAddUp() {
        Experiment experiment = Experiment.of(Technique.THREADS, 3, new SharedCounter(1_000_000, false));
        Trace trace = Simulation.run(experiment);
        Losses losses = Losses.of(trace, 0);
        assertThat(losses.size()).isPositive();
        assertThat(losses.erased(0, losses.size())).isEqualTo(trace.variables().getFirst().lostUpdates());
        for (int i = 0; i < losses.size(); i++) {
            assertThat(losses.overwritten(i)).isNotEqualTo(losses.writer(i)).isNotNegative();
            assertThat(losses.sentence(trace, i)).matches("T\\d wrote [\\d,]+ over T\\d’s [\\d,]+: [\\d,]+ (updates? lost|lost updates? (is|are) back)\\.");
        }
    }
}
