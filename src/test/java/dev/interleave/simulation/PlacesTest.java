package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.experiment.SharedCounter;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Outline;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** At which step of its program the trace says that a worker is, held against the program and against what the worker does. */
class PlacesTest {
    private static final long STEP = 200 * Nanos.MICRO;
    private static final Wait WAIT = new Wait.Fixed(STEP);

    /** Every kind of step whose time one knows, one inside the other. */
    private static Program script() {
        return new Program(
                List.of(new Lock("lock", LockKind.LOCK, 1)),
                List.of(),
                List.of(new Role("", 0, List.of(
                        new Step.Compute(STEP),
                        new Step.Repeat(3, List.of(new Step.Native(STEP), new Step.Io(WAIT))),
                        new Step.Hold("lock", List.of(new Step.Sleep(WAIT), new Step.Work(WAIT))),
                        new Step.Loop(20_000)))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Technique.class,
            names = {"SEQUENTIAL", "THREADS", "PROCESSES", "ASYNCIO"})
    void stepsComeInTheOrderOfTheScript(Technique technique) {
        Program program = script();
        Trace trace = Simulation.run(Experiment.of(technique, 3, new Steps(program)));
        for (int worker = 0; worker < 3; worker++) {
            List<Integer> exact = new ArrayList<>();
            long[] last = {0};
            trace.track(worker).forEach((from, place) -> {
                assertThat(from).isGreaterThanOrEqualTo(last[0]);
                last[0] = from;
                place.filter(it -> !it.within()).map(Track.Place::number).filter(PlacesTest::takesTime).ifPresent(exact::add);
            });
            // Place 0 is the role, 2 the loop, 5 the lock.
            assertThat(exact).containsExactly(1, 3, 4, 3, 4, 3, 4, 6, 7, 8);
        }
    }

    private static boolean takesTime(int place) {
        return place != 0 && place != 2 && place != 5;
    }

    @Test
    void aStepLastsAsLongAsItsTime() {
        Trace trace = Simulation.run(Experiment.of(Technique.SEQUENTIAL, 1, new Steps(script())));
        List<Long> times = new ArrayList<>();
        trace.track(0).forEach((from, _) -> times.add(from));
        assertThat(times.get(1) - times.get(0)).isEqualTo(STEP);
    }

    @Test
    void aThreadInterruptedInsideAnAdditionStandsAtTheAddition() {
        Experiment experiment = Experiment.of(Technique.THREADS, 2, new SharedCounter(1_000_000, false));
        Outline outline = Outline.of(experiment.program());
        Trace trace = Simulation.run(experiment);
        int interrupted = 0;
        for (int worker = 0; worker < 2; worker++) {
            Lane life = trace.worker(worker);
            for (int i = 0; i < life.size(); i++) {
                Optional<Track.Place> place = trace.track(worker).at(life.start(i) + life.duration(i) / 2);
                if (life.state(i) == State.WAITING_GIL && life.duration(i) > Nanos.MILLI && place.isPresent()) {
                    assertThat(place.get().within()).isFalse();
                    interrupted += outline.step(place.get().number()).filter(Step.Increment.class::isInstance).isPresent() ? 1 : 0;
                }
            }
        }
        assertThat(interrupted).isPositive();
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53})
    void whoWaitsStandsAtAStepThatWaits(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        int looked = 0;
        for (int i = 0; i < 40; i++) {
            Experiment experiment = experiments.next();
            Trace trace = Simulation.run(experiment);
            Outline outline = Outline.of(experiment.program());
            for (int worker = 0; worker < trace.workers().size(); worker++) {
                Lane life = trace.worker(worker);
                for (int slice = 0; slice < life.size(); slice++) {
                    Optional<Track.Place> place = trace.track(worker).at(life.start(slice));
                    if (place.isPresent() && !place.get().within() && outline.step(place.get().number()).isPresent()) {
                        Step step = outline.step(place.get().number()).orElseThrow();
                        assertThat(fits(life.state(slice), step))
                                .as("seed %d, experiment %d, worker %d, slice %d: %s at %s", seed, i, worker, slice, life.state(slice), step)
                                .isTrue();
                        looked++;
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(100);
    }

    private static boolean fits(State state, Step step) {
        return switch (state) {
            case WAITING_IO -> step instanceof Step.Io;
            case SLEEPING -> step instanceof Step.Sleep || step instanceof Step.Yield;
            // A queue between processes is a pipe: it is read and written without the GIL, by whoever has its lock.
            case NATIVE -> step instanceof Step.Native || step instanceof Step.Yield
                    || step instanceof Step.Put || step instanceof Step.Get;
            case WAITING_LOCK -> step instanceof Step.Hold || step instanceof Step.Acquire || step instanceof Step.AwaitCondition
                    || step instanceof Step.Put || step instanceof Step.Get;
            case WAITING_SIGNAL -> step instanceof Step.Put || step instanceof Step.Get || step instanceof Step.AwaitEvent
                    || step instanceof Step.Meet || step instanceof Step.AwaitCondition;
            default -> true;
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void slicesAndTracksTogetherStaySmall(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        long slices = 0;
        long bytes = 0;
        for (int i = 0; i < 60; i++) {
            Trace trace = Simulation.run(experiments.next());
            slices += trace.slices();
            bytes += trace.sliceBytes() + trace.trackBytes();
        }
        // The index of the timeline takes up to five bytes more.
        assertThat((double) bytes / slices).isLessThanOrEqualTo(27);
    }
}
