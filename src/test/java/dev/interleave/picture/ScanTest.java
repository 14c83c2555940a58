package dev.interleave.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.trace.Cast;
import dev.interleave.trace.Lane;
import dev.interleave.trace.LaneSums;
import dev.interleave.trace.Outcome;
import dev.interleave.trace.State;
import dev.interleave.trace.TraceBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScanTest {
    private static final int WORKERS = 3;

    /** Every worker is a look of its own. */
    private static final Scan.Look BY_WORKER = Lane::object;

    /** What a scan said of each column: which worker, or the shares. */
    private static final class Heard implements Scan.Sink {
        final int[] whole;
        final double[][] shares;
        final Lane lane;
        int last;

        Heard(Lane lane, int width) {
            this.lane = lane;
            this.whole = new int[width];
            this.shares = new double[width][];
            java.util.Arrays.fill(whole, -1);
        }

        @Override
        public void run(int from, int to, int slice) {
            assertThat(from).isGreaterThanOrEqualTo(last);
            assertThat(to).isGreaterThan(from);
            for (int column = from; column < to; column++) {
                whole[column] = lane.object(slice);
            }
            last = to;
        }

        @Override
        public void mixed(int column, long[] found, long span) {
            assertThat(column).isGreaterThanOrEqualTo(last);
            shares[column] = new double[WORKERS];
            for (int i = 0; i < WORKERS; i++) {
                shares[column][i] = (double) found[i] / span;
            }
            last = column + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void everyColumnShowsWhatIsInIt(long seed) {
        Random random = new Random(seed);
        int width = 20 + random.nextInt(80);
        long meanSlice = (long) Math.pow(10, 1 + random.nextInt(4));
        Lane lane = lane(random, meanSlice, 400_000);
        long from = random.nextInt(1000);
        TimeScale scale = TimeScale.showing(from, from + 100_000 + random.nextInt(300_000), 0, width);
        Heard heard = new Heard(lane, width);

        Scan.lane(sums(lane), scale, BY_WORKER, heard);

        for (int column = 0; column < width; column++) {
            double[] truth = truth(lane, scale.timeAt(column), scale.timeAt(column + 1));
            if (heard.shares[column] != null) {
                for (int worker = 0; worker < WORKERS; worker++) {
                    assertThat(heard.shares[column][worker])
                            .as("seed %d, column %d, worker %d", seed, column, worker)
                            .isCloseTo(truth[worker], within(1e-9));
                }
            } else if (heard.whole[column] >= 0) {
                assertThat(truth[heard.whole[column]]).as("seed %d, column %d", seed, column).isGreaterThanOrEqualTo(0.499);
            } else {
                assertThat(truth[0] + truth[1] + truth[2]).as("seed %d, column %d", seed, column).isLessThanOrEqualTo(0.501);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void nothingVanishesHoweverShort(long seed) {
        Random random = new Random(seed);
        long time = random.nextInt(99_000);
        Lane lane = lane(List.of(new long[] {time, time + 1 + random.nextInt(300), 1}));
        Heard heard = new Heard(lane, 100);

        Scan.lane(sums(lane), TimeScale.showing(0, 100_000, 0, 100), BY_WORKER, heard);

        int column = (int) (time / 1000);
        assertThat(heard.shares[column] != null || heard.whole[column] == 1).as("seed %d", seed).isTrue();
    }

    @Test
    void slicesThatTouchAndLookAlikeAreOne() {
        Lane lane = lane(List.of(new long[] {0, 10, 1}, new long[] {10, 30, 1}, new long[] {30, 60, 2}));
        List<String> runs = new ArrayList<>();

        Scan.lane(sums(lane), TimeScale.showing(0, 100, 0, 100), BY_WORKER, new Scan.Sink() {
            @Override
            public void run(int from, int to, int slice) {
                runs.add(from + "-" + to + " " + lane.object(slice));
            }

            @Override
            public void mixed(int column, long[] shares, long span) {
                runs.add("mixed " + column);
            }
        });

        assertThat(runs).containsExactly("0-30 1", "30-60 2");
    }

    @Test
    void aLaneOfAMillionSlicesIsReadInAboutItsPixels() {
        Cast cast = new Cast(1, List.of(), List.of(), SketchTraces.threads(WORKERS - 1));
        TraceBuilder builder = new TraceBuilder(cast);
        for (int i = 0; i < 1_000_000; i++) {
            builder.slice(0, 10L * i, 10L * i + 7, State.RUNNING, i % WORKERS, -1);
        }
        Lane lane = builder.build(new Outcome(10_000_000, 0, List.of(), Optional.empty())).core(0);
        int[] asked = new int[1];
        Scan.Look counting = (of, slice) -> {
            asked[0]++;
            return of.object(slice);
        };
        Heard heard = new Heard(lane, 100);

        Scan.lane(sums(lane), TimeScale.showing(0, 10_000_000, 0, 100), counting, heard);

        assertThat(asked[0]).isLessThan(100 * Scan.CROWD);
        for (double[] shares : heard.shares) {
            assertThat(shares[0] + shares[1] + shares[2]).isCloseTo(0.7, within(1e-9));
        }
    }

    private static LaneSums sums(Lane lane) {
        return LaneSums.of(lane, Lane::object);
    }

    private static double[] truth(Lane lane, long from, long to) {
        double[] time = new double[WORKERS];
        for (int i = 0; i < lane.size(); i++) {
            long inside = Math.min(to, lane.end(i)) - Math.max(from, lane.start(i));
            time[lane.object(i)] += Math.max(0, inside) / (double) (to - from);
        }
        return time;
    }

    private static Lane lane(Random random, long mean, long until) {
        List<long[]> slices = new ArrayList<>();
        long time = 0;
        while (time < until) {
            long end = time + 1 + (long) (random.nextDouble() * 2 * mean);
            slices.add(new long[] {time, end, random.nextInt(WORKERS)});
            time = end + (random.nextBoolean() ? 0 : (long) (random.nextDouble() * mean));
        }
        return lane(slices);
    }

    private static Lane lane(List<long[]> slices) {
        Cast cast = new Cast(1, List.of(), List.of(), SketchTraces.threads(WORKERS - 1));
        TraceBuilder builder = new TraceBuilder(cast);
        for (long[] slice : slices) {
            builder.slice(0, slice[0], slice[1], State.RUNNING, (int) slice[2], -1);
        }
        return builder.build(new Outcome(slices.getLast()[1], 0, List.of(), Optional.empty())).core(0);
    }
}
