package dev.interleave.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.RandomExperiments;
import dev.interleave.python.PythonTokens.Kind;
import dev.interleave.python.PythonTokens.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PythonTokensTest {
    private static Script script(String... lines) {
        return new Script(
                Stream.of(lines).map(it -> new Line(it, Optional.empty(), Optional.empty(), -1)).toList(), Optional.empty());
    }

    @Test
    void tellsApartWhatPythonTellsApart() {
        assertThat(PythonTokens.of(script("for x in range(10): # turns", "s = \"if # 1\"")))
                .containsExactly(
                        List.of(
                                new Token("for", Kind.KEYWORD),
                                new Token(" x ", Kind.PLAIN),
                                new Token("in", Kind.KEYWORD),
                                new Token(" range(", Kind.PLAIN),
                                new Token("10", Kind.NUMBER),
                                new Token("): ", Kind.PLAIN),
                                new Token("# turns", Kind.COMMENT)),
                        List.of(new Token("s = ", Kind.PLAIN), new Token("\"if # 1\"", Kind.STRING)));
    }

    @Test
    void aStringOverSeveralLinesIsOneOnEach() {
        assertThat(PythonTokens.of(script("\"\"\"One", "", "for all.\"\"\"", "pass")))
                .containsExactly(
                        List.of(new Token("\"\"\"One", Kind.STRING)),
                        List.of(),
                        List.of(new Token("for all.\"\"\"", Kind.STRING)),
                        List.of(new Token("pass", Kind.KEYWORD)));
    }

    @Test
    void nothingOfALineIsLost() {
        for (int seed = 0; seed < 100; seed++) {
            Script script = Script.of(new RandomExperiments(seed).next());
            List<List<Token>> lines = PythonTokens.of(script);
            assertThat(lines).as("seed " + seed).hasSameSizeAs(script.lines());
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i).stream().map(Token::text).collect(Collectors.joining()))
                        .as("seed " + seed)
                        .isEqualTo(script.lines().get(i).text());
            }
        }
    }
}
