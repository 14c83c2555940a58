package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.experiment.Steps;
import dev.interleave.experiment.Technique;
import dev.interleave.program.Lock;
import dev.interleave.program.LockKind;
import dev.interleave.program.Program;
import dev.interleave.program.Role;
import dev.interleave.program.Signal;
import dev.interleave.program.SignalKind;
import dev.interleave.program.Step;
import dev.interleave.program.Wait;
import dev.interleave.python.Pythons;
import dev.interleave.python.Script;
import dev.interleave.quantity.Nanos;
import dev.interleave.trace.Lane;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * In which order threads that wait get what they wait for, in real CPython and in the simulator. They arrive one after the
 * other, on a clock that goes on only when all have come to rest, so that nothing depends on speed. Those who go on at the
 * same moment may do so in any order, in both.
 */
class HandOverOrderTest {
    private static final long UNIT = 10 * Nanos.MILLI;
    private static final int WAITERS = 4;
    private static final Step LOG = new Step.Hold("log", List.of(new Step.Increment("steps", true)));

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"V2_7", "V3_2", "V3_3", "V3_4", "V3_5"})
    void isThatOfCPython(PythonVersion version) throws IOException {
        Optional<Path> python = Optional.ofNullable(Pythons.all().get(version.id()));
        Assumptions.assumeTrue(python.isPresent(), "Skipped: no Python " + version.id() + " was found on the path or in pyenv.");
        Assumptions.assumeTrue(
                Files.isReadable(Path.of("/proc/self/status")), "Skipped: only Linux tells whether threads have come to rest.");
        Map<String, Experiment> programs = new LinkedHashMap<>();
        programs().forEach((name, program) -> {
            Experiment experiment = Experiment.of(Technique.THREADS, program.roles().size(), new Steps(program));
            programs.put(name, experiment.withPython(experiment.python().withVersion(version)));
        });
        String scripts = programs.values().stream().map(program -> Script.of(program).text()).collect(Collectors.joining("\0\n"));
        List<String> real = Pythons.run(python.orElseThrow(), List.of("-c", runner()), scripts, 60).lines().toList();
        List<String> names = List.copyOf(programs.keySet());
        assertThat(IntStream.range(0, real.size()).mapToObj(i -> names.get(i) + ": " + real.get(i)))
                .containsExactlyElementsOf(names.stream().map(name -> name + ": " + simulated(programs.get(name))).toList());
    }

    private static String runner() throws IOException {
        try (InputStream in = HandOverOrderTest.class.getResourceAsStream("handover.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Who took the log's lock, moment by moment. */
    private static String simulated(Experiment experiment) {
        Trace trace = Simulation.run(experiment);
        Lane lane = trace.lock(trace.locks().stream().map(SharedLock::name).toList().indexOf("log"), 0);
        List<TreeSet<String>> moments = new ArrayList<>();
        for (int i = 0; i < lane.size(); i++) {
            if (i == 0 || lane.start(i) - lane.start(i - 1) > UNIT / 2) {
                moments.add(new TreeSet<>());
            }
            moments.getLast().add("w" + lane.object(i));
        }
        return moments.stream().map(moment -> String.join(" ", moment)).collect(Collectors.joining(" | "));
    }

    private static Map<String, Program> programs() {
        Map<String, Program> programs = new LinkedHashMap<>();
        for (String lock : List.of("lock", "rlock", "semaphore", "bounded")) {
            programs.put(lock, program(
                    List.of(new Step.Hold(lock, List.of(sleep(10), LOG, sleep(1)))),
                    i -> List.of(sleep(i), new Step.Hold(lock, List.of(LOG, sleep(10))))));
        }
        programs.put("condition", program(
                List.of(sleep(10), notify(1), sleep(1), notify(2), sleep(1), notify(3)),
                i -> List.of(sleep(i), new Step.Hold("lock", List.of(new Step.AwaitCondition("condition"), LOG)))));
        programs.put("condition of an rlock taken twice", program(
                List.of(sleep(10), notifyTwice(1), sleep(1), notifyTwice(3)),
                i -> List.of(sleep(i), twice(new Step.AwaitCondition("rcondition"), LOG))));
        programs.put("event", program(
                List.of(sleep(4), new Step.SetEvent("event"), new Step.ClearEvent("event"), sleep(2), new Step.SetEvent("event")),
                i -> List.of(sleep(2 * i - 1), new Step.AwaitEvent("event"), LOG)));
        programs.put("barrier", program(
                List.of(sleep(10), LOG),
                i -> List.of(sleep(i), new Step.Meet("barrier"), LOG, sleep(10 + i), new Step.Meet("barrier"), LOG)));
        programs.put("getters", program(
                List.of(sleep(10), new Step.Repeat(3, List.of(new Step.Put("queue"), sleep(1)))),
                i -> List.of(sleep(WAITERS + 1 - i), new Step.Get("queue"), LOG)));
        programs.put("putters", program(
                List.of(sleep(10), new Step.Repeat(3, List.of(new Step.Get("queue"), sleep(1)))),
                i -> List.of(sleep(i), new Step.Put("queue"), LOG)));
        return programs;
    }

    private static Program program(List<Step> first, IntFunction<List<Step>> waiter) {
        List<Role> roles = new ArrayList<>(List.of(new Role("w0", 1, first)));
        for (int i = 1; i <= WAITERS; i++) {
            roles.add(new Role("w" + i, 1, waiter.apply(i)));
        }
        return new Program(
                List.of(
                        new Lock("log", LockKind.LOCK, 1),
                        new Lock("lock", LockKind.LOCK, 1),
                        new Lock("rlock", LockKind.RLOCK, 1),
                        new Lock("semaphore", LockKind.SEMAPHORE, 2),
                        new Lock("bounded", LockKind.BOUNDED_SEMAPHORE, 2)),
                List.of(
                        new Signal("condition", SignalKind.CONDITION, 0, "lock"),
                        new Signal("rcondition", SignalKind.CONDITION, 0, "rlock"),
                        new Signal("event", SignalKind.EVENT, 0, ""),
                        new Signal("barrier", SignalKind.BARRIER, 2, ""),
                        new Signal("queue", SignalKind.QUEUE, 1, "")),
                List.of("steps"),
                roles);
    }

    private static Step notify(int count) {
        return new Step.Hold("lock", List.of(new Step.Notify("condition", count)));
    }

    private static Step notifyTwice(int count) {
        return twice(new Step.Notify("rcondition", count));
    }

    private static Step twice(Step... steps) {
        return new Step.Hold("rlock", List.of(new Step.Hold("rlock", List.of(steps))));
    }

    private static Step sleep(int units) {
        return new Step.Sleep(new Wait.Fixed(units * UNIT));
    }
}
