package dev.interleave.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.RandomExperiments;
import dev.interleave.simulation.Simulation;
import dev.interleave.trace.Lane;
import dev.interleave.trace.Mark;
import dev.interleave.trace.Marks;
import dev.interleave.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentionTest {
    private static final long MS = 1_000_000;

    @Test
    void ofAHandOff() {
        Trace trace = Traces.handOff();
        Contention lock = Contention.of(trace, new Resource(Resource.Kind.LOCK, 0));
        assertThat(lock.acquisitions()).isEqualTo(3);
        assertThat(lock.contended()).isEqualTo(1);
        assertThat(lock.handOvers()).isEqualTo(1);
        assertThat(lock.held()).isEqualTo(new Spread(3, 5 * MS, 3 * MS, 3 * MS));
        assertThat(lock.waited()).isEqualTo(new Spread(1, 4 * MS, 4 * MS, 4 * MS));
        assertThat(lock.waits().bars()).containsExactly(new Histogram.Bar(2 * MS, 5 * MS, 1));
        assertThat(lock.fairByTurns()).hasValueCloseTo(9.0 / (2 * 5), within(1e-12));
        assertThat(lock.fairByTime()).hasValueCloseTo(25.0 / (2 * 13), within(1e-12));
        Contention gil = Contention.of(trace, new Resource(Resource.Kind.GIL, 0));
        assertThat(gil.handOvers()).isEqualTo(2);
        assertThat(gil.contended()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void isWhatOneCountsByHandInRandomTraces(int permits) {
        for (long seed = 0; seed < 100; seed++) {
            check("seed " + seed, Traces.random(seed, permits));
        }
    }

    @Test
    void isWhatOneCountsByHandInRandomRuns() {
        for (long seed = 0; seed < 60; seed++) {
            Experiment experiment = new RandomExperiments(seed).next();
            check("seed " + seed + ", " + experiment, Simulation.run(experiment));
        }
    }

    private static void check(String what, Trace trace) {
        for (Resource resource : Resource.all(trace)) {
            Contention found = Contention.of(trace, resource);
            Map<Integer, Long> turns = new HashMap<>();
            Map<Integer, Long> time = new HashMap<>();
            Set<Integer> wanted = new HashSet<>();
            List<Long> held = new ArrayList<>();
            List<Long> waited = new ArrayList<>();
            long contended = 0;
            for (int worker = 0; worker < trace.workers().size(); worker++) {
                Lane life = trace.worker(worker);
                // By moment, what happens to this worker and this thing: 0 it stops waiting, 1 it gets it.
                TreeMap<Long, Integer> story = new TreeMap<>();
                for (int i = 0; i < life.size(); i++) {
                    if (life.state(i) == resource.kind().waiting() && life.object(i) == resource.index()) {
                        waited.add(life.duration(i));
                        wanted.add(worker);
                        story.put(2 * life.end(i), 0);
                    }
                }
                for (Lane lane : resource.owners(trace)) {
                    for (int i = 0; i < lane.size(); i++) {
                        if (lane.object(i) == worker) {
                            held.add(lane.duration(i));
                            wanted.add(worker);
                            turns.merge(worker, 1L, Long::sum);
                            time.merge(worker, lane.duration(i), Long::sum);
                            story.merge(2 * lane.start(i) + 1, 1, Integer::sum);
                        }
                    }
                }
                boolean slept = false;
                for (Map.Entry<Long, Integer> event : story.entrySet()) {
                    contended += event.getKey() % 2 == 1 && slept ? 1 : 0;
                    slept = event.getKey() % 2 == 0;
                }
            }
            String of = what + ", " + resource;
            if (resource.kind() != Resource.Kind.SIGNAL) {
                assertThat(found.acquisitions()).as(of).isEqualTo(held.size());
            }
            assertThat(found.contended()).as(of).isEqualTo(contended);
            assertThat(found.held()).as(of).isEqualTo(spread(held));
            assertThat(found.waited()).as(of).isEqualTo(spread(waited));
            assertThat(found.waits().bars().stream().mapToLong(Histogram.Bar::count).sum()).as(of).isEqualTo(waited.size());
            for (Histogram.Bar bar : found.waits().bars()) {
                assertThat(bar.count())
                        .as(of)
                        .isEqualTo(waited.stream().filter(it -> it >= bar.from() && it < bar.to()).count());
            }
            assertThat(found.longestQueue())
                    .as(of)
                    .isEqualTo(CountOverTime.waiting(trace, resource.kind()).get(resource.index()).max());
            wanted.removeIf(worker -> !trace.workers().get(worker).asked());
            boolean any = wanted.stream().anyMatch(turns::containsKey);
            if (resource.kind() != Resource.Kind.SIGNAL && wanted.size() > 1 && any) {
                assertThat(found.fairByTurns()).as(of).hasValueCloseTo(jain(wanted, turns), within(1e-9));
                assertThat(found.fairByTime()).as(of).hasValueCloseTo(jain(wanted, time), within(1e-9));
            } else {
                assertThat(found.fairByTurns()).as(of).isEmpty();
            }
        }
    }

    private static Spread spread(List<Long> times) {
        if (times.isEmpty()) {
            return new Spread(0, 0, 0, 0);
        }
        Collections.sort(times);
        long atMost = times.stream()
                .filter(it -> 100 * times.stream().filter(other -> other <= it).count() >= 95L * times.size())
                .findFirst()
                .orElseThrow();
        return new Spread(times.size(), times.stream().mapToLong(it -> it).sum(), atMost, times.getLast());
    }

    private static double jain(Set<Integer> wanted, Map<Integer, Long> shares) {
        double sum = wanted.stream().mapToDouble(it -> shares.getOrDefault(it, 0L)).sum();
        double squares = wanted.stream().mapToDouble(it -> Math.pow(shares.getOrDefault(it, 0L), 2)).sum();
        return sum * sum / (wanted.size() * squares);
    }

    @Test
    void levelsAreWhatWasPutAndNotTakenYet() {
        for (long seed = 0; seed < 60; seed++) {
            Trace trace = Simulation.run(new RandomExperiments(seed).next());
            List<CountOverTime> levels = CountOverTime.levels(trace);
            Marks marks = trace.marks();
            for (int signal = 0; signal < levels.size(); signal++) {
                int size = trace.signals().get(signal).size();
                boolean tasks = trace.signals().get(signal).kind().equals("tasks");
                boolean bounded = trace.signals().get(signal).kind().equals("queue") && size > 0;
                int level = tasks ? size : 0;
                for (int i = 0; i < marks.size(); i++) {
                    if (marks.object(i) == signal) {
                        level += marks.kind(i) == Mark.ITEM_PUT || marks.kind(i) == Mark.EVENT_SET ? 1 : 0;
                        level -= marks.kind(i) == Mark.ITEM_TAKEN || marks.kind(i) == Mark.EVENT_CLEARED ? 1 : 0;
                    }
                    if (i + 1 == marks.size() || marks.time(i + 1) > marks.time(i)) {
                        assertThat(levels.get(signal).at(marks.time(i))).as("seed %d, signal %d", seed, signal).isEqualTo(level);
                    }
                    assertThat(level).as("seed %d, signal %d", seed, signal).isNotNegative();
                    assertThat(level).isLessThanOrEqualTo(bounded ? size : Integer.MAX_VALUE);
                }
            }
        }
    }

    @Test
    void aStretchHasTheMeanAndTheMostThatCountingGives() {
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            CountOverTime count = new CountOverTime(sweep(random, random.nextInt(1000)), 2);
            for (int round = 0; round < 100; round++) {
                long from = random.nextInt(3000);
                long to = from + 1 + random.nextInt(random.nextBoolean() ? 30 : 2000);
                int first = count.firstAfter(from, random.nextInt(count.changeAt(from) + 2));
                int next = count.firstAfter(to - 1, first);
                double sum = 0;
                int most = 0;
                for (long time = from; time < to; time++) {
                    sum += count.at(time);
                    most = Math.max(most, count.at(time));
                }
                assertThat(count.mean(from, to, first, next)).as("seed %d, %d to %d", seed, from, to).isCloseTo(sum / (to - from), within(1e-9));
                assertThat(count.most(first, next)).as("seed %d, %d to %d", seed, from, to).isEqualTo(most);
            }
        }
    }

    private static Sweep sweep(Random random, int changes) {
        long[] times = new long[changes];
        int[] counts = new int[changes];
        for (int i = 0; i < changes; i++) {
            times[i] = (i == 0 ? 0 : times[i - 1]) + 1 + random.nextInt(4);
            counts[i] = random.nextInt(9);
        }
        return new Sweep(times, counts);
    }

    @Test
    void meansAreWeighedByTime() {
        for (long seed = 0; seed < 50; seed++) {
            Trace trace = Traces.random(seed, 1);
            CountOverTime count = CountOverTime.waiting(trace, Resource.Kind.LOCK).getFirst();
            double sum = 0;
            for (long time = 0; time < trace.end(); time++) {
                sum += count.at(time);
            }
            assertThat(count.mean(trace.end())).as("seed %d", seed).isCloseTo(sum / trace.end(), within(1e-9));
        }
    }
}
