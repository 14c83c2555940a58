package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Worker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1, 870, 730, 1", "4, 4, 870, 730, 1", "4, 4, 480, 600, 1", "4, 4, 2800, 1900, 2", "64, 4, 870, 730, 1",
        "64, 256, 480, 600, 1", "10000, 4, 870, 730, 1", "3, 2, 300, 200, 0.5", "3, 2, 1024, 700, 2.5"
    })
    void rowsLieOneBelowTheOtherAndNamesFit(int threads, int cores, int width, int height, double scale) {
        Subject subject = Subject.of(SketchTraces.turns(threads, cores, 1_000_000, 40));
        Style style = new Style(Profile.LIGHT, scale);
        TimelineLayout layout = TimelineLayout.of(subject, style, width, height);

        int reached = 0;
        for (Row row : layout.rows()) {
            assertThat(row.y()).isGreaterThanOrEqualTo(reached);
            assertThat(row.height()).isGreaterThanOrEqualTo(style.px(10));
            assertThat(layout.padding() + style.width(row.name(), Type.NAME)).isLessThan(layout.plotLeft());
            reached = row.bottom();
        }
        assertThat(reached).isLessThanOrEqualTo(layout.contentHeight());
        assertThat(layout.plotLeft() + layout.plotWidth()).isLessThanOrEqualTo(width);
        assertThat(layout.rows().stream().filter(row -> row.kind() == Row.Kind.WORKER)).hasSize(threads + 1);
    }

    @Test
    void lanesShareTheHeightThereIs() {
        Subject subject = Subject.of(SketchTraces.turns(4, 4, 1_000_000, 40));
        Style style = new Style(Profile.LIGHT, 1);

        TimelineLayout low = TimelineLayout.of(subject, style, 870, 520);
        TimelineLayout high = TimelineLayout.of(subject, style, 870, 700);

        assertThat(low.contentHeight()).isLessThanOrEqualTo(low.viewportHeight());
        assertThat(high.rows().getFirst().height()).isGreaterThan(low.rows().getFirst().height());
    }

    @Test
    void theRowAtAHeightIsTheOneThatIsThere() {
        TimelineLayout layout = TimelineLayout.of(
                Subject.of(SketchTraces.turns(4, 4, 1_000_000, 40)), new Style(Profile.LIGHT, 1), 870, 730);

        for (Row row : layout.rows()) {
            assertThat(layout.rowAt(row.y())).contains(row);
            assertThat(layout.rowAt(row.bottom() - 1)).contains(row);
        }
        assertThat(layout.rowAt(0)).as("a caption").isEmpty();
        assertThat(layout.rowAt(1_000_000)).isEmpty();
    }

    @Test
    void aLineOverTheLanesIsToldWhereWordsAre() {
        Subject subject = Subject.of(SketchTraces.turns(4, 4, 1_000_000, 40));
        TimelineLayout narrow = TimelineLayout.of(subject, new Style(Profile.LIGHT, 1.2), 330, 400);
        TimelineLayout wide = TimelineLayout.of(subject, new Style(Profile.LIGHT, 1), 870, 730);

        assertThat(narrow.wordsAt(narrow.plotLeft())).as("a caption that reaches over the lanes").isNotEmpty();
        assertThat(wide.wordsAt(wide.plotLeft())).as("captions beside the lanes").isEmpty();
        assertThat(wide.wordsAt(wide.plotLeft() + wide.plotWidth())).as("the figures at the right").hasSameSizeAs(wide.groups());
        narrow.wordsAt(narrow.plotLeft())
                .forEach(words -> assertThat(narrow.rows())
                        .noneMatch(row -> row.y() < words.bottom() && words.top() < row.bottom()));
    }

    @Test
    void aNameAsLongAsThePictureLosesItsMiddleAndNotItsLane() {
        Worker worker = new Worker(0, "x".repeat(300), "x", Worker.Kind.THREAD, 1);
        Subject subject = Subject.of(Traces.running(worker, 1_000_000));
        TimelineLayout layout = TimelineLayout.of(subject, new Style(Profile.LIGHT, 1), 600, 400);
        RecordingPainter painter = new RecordingPainter();
        TimelinePicture picture = new TimelinePicture(subject, layout);

        picture.draw(painter, picture.scale(0, 1_000_000), 0);

        assertThat(layout.plotWidth()).isGreaterThan(300);
        assertThat(painter.log()).contains("xx…xx");
    }

    @Test
    void figuresThatDoNotFitAreLeftOutWhole() {
        Group group = new Group(LaneChoice.Part.LOCKS, false, "LOCK", List.of("31 acquisitions", "58% contended", "longest queue 3"), 0);
        Style style = new Style(Profile.LIGHT, 1);

        assertThat(group.summary(style, 1000)).isEqualTo("31 acquisitions · 58% contended · longest queue 3");
        assertThat(group.summary(style, 180)).isEqualTo("31 acquisitions · 58% contended");
        assertThat(group.summary(style, 20)).isEmpty();
    }
}
