package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InkTest {
    private static final List<Ink> PAPERS = List.of(Ink.BACKGROUND, Ink.LANE);
    private static final List<Ink> TEXTS = List.of(Ink.TEXT, Ink.MUTED);
    /** What must be seen against a lane: lines and outlines. */
    private static final List<Ink> GRAPHICS = List.of(
            Ink.BUSY,
            Ink.WAITING_WORKER,
            Ink.WAITING_IO,
            Ink.SLEEPING_EDGE,
            Ink.WAKING,
            Ink.WAITING_CORE_EDGE,
            Ink.WAITING_LOOP_EDGE,
            Ink.WAITING_GIL_EDGE,
            Ink.WAITING_LOCK_EDGE,
            Ink.WAITING_WORLD_EDGE,
            Ink.QUEUE_EDGE,
            Ink.SWITCHING,
            Ink.INSIDE_LOCK,
            Ink.HAND_OFF,
            Ink.PLAYHEAD,
            Ink.FOCUS);

    @ParameterizedTest
    @EnumSource
    void textIsLegibleOnPaper(Profile profile) {
        for (Ink paper : PAPERS) {
            for (Ink text : TEXTS) {
                assertThat(contrast(text, paper, profile)).as("%s on %s", text, paper).isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void labelsAreLegibleOnEveryWorkersColour(Profile profile) {
        for (int i = 0; i <= Ink.WORKERS; i++) {
            Ink worker = i < Ink.WORKERS ? Ink.worker(i) : Ink.ASIDE;
            assertThat(contrast(worker.letters(profile), worker, profile)).as(worker.name()).isGreaterThanOrEqualTo(4.5);
            double onTint = Contrast.ratio(Ink.onTint(profile).rgb(profile), worker.rgb(profile, Tone.TINT));
            assertThat(onTint).as(worker + " tint").isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void shapesStandOutFromTheLane(Profile profile) {
        for (Ink ink : GRAPHICS) {
            assertThat(contrast(ink, Ink.LANE, profile)).as(ink.name()).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWorkersColourOrItsOutlineStandsOutFromTheLane(Profile profile) {
        for (int i = 0; i <= Ink.WORKERS; i++) {
            Ink worker = i < Ink.WORKERS ? Ink.worker(i) : Ink.ASIDE;
            double edge = Contrast.ratio(worker.rgb(profile, Tone.EDGE), Ink.LANE.rgb(profile));
            assertThat(Math.max(edge, contrast(worker, Ink.LANE, profile))).as(worker.name()).isGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void workersColoursCanBeToldApartAlsoByColourBlindViewers(Profile profile) {
        // In grey the labels tell the workers apart: eight shades are too many.
        for (ColourVision vision : EnumSet.complementOf(EnumSet.of(ColourVision.GREY))) {
            for (int i = 0; i < Ink.WORKERS; i++) {
                for (int j = 0; j < i; j++) {
                    double apart = vision.distance(Ink.worker(i).rgb(profile), Ink.worker(j).rgb(profile));
                    assertThat(apart).as("%s: %s and %s", vision, Ink.worker(i), Ink.worker(j)).isGreaterThan(vision.least());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theTwoHatchedWaitsDifferInGrey(Profile profile) {
        assertThat(Ink.WAITING_GIL_HATCH.pattern()).isNotEqualTo(Ink.WAITING_LOCK_HATCH.pattern());
        double apart = Contrast.ratio(Ink.WAITING_GIL_EDGE.rgb(profile), Ink.WAITING_LOCK_EDGE.rgb(profile));
        assertThat(apart).as("their outlines in grey").isGreaterThan(1.2);
    }

    private static double contrast(Ink one, Ink other, Profile profile) {
        return Contrast.ratio(one.rgb(profile), other.rgb(profile));
    }
}
