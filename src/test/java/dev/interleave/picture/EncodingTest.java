package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.trace.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every state as it is drawn, pixel by pixel, as different eyes see it: any two of them can be told apart. */
class EncodingTest {
    private static final int WIDTH = 48;
    private static final int HEIGHT = 32;
    /** The part of its pixels in which one state must differ from another, and clearly: a row of them. */
    private static final double LEAST_PART = 0.03;

    /** The states of a worker; a slice of a lock's lane is drawn as running is. */
    private static final List<State> STATES =
            List.of(State.values()).stream().filter(it -> it != State.OWNED).toList();

    private static int[] drawn(State state, Ink worker, Profile profile) {
        Pixels pixels = Pixels.of(WIDTH, HEIGHT, 1);
        Style style = new Style(profile, 1);
        PixelPainter painter = new PixelPainter(pixels, style, new RecordingPainter());
        painter.ink(Ink.LANE);
        painter.rect(0, 0, WIDTH, HEIGHT);
        Sheet sheet = new Sheet();
        new Shapes(sheet, style).state(state, worker, 0, 0, WIDTH, HEIGHT);
        sheet.paint(painter);
        return pixels.array();
    }

    @ParameterizedTest
    @EnumSource
    void anyTwoStatesCanBeToldApartByAllEyes(Profile profile) {
        for (int worker = 0; worker < Ink.WORKERS; worker++) {
            Map<State, int[]> tiles = new EnumMap<>(State.class);
            for (State state : STATES) {
                tiles.put(state, drawn(state, Ink.worker(worker), profile));
            }
            for (ColourVision vision : ColourVision.values()) {
                for (State one : STATES) {
                    for (State other : STATES) {
                        if (one.ordinal() < other.ordinal()) {
                            assertThat(differing(vision, tiles.get(one), tiles.get(other)))
                                    .as("%s, %s: %s and %s", vision, Ink.worker(worker), one, other)
                                    .isGreaterThanOrEqualTo(LEAST_PART);
                        }
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStateCanBeSeenOnItsLane(Profile profile) {
        int[] lane = drawn(State.WAITING_WORKER, Ink.LANE, profile).clone();
        Arrays.fill(lane, Ink.LANE.rgb(profile));
        for (State state : STATES) {
            for (ColourVision vision : ColourVision.values()) {
                assertThat(differing(vision, drawn(state, Ink.worker(0), profile), lane))
                        .as("%s: %s", vision, state)
                        .isGreaterThanOrEqualTo(LEAST_PART);
            }
        }
    }

    /** In grey eight workers are too many for eight shades: the first three can be told apart, the others by their labels. */
    @ParameterizedTest
    @EnumSource
    void theFirstThreeWorkersCanBeToldApartInGrey(Profile profile) {
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < i; j++) {
                double apart = ColourVision.GREY.distance(Ink.worker(i).rgb(profile), Ink.worker(j).rgb(profile));
                if (apart < ColourVision.GREY.least()) {
                    alike.add(Ink.worker(i) + " and " + Ink.worker(j) + ": " + apart);
                }
            }
        }
        assertThat(alike).isEmpty();
    }

    private static double differing(ColourVision vision, int[] one, int[] other) {
        int differing = 0;
        for (int i = 0; i < one.length; i++) {
            differing += one[i] != other[i] && vision.distance(one[i], other[i]) > vision.least() ? 1 : 0;
        }
        return (double) differing / one.length;
    }
}
