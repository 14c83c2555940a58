package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.trace.Lane;
import dev.interleave.trace.State;
import dev.interleave.trace.Trace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {
    @ParameterizedTest
    @CsvSource({"1, 5000000, 26", "4, 5000000, 26", "3, 70, 5000", "7, 1000, 1", "2, 13, 40"})
    void everyStretchHasTheTimeThatCountingGives(int threads, long turn, int turns) {
        Trace trace = SketchTraces.turns(threads, 2, turn, turns);
        Course course = Course.of(trace);
        long whole = TimelinePicture.whole(trace);

        for (int i = 0; i < Course.STRETCHES; i++) {
            long from = whole * i / Course.STRETCHES;
            long to = whole * (i + 1) / Course.STRETCHES;
            for (Course.Share share : Course.Share.values()) {
                assertThat(course.part(share, i, i + 1) * (to - from) * threads)
                        .as("stretch %d, %s", i, share)
                        .isCloseTo(counted(trace, threads, share, from, to), within(1e-3));
            }
        }
    }

    @Test
    void saysTheMostFirst() {
        OverviewPicture picture = new OverviewPicture(Subject.of(SketchTraces.turns(4, 4, 5_000_000, 26)));

        assertThat(picture.words(60_000_000)).startsWith("Of the workers' time: ").contains("waiting for the GIL");
        assertThat(picture.words(Long.MAX_VALUE)).isEqualTo("No worker is alive.");
    }

    private static double counted(Trace trace, int threads, Course.Share share, long from, long to) {
        double time = 0;
        for (int worker = 0; worker < threads; worker++) {
            Lane lane = trace.worker(worker);
            for (int i = 0; i < lane.size(); i++) {
                State state = lane.state(i);
                if (Course.Share.of(state) == share) {
                    time += Math.max(0, Math.min(to, lane.end(i)) - Math.max(from, lane.start(i)));
                }
            }
        }
        return time;
    }
}
