package dev.interleave.simulation.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The queue of events behaves like a list that is sorted anew each time. */
class SlotHeapTest {
    private static final int SLOTS = 40;

    private record Entry(int slot, long key) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void comesOutByKeyAndThenByOrderOfArrival(long seed) {
        Random random = new Random(seed);
        SlotHeap heap = new SlotHeap(SLOTS);
        List<Entry> list = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int slot = random.nextInt(SLOTS);
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    long key = random.nextInt(10);
                    heap.put(slot, key);
                    list.removeIf(entry -> entry.slot() == slot);
                    list.add(new Entry(slot, key));
                }
                case 2 -> {
                    heap.remove(slot);
                    list.removeIf(entry -> entry.slot() == slot);
                }
                default -> {
                    if (!list.isEmpty()) {
                        Entry least = list.stream().min(Comparator.comparingLong(Entry::key)).orElseThrow();
                        assertThat(heap.firstKey()).as("seed %d", seed).isEqualTo(least.key());
                        assertThat(heap.poll()).as("seed %d", seed).isEqualTo(least.slot());
                        list.remove(least);
                    }
                }
            }
            assertThat(heap.size()).isEqualTo(list.size());
        }
    }
}
