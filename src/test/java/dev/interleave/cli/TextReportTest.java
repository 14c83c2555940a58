package dev.interleave.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.document.Examples;
import dev.interleave.golden.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"two-threads", "requests-asyncio", "lock-contention", "deadlock"})
    void looksAsApproved(String example) throws BadInput {
        Run run = Run.of(Examples.of(example).orElseThrow().experiment());
        List<String> lines = TextReport.of(run, new Glyphs(true), 100);
        Golden.check("cli/" + example + ".txt", String.join("\n", lines) + "\n");
    }

    @Test
    void theRulerHasRoundTimesWithRoomBetweenThem() {
        assertThat(Ruler.of(80_000_000, 80, '|')).isEqualTo("|0                  |20 ms              |40 ms              |60 ms");
        assertThat(Ruler.of(7, 40, '|')).startsWith("|0").contains("|5 ns");
        assertThat(Ruler.of(3_600_000_000_000L, 60, '|')).startsWith("|0").contains("|1000 s", "|2000 s");
    }

    @Test
    void wordsAreWrappedBetweenWords() {
        assertThat(Wrapped.of("one two three incomprehensibilities four", 9))
                .containsExactly("one two", "three", "incomprehensibilities", "four");
    }
}
