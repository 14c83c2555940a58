package dev.interleave.simulation.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.python.Pythons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Timers due at the same moment come in the order of CPython's heapq. A line of commands: {@code a5} adds a timer due at 5,
 * {@code c3} cancels the third (from 0), {@code p2} takes the first two, {@code x0} is the beginning of an iteration.
 */
class TimersTest {
    private static final int SEQUENCES = 400;
    private static final int SECONDS = 60;

    /** As CPython 3.13 answered. */
    @ParameterizedTest
    @CsvSource({
        "a1 a1 a1 a1 a1 p5, 0 2 4 1 3",
        "a2 a1 a2 a1 a2 a1 a2 p7, 1 5 3 2 6 4 0",
        "a3 a3 a1 a3 a3 c2 x0 a3 p5, 0 4 5 1 3",
        "a1 a1 a1 p1 a1 a1 p4, 0 1 3 2 4",
    })
    void keepTheRecordedOrder(String commands, String order) {
        assertThat(done(commands)).isEqualTo(order);
    }

    @Test
    void keepTheOrderOfHeapq() throws IOException {
        List<String> sequences = IntStream.range(0, SEQUENCES).mapToObj(TimersTest::sequence).toList();
        String script;
        try (InputStream in = TimersTest.class.getResourceAsStream("timers.py")) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> real = Pythons.run(Pythons.any(), List.of("-c", script), String.join("\n", sequences) + "\n", SECONDS)
                .lines()
                .toList();
        assertThat(real).hasSize(SEQUENCES);
        for (int seed = 0; seed < SEQUENCES; seed++) {
            assertThat(done(sequences.get(seed))).as("seed %d: %s", seed, sequences.get(seed)).isEqualTo(real.get(seed));
        }
    }

    /** Few different times, so that many timers are due together; every tenth sequence long enough for many to be thrown out at once. */
    private static String sequence(int seed) {
        Random random = new Random(seed);
        int times = 1 + random.nextInt(8);
        int most = seed % 10 != 0 ? 30 : 1500;
        int cancelling = 1 + random.nextInt(6);
        int added = 1;
        StringBuilder commands = new StringBuilder("a").append(random.nextInt(times));
        for (int i = 0; i < most; i++) {
            int what = random.nextInt(10);
            if (what >= cancelling && what < 8) {
                commands.append(" a").append(random.nextInt(times));
                added++;
            } else if (what < cancelling) {
                commands.append(" c").append(random.nextInt(added));
            } else {
                commands.append(" x0 p").append(random.nextInt(3));
            }
        }
        return commands.append(" p").append(added).toString();
    }

    private static String done(String commands) {
        Timers timers = new Timers();
        List<Handle> all = new ArrayList<>();
        List<Integer> taken = new ArrayList<>();
        for (String command : commands.split(" ")) {
            int number = Integer.parseInt(command.substring(1));
            switch (command.charAt(0)) {
                case 'a' -> {
                    all.add(Handle.timer(number, null, () -> {}));
                    timers.add(all.getLast());
                }
                case 'c' -> timers.cancel(all.get(number));
                case 'p' -> {
                    for (int i = 0; i < number && !timers.isEmpty(); i++) {
                        taken.add(all.indexOf(timers.poll()));
                    }
                }
                default -> timers.purge();
            }
        }
        return taken.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
