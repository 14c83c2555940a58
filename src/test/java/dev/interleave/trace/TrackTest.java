package dev.interleave.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrackTest {
    @Test
    void isNowhereWhereNothingWasWritten() {
        assertThat(Track.EMPTY.at(0)).isEmpty();
        TrackLog log = new TrackLog();
        log.add(5, 3, false);
        assertThat(log.build().at(4)).isEmpty();
        assertThat(log.build().at(5)).contains(new Track.Place(3, false));
    }

    @Test
    void whatIsNoChangeTakesNoRoom() {
        TrackLog log = new TrackLog();
        assertThat(log.add(0, -1, false)).isFalse();
        assertThat(log.add(1, 0, true)).isTrue();
        assertThat(log.add(2, 0, true)).isFalse();
        assertThat(log.build().size()).isOne();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsWhatWasWritten(long seed) {
        Random random = new Random(seed);
        TreeMap<Long, Optional<Track.Place>> written = new TreeMap<>();
        TrackLog log = new TrackLog();
        long time = random.nextInt(3);
        for (int i = 0; i < 2_000; i++) {
            int place = random.nextInt(300) - 1;
            boolean within = place >= 0 && random.nextBoolean();
            log.add(time, place, within);
            written.put(time, place < 0 ? Optional.empty() : Optional.of(new Track.Place(place, within)));
            time += 1 + random.nextLong(random.nextInt(50) == 0 ? 1L << 50 : 100_000);
        }
        Track track = log.build();
        for (long from : written.keySet()) {
            for (long moment : new long[] {from - 1, from, from + 1}) {
                Optional<Track.Place> expected = moment < written.firstKey() ? Optional.empty() : written.floorEntry(moment).getValue();
                assertThat(track.at(moment)).as("seed %d at %d", seed, moment).isEqualTo(expected);
            }
        }
        List<Long> changes = new ArrayList<>();
        track.forEach((from, place) -> {
            assertThat(place).isEqualTo(written.get(from));
            changes.add(from);
        });
        assertThat(changes).hasSize(track.size()).isSorted();
        assertThat(track.bytes()).isLessThan(12L * track.size());
    }
}
