package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.analysis.Chain;
import dev.interleave.analysis.CriticalPath;
import dev.interleave.analysis.Resource;
import dev.interleave.experiment.Experiment;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Compares what is painted with the logs in {@code src/test/resources}, which were read by eye. After a wanted change run
 * with {@code -Dinterleave.rewrite=true} and read the difference.
 */
class DrawLogTest {
    private static final Style STYLE = new Style(Profile.LIGHT, 1);

    @Test
    void everyStateHasItsShape() throws IOException {
        StringBuilder log = new StringBuilder();
        for (State state : State.values()) {
            Sheet sheet = new Sheet();
            new Shapes(sheet, STYLE).state(state, Ink.WORKER_1, 10, 100, 50, 36);
            RecordingPainter painter = new RecordingPainter();
            sheet.paint(painter);
            log.append("# ").append(state).append('\n').append(painter.log());
        }
        compare("states", log.toString());
    }

    @Test
    void everyKindOfLane() throws IOException {
        compare("every-state", drawn(SketchTraces.everyState(5_000_000), 0, 60_000_000));
    }

    @Test
    void columnsThatShareSeveralStates() throws IOException {
        compare("mixed", drawn(SketchTraces.everyState(150_000), 0, 60_000_000));
    }

    @Test
    void aPartOfARun() throws IOException {
        compare("part", drawn(SketchTraces.turns(2, 2, 5_000_000, 6), 8_000_000, 14_000_000));
    }

    @Test
    void queuesVariablesAndADeadlock() throws IOException {
        compare("shared", drawn(SketchTraces.shared(5_000_000), 0, 62_000_000, 620));
    }

    @Test
    void lossesTooCloseForTriangles() throws IOException {
        compare("shared-dense", drawn(SketchTraces.shared(100_000), 0, 62_000_000, 620));
    }

    @Test
    void waitsThatWereGivenUp() throws IOException {
        compare("broken-off", drawn(SketchTraces.brokenOff(5_000_000), 0, 31_000_000));
    }

    @Test
    void signsTooCloseForDiamonds() throws IOException {
        compare("broken-off-dense", drawn(SketchTraces.brokenOff(50_000), 0, 31_000_000));
    }

    @Test
    void waitsThatAreLit() throws IOException {
        Subject subject = Subject.of(SketchTraces.shared(5_000_000));
        TimelineLayout layout = TimelineLayout.of(subject, STYLE, 420, 620);
        RecordingPainter painter = new RecordingPainter();
        Highlight highlight = Highlight.of(subject.trace(), new Resource(Resource.Kind.LOCK, 1));
        new HighlightPicture(subject, layout, highlight)
                .draw(painter, new TimelinePicture(subject, layout).scale(0, 62_000_000), 0);
        compare("highlight", painter.log());
    }

    @Test
    void aSelectedWaitItsArrowsAndTheCriticalPath() throws IOException {
        Trace trace = dev.interleave.analysis.Traces.handOff();
        Subject subject = Subject.of(trace);
        TimelineLayout layout = TimelineLayout.of(subject, STYLE, 420, 320);
        RecordingPainter painter = new RecordingPainter();
        new EmphasisPicture(subject, layout)
                .draw(
                        painter,
                        new TimelinePicture(subject, layout).scale(0, 10_000_000),
                        0,
                        new Emphasis(
                                Optional.of(new Selection(Row.Kind.WORKER, 0, 0, 1)),
                                Chain.of(trace, 0, 1),
                                Optional.of(CriticalPath.of(trace))));
        compare("emphasis", painter.log());
    }

    @Test
    void theStepsOfAChangeOfTheGilsOwner() throws IOException {
        Trace trace = Simulation.run(Experiment.DEFAULT);
        Subject subject = Subject.of(trace);
        TimelineLayout layout = TimelineLayout.of(subject, STYLE, 900, 500);
        RecordingPainter painter = new RecordingPainter();
        TimeScale scale = new TimelinePicture(subject, layout).scale(15_400_000, 15_500_000);
        new GilDetail(trace, STYLE, scale).draw(painter, layout.rows(), layout.top());
        compare("gil-detail", painter.log());
        assertThat(GilDetail.shows(new TimelinePicture(subject, layout).scale(0, trace.end()))).isFalse();
    }

    private static String drawn(Trace trace, long from, long to) {
        return drawn(trace, from, to, 320);
    }

    private static String drawn(Trace trace, long from, long to, int height) {
        Subject subject = Subject.of(trace);
        TimelinePicture picture = new TimelinePicture(subject, TimelineLayout.of(subject, STYLE, 420, height));
        RecordingPainter painter = new RecordingPainter();
        picture.draw(painter, picture.scale(from, to), 0);
        return painter.log();
    }

    private static void compare(String name, String log) throws IOException {
        if (Boolean.getBoolean("interleave.rewrite")) {
            Files.writeString(Path.of("src/test/resources/dev/interleave/picture", name + ".log"), log);
        }
        try (InputStream in = DrawLogTest.class.getResourceAsStream(name + ".log")) {
            assertThat(in).as("the log %s", name).isNotNull();
            assertThat(log).isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
