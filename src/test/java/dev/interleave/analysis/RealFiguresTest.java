package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.RandomExperiments;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** The figures of the same run tell the same story from every side. */
class RealFiguresTest {
    @Test
    void whatWorkersWaitedIsWhatLocksWereWaitedFor() {
        for (long seed = 0; seed < 300; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            Figures figures = Figures.of(trace);
            String run = "seed " + seed;
            assertThat(sum(figures.gils(), Figures.OfGil::waitTotal))
                    .as(run)
                    .isEqualTo(sum(figures.workers(), Figures.OfWorker::waitingGil));
            assertThat(sum(figures.locks(), Figures.OfLock::waitTotal))
                    .as(run)
                    .isEqualTo(sum(figures.workers(), Figures.OfWorker::waitingLock));
            assertThat(figures.locks()).as(run).allMatch(lock -> lock.contended() <= lock.acquisitions()
                    && lock.held() <= trace.end()
                    && lock.waitMax() <= lock.waitTotal()
                    && (lock.longestQueue() > 0) == (lock.waitTotal() > 0));
            assertThat(figures.gils()).as(run).allMatch(gil -> gil.held() <= trace.end() && gil.waitMax() <= gil.waitTotal());
        }
    }

    @Test
    void coresAreBusyExactlyWhileWorkersAreOnThem() {
        for (long seed = 0; seed < 300; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            long onCores = 0;
            for (int worker = 0; worker < trace.workers().size(); worker++) {
                Lane lane = trace.worker(worker);
                for (int i = 0; i < lane.size(); i++) {
                    onCores += lane.state(i).onCore() ? lane.duration(i) : 0;
                }
            }
            assertThat(sum(Figures.of(trace).cores(), Figures.OfCore::busy)).as("seed %d", seed).isEqualTo(onCores);
        }
    }

    @Test
    void aMomentShowsWhoWaitsAsTheQueueDoes() {
        for (long seed = 0; seed < 100; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            for (int part = 1; part < 20; part++) {
                long time = trace.end() * part / 20;
                Moment moment = Moment.at(trace, time);
                for (int lock = 0; lock < trace.locks().size(); lock++) {
                    assertThat(moment.locks().get(lock).waiting())
                            .as("seed %d, time %d", seed, time)
                            .hasSize(CountOverTime.waiting(trace, Resource.Kind.LOCK).get(lock).at(time));
                }
                for (int core = 0; core < trace.cores(); core++) {
                    int worker = moment.cores().get(core);
                    State state = worker < 0 ? State.RUNNING : moment.workers().get(worker).state();
                    assertThat(state.onCore()).as("seed %d, time %d", seed, time).isTrue();
                }
            }
        }
    }

    private static <T> long sum(List<T> all, ToLongFunction<T> part) {
        return all.stream().mapToLong(part).sum();
    }
}
