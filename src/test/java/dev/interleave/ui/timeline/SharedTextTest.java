package dev.interleave.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Losses;
import dev.interleave.document.Examples;
import dev.interleave.picture.Row;
import dev.interleave.picture.Subject;
import dev.interleave.simulation.Simulation;
import org.junit.jupiter.api.Test;

class SharedTextTest {
    private static Subject subject(String example) {
        return Subject.of(Simulation.run(Examples.of(example).orElseThrow().experiment()));
    }

    @Test
    void pointedAtALossSaysWhoWroteOverWhom() {
        Subject subject = subject("counter-lost");
        Losses losses = subject.losses(0);
        String words = SpotText.of(subject, new Spot(Row.Kind.VARIABLE, 0, 0, losses.time(0) - 5, -1, 10));
        assertThat(words).matches("(?s)counter · .*Holds [\\d,]+ after [\\d,]+ additions: none lost so far\\.\n"
                + "T\\d wrote [\\d,]+ over T\\d’s [\\d,]+: [\\d,]+ updates lost\\.");
    }

    @Test
    void fromFarAwayLossesAreCounted() {
        Subject subject = subject("counter-lost");
        long end = subject.trace().end();
        String words = SpotText.of(subject, new Spot(Row.Kind.VARIABLE, 0, 0, end, -1, end));
        assertThat(words)
                .contains("58,950 lost so far")
                .contains("Here 6 writes over another’s value, 58,950 updates lost. The first: T");
    }

    @Test
    void aQueueSaysHowFullItIsAndWhoWaits() {
        Subject subject = subject("producers-consumers");
        assertThat(SpotText.of(subject, new Spot(Row.Kind.LEVEL, 0, 0, 0, -1))).isEqualTo("Queue items · 0 ns\n0 items of at most 4.");
        assertThat(SpotText.of(subject, new Spot(Row.Kind.LEVEL, 0, 0, 3_000_000, -1))).endsWith("4 items: full.");
        assertThat(SpotText.of(subject, new Spot(Row.Kind.SIGNAL, 0, 0, 3_000_000, -1))).endsWith("Waiting: T1.");
        assertThat(SpotText.of(subject, new Spot(Row.Kind.SIGNAL, 0, 0, 0, -1))).endsWith("Nobody waits.");
    }
}
