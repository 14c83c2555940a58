package dev.interleave.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.interleave.experiment.Experiment;
import dev.interleave.experiment.PythonVersion;
import dev.interleave.python.Line;
import dev.interleave.python.Pythons;
import dev.interleave.python.Script;
import dev.interleave.trace.Failure;
import dev.interleave.trace.Lane;
import dev.interleave.trace.SharedLock;
import dev.interleave.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The order of steps, exactly: random programs run by real CPython and by the simulator. The real event loop gets a clock
 * that jumps from timer to timer instead of waiting, which changes nothing in the order.
 */
class AsyncioOrderTest {
    /** For the newest Python there is; the others share most of their code with it. */
    private static final int PROGRAMS = 1_000;

    private static final int FEWER = 200;
    private static final int SECONDS = 120;

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"V2_7", "V3_2", "V3_3", "V3_4", "V3_5"})
    void isThatOfCPython(PythonVersion version) throws IOException {
        Optional<Path> python = Optional.ofNullable(Pythons.all().get(version.id()));
        Assumptions.assumeTrue(python.isPresent(), "Skipped: no Python " + version.id() + " was found on the path or in pyenv.");
        boolean newest = Pythons.all().keySet().stream().noneMatch(id -> id.startsWith("3.") && minor(id) > minor(version.id()));
        int count = newest ? PROGRAMS : FEWER;
        List<Experiment> programs = IntStream.range(0, count)
                .mapToObj(seed -> new RandomTasks(seed).next(version))
                .toList();
        String scripts = programs.stream().map(program -> Script.of(program).text()).collect(Collectors.joining("\0\n"));
        List<String> real = Pythons.run(python.orElseThrow(), List.of("-c", runner()), scripts, SECONDS).lines().toList();
        assertThat(real).hasSize(count);
        List<Integer> wrong = IntStream.range(0, count)
                .filter(seed -> !real.get(seed).equals(simulated(programs.get(seed))))
                .boxed()
                .toList();
        assertThat(wrong).as(() -> difference(programs, real, wrong)).isEmpty();
    }

    private static int minor(String id) {
        return Integer.parseInt(id.substring(id.indexOf('.') + 1));
    }

    /** The shortest of the programs that differ: the functions of its tasks, and both runs. */
    private static String difference(List<Experiment> programs, List<String> real, List<Integer> wrong) {
        int shortest = wrong.stream().min(Comparator.comparing(seed -> text(programs.get(seed)).length())).orElseThrow();
        return "%d programs differ, the shortest is that of seed %d:%n%s%nreal      %s%nsimulated %s%n".formatted(
                wrong.size(), shortest, text(programs.get(shortest)), real.get(shortest), simulated(programs.get(shortest)));
    }

    private static String text(Experiment program) {
        return Script.of(program).lines().stream()
                .map(Line::text)
                .dropWhile(line -> !line.startsWith("steps = 0"))
                .collect(Collectors.joining("\n"));
    }

    private static String runner() throws IOException {
        try (InputStream in = AsyncioOrderTest.class.getResourceAsStream("order.py")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String simulated(Experiment experiment) {
        Trace trace = Simulation.run(experiment);
        int log = trace.locks().stream().map(SharedLock::name).toList().indexOf(RandomTasks.LOG);
        Lane lane = trace.lock(log, 0);
        String steps = IntStream.range(0, lane.size()).mapToObj(i -> "w" + lane.object(i)).collect(Collectors.joining(" "));
        String errors = trace.failures().stream()
                .collect(Collectors.toMap(failure -> "w" + failure.worker(), Failure::error, (a, _) -> a, TreeMap::new))
                .entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(";"));
        return steps + "|" + errors + "|" + (trace.deadlock().isPresent() ? "stuck" : "done");
    }
}
