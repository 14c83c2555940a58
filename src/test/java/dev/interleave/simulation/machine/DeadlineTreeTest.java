package dev.interleave.simulation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTreeTest {
    private static final int PROCESSORS = 3;
    private static final int THREADS = 200;

    private record Waiting(int thread, long deadline, long runtime) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatLookingThroughAllFinds(long seed) {
        Random random = new Random(seed);
        DeadlineTree tree = new DeadlineTree(PROCESSORS, THREADS);
        List<List<Waiting>> expected = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<Integer> free = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            free.add(thread);
        }
        for (int i = 0; i < 20_000; i++) {
            int processor = random.nextInt(PROCESSORS);
            List<Waiting> all = expected.get(processor);
            if (!free.isEmpty() && random.nextInt(100) < (i / 2_000 % 2 == 0 ? 60 : 40)) {
                int thread = free.remove(random.nextInt(free.size()));
                Waiting waiting = new Waiting(thread, random.nextInt(50), random.nextInt(1_000));
                tree.add(processor, thread, waiting.deadline(), waiting.runtime());
                all.add(waiting);
            } else if (!all.isEmpty()) {
                Waiting gone = all.remove(random.nextInt(all.size()));
                tree.remove(processor, gone.thread());
                free.add(gone.thread());
            }
            if (!all.isEmpty()) {
                long average = random.nextInt(1_000);
                assertThat(tree.earliestEligible(processor, average)).as("seed %d, step %d", seed, i).isEqualTo(first(all, average));
            }
        }
    }

    /** The list is in the order of arrival, and a stable minimum keeps it among equal deadlines. */
    private static int first(List<Waiting> all, long average) {
        return all.stream()
                .filter(it -> it.runtime() <= average)
                .min(Comparator.comparingLong(Waiting::deadline))
                .or(() -> all.stream().min(Comparator.comparingLong(Waiting::deadline)))
                .orElseThrow()
                .thread();
    }
}
