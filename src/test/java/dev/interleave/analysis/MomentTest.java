package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentTest {
    private static final long MS = 1_000_000;

    @Test
    void saysWhoHoldsWhatAndWhoWaits() {
        Moment moment = Moment.at(Traces.handOff(), 7 * MS);
        assertThat(moment.cores()).containsExactly(-1, 1);
        assertThat(moment.gils()).containsExactly(new Moment.Holding(List.of(1), List.of()));
        assertThat(moment.locks())
                .containsExactly(new Moment.Holding(List.of(1), List.of(new Moment.Waiting(0, 5 * MS))));
        assertThat(moment.workers().getFirst())
                .isEqualTo(new Moment.Doing(Moment.Phase.ALIVE, State.WAITING_LOCK, 5 * MS, 9 * MS, 0, 1));
    }

    @Test
    void aLifeHasABeginningAndAnEnd() {
        Moment end = Moment.at(Traces.handOff(), 9 * MS);
        assertThat(end.workers()).extracting(Moment.Doing::phase).containsExactly(Moment.Phase.ALIVE, Moment.Phase.ENDED);
        assertThat(Moment.at(Traces.random(3, 1), -1).workers())
                .extracting(Moment.Doing::phase)
                .containsOnly(Moment.Phase.TO_COME);
    }
}
