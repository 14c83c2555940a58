package dev.interleave.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.picture.Contrast;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours in the stylesheets: text can be read, and where the keyboard is can be seen. */
class StyleTest {
    private static final Pattern COLOUR = Pattern.compile("(-[a-z-]+): #([0-9a-f]{6});");
    private static final List<String> TEXTS = List.of("-il-text", "-il-muted");
    private static final List<String> CODE = List.of("-il-keyword", "-il-number", "-il-string");

    private static Map<String, Integer> colours(String sheet, int paper, String block) throws IOException {
        String css;
        try (InputStream in = StyleTest.class.getResourceAsStream("/styles/" + sheet + ".css")) {
            css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Map<String, Integer> colours = new HashMap<>();
        colours.put("-il-paper", paper);
        for (String part : List.of(".root", block)) {
            int from = css.indexOf(part + " {");
            Matcher matcher = COLOUR.matcher(from < 0 ? "" : css.substring(from, css.indexOf('}', from)));
            while (matcher.find()) {
                colours.put(matcher.group(1), Integer.parseInt(matcher.group(2), 16));
            }
        }
        return colours;
    }

    @ParameterizedTest
    @CsvSource({"light, ffffff, .root", "dark, 14181f, .root", "light, ffffff, .present", "dark, 14181f, .present"})
    void allTextHasAContrastOfFourAndAHalf(String sheet, String paper, String block) throws IOException {
        Map<String, Integer> colours = colours(sheet, Integer.parseInt(paper, 16), block);
        for (String ground : List.of("-il-paper", "-il-quiet", "-il-lesson", "-il-marked")) {
            for (String text : TEXTS) {
                readable(colours, text, ground);
            }
        }
        for (String ground : List.of("-il-quiet", "-il-marked")) {
            for (String text : CODE) {
                readable(colours, text, ground);
            }
        }
        readable(colours, "-color-accent-fg", "-il-paper");
        readable(colours, "-color-accent-fg", "-color-accent-subtle");
    }

    private static void readable(Map<String, Integer> colours, String text, String ground) {
        assertThat(colours).containsKeys(text, ground);
        assertThat(Contrast.ratio(colours.get(text), colours.get(ground))).as(text + " on " + ground).isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void theRingOfTheFocusStandsOut() throws IOException {
        for (String[] look : new String[][] {{"light", "ffffff"}, {"dark", "14181f"}}) {
            Map<String, Integer> colours = colours(look[0], Integer.parseInt(look[1], 16), ".root");
            assertThat(Contrast.ratio(colours.get("-color-accent-fg"), colours.get("-il-paper"))).as(look[0]).isGreaterThanOrEqualTo(3);
        }
    }
}
