package dev.interleave.simulation.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.program.Outline;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FootstepsTest {
    private static final long SHORT = 100;
    private static final long LONG = Footsteps.SHORTEST;
    /** Place 0 is the role, 1 a loop, 2 and 3 are inside of it, 4 is another loop, with 5 in it. */
    private static final Outline OUTLINE = Outline.of(new Program(
            List.of(),
            List.of("counter"),
            List.of(new Role("", 0, List.of(
                    new Step.Repeat(9, List.of(new Step.Increment("counter", true), new Step.Compute(5))),
                    new Step.Repeat(9, List.of(new Step.Compute(5))))))));

    private record Told(int place, boolean within) {}

    private final TreeMap<Long, Told> told = new TreeMap<>();
    private final Footsteps footsteps = new Footsteps(OUTLINE, (from, place, within) -> told.put(from, new Told(place, within)));

    @Test
    void longStaysAreToldAsTheyAre() {
        footsteps.enter(2, 7);
        footsteps.enter(3, 7 + LONG);
        footsteps.enter(Outline.NOWHERE, 7 + 3 * LONG);
        footsteps.finish(9 * LONG);
        assertThat(told.tailMap(7L)).containsExactlyEntriesOf(new TreeMap<>(Map.of(
                7L, new Told(2, false), 7 + LONG, new Told(3, false), 7 + 3 * LONG, new Told(Outline.NOWHERE, false),
                9 * LONG, new Told(Outline.NOWHERE, false))));
    }

    @Test
    void aTightLoopIsToldAsOneStretch() {
        long now = 1;
        for (int turn = 0; turn < 1_000; turn++) {
            footsteps.enter(1, now++);
            footsteps.enter(2, now++);
            footsteps.enter(3, now++);
        }
        footsteps.enter(2, now);
        footsteps.enter(3, now + LONG);
        footsteps.finish(now + LONG + 1);
        assertThat(told.tailMap(1L).values())
                .containsExactly(new Told(1, true), new Told(2, false), new Told(3, false), new Told(Outline.NOWHERE, false));
    }

    @Test
    void twoLoopsAreTwoStretches() {
        long now = 1;
        for (; now < 2 * LONG; now += 20) {
            footsteps.enter(2, now);
            footsteps.enter(3, now + 10);
        }
        for (; now < 4 * LONG; now += 20) {
            footsteps.enter(4, now);
            footsteps.enter(5, now + 10);
        }
        footsteps.finish(now);
        assertThat(told.values()).contains(new Told(1, true), new Told(4, true)).doesNotContain(new Told(0, true));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsToldIsTrueAtEveryMoment(long seed) {
        Random random = new Random(seed);
        List<long[]> stays = new ArrayList<>();
        long now = random.nextInt(2);
        for (int i = 0; i < 3_000; i++) {
            int place = random.nextInt(OUTLINE.size() + 1) - 1;
            footsteps.enter(place, now);
            long stay = random.nextInt(6) == 0 ? LONG + random.nextLong(LONG) : random.nextLong(SHORT);
            stays.add(new long[] {now, stay, place});
            now += stay;
        }
        footsteps.finish(now);
        int exact = 0;
        for (long[] stay : stays) {
            for (long moment : stay[1] == 0 ? new long[0] : new long[] {stay[0], stay[0] + stay[1] / 2, stay[0] + stay[1] - 1}) {
                Told there = told.floorEntry(moment).getValue();
                int place = (int) stay[2];
                assertThat(there.within() ? OUTLINE.within(place, there.place()) : there.place() == place)
                        .as("seed %d at %d: %s for %d", seed, moment, there, place)
                        .isTrue();
                exact += !there.within() && stay[1] >= LONG ? 1 : 0;
            }
        }
        assertThat(exact).isPositive();
        long breaks = stays.stream().filter(it -> it[1] >= LONG || it[2] == Outline.NOWHERE).count();
        assertThat(told.size()).isLessThan((int) (3 * breaks + 2));
    }
}
