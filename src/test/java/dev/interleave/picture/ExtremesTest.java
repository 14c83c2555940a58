package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Gil;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import dev.interleave.trace.TraceBuilder;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs at the edge of what there can be, in large and in tiny pictures, whole and at their finest. */
class ExtremesTest {
    enum Extreme {
        NO_SLICE,
        WORKER_WITHOUT_LENGTH,
        WAIT_WITHOUT_END,
        MANY_EVENTS_AT_ONE_MOMENT,
        A_DAY,
        NO_WORKER;

        Trace trace() {
            Cast cast = new Cast(
                    1, List.of(new Gil("GIL")), List.of(new SharedLock("lock", "lock", 1)), this == NO_WORKER ? List.of() : SketchTraces.threads(2));
            TraceBuilder builder = new TraceBuilder(cast);
            long end = switch (this) {
                case NO_SLICE, NO_WORKER -> 0;
                case WORKER_WITHOUT_LENGTH -> {
                    builder.slice(cast.workerLane(0), 5, 5, State.RUNNING, 0, -1);
                    builder.slice(cast.workerLane(1), 0, 1, State.RUNNING, 0, -1);
                    yield 1;
                }
                case WAIT_WITHOUT_END -> {
                    builder.slice(cast.workerLane(0), 0, Long.MAX_VALUE / 4, State.WAITING_LOCK, 0, -1);
                    yield 1_000_000;
                }
                case MANY_EVENTS_AT_ONE_MOMENT -> {
                    for (int i = 0; i < 1_000_000; i++) {
                        builder.mark(500, i % 2 == 0 ? Mark.GIL_FORCED : Mark.GIL_PASSED, 0, 1, 0);
                    }
                    for (int i = 0; i < 1000; i++) {
                        builder.slice(cast.workerLane(0), 400 + i / 5, 400 + (i + 1) / 5, State.RUNNING, 0, -1);
                    }
                    yield 1_000;
                }
                case A_DAY -> {
                    long day = 86_400_000_000_000L;
                    builder.slice(cast.workerLane(0), 0, day - 1, State.SLEEPING, -1, -1);
                    builder.slice(cast.workerLane(0), day - 1, day, State.RUNNING, 0, -1);
                    yield day;
                }
            };
            return builder.build(new Outcome(end, 1, List.of(), Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isDrawnWithoutComplaint(Extreme extreme) {
        Subject subject = Subject.of(extreme.trace());
        long whole = TimelinePicture.whole(subject.trace());
        for (int[] size : new int[][] {{1920, 1080}, {300, 200}, {81, 81}, {40, 2}}) {
            TimelineLayout layout = TimelineLayout.of(subject, LaneChoice.ALL, new Style(Profile.DARK, 1), size[0], size[1]);
            TimelinePicture picture = new TimelinePicture(subject, layout);
            for (long[] seen : new long[][] {{0, whole}, {Math.max(0, whole - 10), whole}, {0, 10}}) {
                RecordingPainter painter = new RecordingPainter();
                picture.draw(painter, picture.scale(seen[0], Math.max(seen[0] + 1, seen[1])), 0);
                assertThat(painter.log()).as("%s in %d × %d", extreme, size[0], size[1]).isNotEmpty().doesNotContain("NaN", "Infinity");

                PixelPainter pixels = new PixelPainter(Pixels.of(size[0], size[1], 1), new Style(Profile.DARK, 1), new RecordingPainter());
                picture.draw(pixels, picture.scale(seen[0], Math.max(seen[0] + 1, seen[1])), 0);
            }
            RecordingPainter strip = new RecordingPainter();
            new OverviewPicture(subject).draw(strip, 10, 4, size[0], 26);
            assertThat(strip.log()).doesNotContain("NaN", "Infinity");
        }
    }
}
