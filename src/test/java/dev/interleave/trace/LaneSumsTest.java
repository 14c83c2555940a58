package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LaneSumsTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void theTimeBeforeAnyMomentIsWhatCountingGives(long seed) {
        Random random = new Random(seed);
        int kinds = 1 + random.nextInt(LaneSums.KINDS);
        Lane lane = lane(random, random.nextInt(200), kinds);
        LaneSums sums = LaneSums.of(lane, Lane::object);

        for (int round = 0; round < 200; round++) {
            long moment = random.nextInt(4000) - 10;
            long[] found = new long[LaneSums.KINDS];
            sums.before(moment, lane.firstEndingAfter(moment), found);
            assertThat(found).as("seed %d, moment %d", seed, moment).isEqualTo(counted(lane, moment));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theTimeWithinAnyStretchIsWhatCountingGives(long seed) {
        Random random = new Random(seed);
        Lane lane = lane(random, random.nextInt(200), LaneSums.KINDS);
        LaneSums sums = LaneSums.of(lane, Lane::object);

        for (int round = 0; round < 200; round++) {
            long from = random.nextInt(4000) - 10;
            long to = from + random.nextInt(300);
            long[] found = new long[LaneSums.KINDS];
            sums.within(from, to, lane.firstEndingAfter(from), found);
            long[] truth = counted(lane, to);
            long[] before = counted(lane, from);
            for (int kind = 0; kind < truth.length; kind++) {
                assertThat(found[kind]).as("seed %d, %d to %d", seed, from, to).isEqualTo(truth[kind] - before[kind]);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aSliceIsFoundWhereverItWasSupposed(long seed) {
        Random random = new Random(seed);
        Lane lane = lane(random, random.nextInt(200), 2);

        for (int round = 0; round < 500; round++) {
            long moment = random.nextInt(4000) - 10;
            int found = lane.firstEndingAfter(moment);
            int hint = random.nextInt(found + 1);
            int supposed = random.nextInt(lane.size() + 20);
            assertThat(lane.firstEndingAfter(moment, hint, supposed))
                    .as("seed %d, moment %d, from %d, supposed %d", seed, moment, hint, supposed)
                    .isEqualTo(found);
        }
    }

    @Test
    void aSliceWithItsSumsTakesNoMoreThanThirtyTwoBytes() {
        for (int kinds = 1; kinds <= LaneSums.KINDS; kinds++) {
            Lane lane = lane(new Random(kinds), 10_000, kinds);
            LaneSums sums = LaneSums.of(lane, Lane::object);

            assertThat(sums.bytes() + (long) lane.size() * Columns.BYTES_PER_SLICE)
                    .as("%d kinds", kinds)
                    .isLessThanOrEqualTo(32L * lane.size());
        }
    }

    private static long[] counted(Lane lane, long moment) {
        long[] time = new long[LaneSums.KINDS];
        for (int i = 0; i < lane.size(); i++) {
            time[lane.object(i)] += Math.max(0, Math.min(moment, lane.end(i)) - lane.start(i));
        }
        return time;
    }

    private static Lane lane(Random random, int slices, int kinds) {
        TraceBuilder builder = new TraceBuilder(new Cast(1, List.of(), List.of(), List.of()));
        long time = random.nextInt(20);
        for (int i = 0; i < slices; i++) {
            long end = time + 1 + random.nextInt(30);
            builder.slice(0, time, end, State.RUNNING, random.nextInt(kinds), -1);
            time = end + (random.nextBoolean() ? 0 : random.nextInt(20));
        }
        return builder.build(new Outcome(time, 0, List.of(), Optional.empty())).core(0);
    }
}
