package dev.interleave.simulation.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The circle of waiters says the same as waiters whose every time-out is carried out. */
class GilWaitersTest {
    private static final int THREADS = 12;
    private static final long PERIOD = 100;

    private final Deque<Integer> queue = new ArrayDeque<>();
    private final Map<Integer, Long> since = new HashMap<>();
    private long now;

    /** Carries out every time-out up to a moment: whoever's timer runs out goes to the end of the queue. */
    private void passTo(long moment) {
        while (!queue.isEmpty() && since.get(queue.peek()) + PERIOD <= moment) {
            int thread = queue.poll();
            since.merge(thread, PERIOD, Long::sum);
            queue.add(thread);
        }
        now = moment;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithEveryTimeOutCarriedOut(long seed) {
        Random random = new Random(seed);
        GilWaiters waiters = new GilWaiters(new GilLinks(THREADS), GilTimer.steady(PERIOD));
        for (int i = 0; i < 5_000; i++) {
            passTo(now + 1 + random.nextInt(random.nextInt(8) == 0 ? 700 : 40));
            int thread = random.nextInt(THREADS);
            if (since.containsKey(thread)) {
                waiters.remove(thread);
                queue.remove(thread);
                since.remove(thread);
            } else {
                waiters.add(thread, now);
                queue.add(thread);
                since.put(thread, now);
            }
            assertThat(waiters.size()).isEqualTo(queue.size());
            if (!queue.isEmpty()) {
                int first = queue.peek();
                assertThat(waiters.first(now)).as("seed %d, step %d", seed, i).isEqualTo(first);
                assertThat(waiters.timeOut(first, now)).isEqualTo(since.get(first) + PERIOD);
                long lastSwitch = Math.max(0, now - random.nextInt(150));
                asks(waiters, lastSwitch, seed);
            }
        }
    }

    /** The first to ask is the first in the queue whose interval began at the switch or later, or the first of all. */
    private void asks(GilWaiters waiters, long lastSwitch, long seed) {
        int expected = queue.stream().filter(thread -> since.get(thread) >= lastSwitch).findFirst().orElse(queue.peek());
        long time = since.get(expected) >= lastSwitch ? since.get(expected) + PERIOD : since.get(expected) + 2 * PERIOD;
        assertThat(waiters.nextToAsk(lastSwitch, now)).as("seed %d", seed).isEqualTo(expected);
        assertThat(waiters.askTime(expected, lastSwitch, now)).as("seed %d", seed).isEqualTo(time);
    }
}
