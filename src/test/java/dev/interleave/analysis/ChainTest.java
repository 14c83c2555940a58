package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.RandomExperiments;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Trace;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {
    private static final int MS = 1_000_000;

    @Test
    void goesBackToTheCauseOfTheCause() {
        Chain chain = Chain.of(Traces.handOff(), 0, 1);

        assertThat(chain.back())
                .containsExactly(new Chain.Link(1, 0, 1, 9L * MS), new Chain.Link(0, 1, 0, 5L * MS));
        assertThat(chain.forward()).isEmpty();
    }

    @Test
    void goesForwardToThoseItLetGoOn() {
        Chain chain = Chain.of(Traces.handOff(), 0, 0);

        assertThat(chain.back()).isEmpty();
        assertThat(chain.forward())
                .containsExactly(new Chain.Link(0, 1, 0, 5L * MS), new Chain.Link(1, 0, 1, 9L * MS));
    }

    @Test
    void saysWhoHadWhatOneWaitedFor() {
        assertThat(Meanwhile.of(Traces.handOff(), 0, 1))
                .isEqualTo(new Meanwhile("held lock", List.of(new Meanwhile.Turn(1, 3L * MS))));
        assertThat(Meanwhile.of(Traces.handOff(), 1, 0))
                .isEqualTo(new Meanwhile("held the GIL", List.of(new Meanwhile.Turn(0, 5L * MS))));
        assertThat(Meanwhile.of(Traces.handOff(), 0, 0).turns()).as("no wait").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void timeOnlyGoesOneWay(long seed) {
        RandomExperiments experiments = new RandomExperiments(seed);
        for (int number = 0; number < 25; number++) {
            Trace trace = Simulation.run(experiments.next());
            for (int worker = 0; worker < trace.workers().size(); worker++) {
                Lane lane = trace.worker(worker);
                for (int slice = 0; slice < lane.size(); slice += 1 + lane.size() / 10) {
                    String where = "seed %d, number %d, worker %d, slice %d".formatted(seed, number, worker, slice);
                    check(trace, Chain.of(trace, worker, slice), lane.start(slice), lane.end(slice), where);
                    Meanwhile meanwhile = Meanwhile.of(trace, worker, slice);
                    int self = worker;
                    assertThat(meanwhile.turns()).as(where).allMatch(turn -> turn.time() > 0 && turn.worker() != self);
                }
            }
        }
    }

    private static void check(Trace trace, Chain chain, long start, long end, String where) {
        long last = end + 1;
        for (Chain.Link link : chain.back()) {
            assertThat(link.time()).as(where).isLessThan(last);
            assertThat(trace.worker(link.to()).end(link.slice())).as(where).isEqualTo(link.time());
            last = link.time();
        }
        last = start;
        for (Chain.Link link : chain.forward()) {
            assertThat(link.time()).as(where).isGreaterThanOrEqualTo(last);
            last = link.time();
        }
    }
}
